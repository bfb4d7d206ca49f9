# Reading, assigning and deleting slices.
base = list(range(10))
for start, stop, step in [(None, None, None), (2, 5, None), (-3, None, None), (None, -3, None), (None, None, 2), (None, None, -1), (8, 2, -2), (-100, 100, 3), (5, 2, None), (2, 5, -1)]:
    print(base[start:stop:step], end=" ")
    part = base.copy()
    del part[start:stop:step]
    print(part)
part = base.copy()
part[2:5] = [20, 30]
part[:0] = [-1, -2]
part[len(part):] = [99]
part[3:3] = [7, 7, 7]
print(part)
part[::2] = [0] * len(part[::2])
print(part)
part[1:-1] = []
print(part)
part[:] = range(3)
print(part)
part[1:2] = part
print(part)
part[::-1] = part.copy()
print(part)
part[5:2] = [42]
print(part, base[slice(1, 4)], base[slice(None, 3)])
