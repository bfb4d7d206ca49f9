# range: every method, negative steps, membership, equality.
for r in [range(5), range(0), range(2, 8), range(8, 2), range(0, 10, 3), range(10, 0, -3), range(-5, 5, 5), range(0, -10, -4), range(10**20, 10**20 + 3)]:
    print(r, len(r), list(r), bool(r), r[:2], r[::-1], r.start, r.stop, r.step)
r = range(3, 30, 4)
print(r[0], r[-1], r[2], 7 in r, 8 in r, 31 in r, r.index(11), r.count(7), r.count(8), r == range(3, 31, 4), range(0) == range(5, 5), r[1:3], list(reversed(r)), sum(r), max(r), min(r), hash(range(3)) == hash(range(0, 3, 1)))
for i in [7, -8]:
    try:
        print(r[i])
    except IndexError as error:
        print(error)
try:
    print(r.index(8))
except ValueError as error:
    print(error)
try:
    print(range(1, 5, 0))
except ValueError as error:
    print(error)
total = 0
for i in range(10):
    for j in range(i, 0, -2):
        total += i * j
        i = 100
print(total, i, [x for x in range(20) if x % 3 == 0], *range(3))
