# Each evaluation of a lambda makes another function.
fs = [lambda: 1 for _ in range(2)]
print(fs[0] == fs[1], fs.index(fs[1]))
