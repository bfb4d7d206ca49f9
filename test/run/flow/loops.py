# while, for, else, break, continue, nested.
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 6:
        break
    print(i)
else:
    print("not printed")
while i > 5:
    i -= 1
else:
    print("else", i)
for x in []:
    print("never")
else:
    print("empty else")
for a in range(3):
    for b in range(3):
        if b == a:
            break
        print(a, b)
    else:
        print("inner else", a)
        continue
    print("broke", a)
for x in range(5):
    x = x * 10
print(x)
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
while True:
    steps -= 1
    if steps < 100:
        break
print(steps)
for k, v in {"a": 1, "b": 2}.items():
    print(k, v)
for first, *rest in [[1, 2, 3], [4]]:
    print(first, rest)
for (p, q), r in [((1, 2), 3)]:
    print(p, q, r)
