# The frame of a generator expression, consumed at once.
xs = [3, 2, 1, 0]
print(sum(6 // x for x in xs))
