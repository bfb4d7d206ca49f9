# Two names for one list; a list changed while it is iterated.
a = [1, 2, 3]
b = a
b.append(4)
print(a, a is b, a[:] is a, a == a[:])
for item in a:
    if item < 3:
        a.append(item + 10)
print(a)
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid, grid[0] is grid[1])
rows = [[0] * 3 for _ in range(2)]
rows[0][1] = 5
print(rows)
c = [1, 2, 3, 4, 5, 6]
for item in c:
    c.remove(item)
print(c)
d = [1, 2]
d += d
print(d)
d.extend(d)
print(d, d * 2 == d + d)
e: list[list[int]] = []
e.append([1])
f = e.copy()
f[0].append(2)
print(e, f, e[0] is f[0])
