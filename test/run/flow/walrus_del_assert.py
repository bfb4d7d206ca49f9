# Assignment expressions, del, assert, global, augmented targets.
counter = 0


def bump(amount: int = 1) -> int:
    global counter
    counter += amount
    return counter


print(bump(), bump(5), counter)
if (n := len("hello")) > 3:
    print(n)
while (n := n - 1) > 2:
    print("n", n)
print([y for x in range(5) if (y := x * x) % 2 == 0], y)
data = [1, 2, 3]
data[0] += 10
data[-1] *= 2
data[1] **= 3
data[1] //= 3
data[1] <<= 4
print(data)
d = {"a": 1}
d["a"] -= 5
print(d)
z = 5
del z
try:
    print(z)
except NameError as error:
    print(error)
try:
    assert len(data) == 3
    assert len(data) == 4, f"length {len(data)}"
except AssertionError as error:
    print("assertion", error)
try:
    assert data == []
except AssertionError as error:
    print(repr(error))
a = b = c = [0]
a.append(1)
print(b, c is a)
a, b = [1], [2]
(a, b), c = (b, a), [3]
print(a, b, c)
head, *middle, tail = "abcde"
print(head, middle, tail)
*init, last = range(4)
print(init, last)
[q, r] = divmod(17, 5)
print(q, r)
