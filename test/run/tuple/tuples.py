# Tuples: literals, indexing, slices, order, hashing, methods, repr.
empty = ()
one = (1,)
t = (1, "two", 3.0, None, True)
print(empty, one, t, len(t), t[0], t[-1], t[1:3], t[::-1], t[::2], 3.0 in t, "x" in t)
print(t + (4,), one * 3, t.count(1), (5, 6, 5).count(5), (5, 6).index(6), t == (1, "two", 3.0, None, True), (1, 2) < (1, 3), (1,) < (1, 0), () < (0,))
pairs = {(1, 2): "a", (2, 1): "b", (1, 2): "c"}
print(pairs, pairs[1, 2], hash((1, 2)) == hash((1, 2)), (1, 2) in pairs, tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple())
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
x, y = 1, 2
x, y = y, x
print(x, y, max((3, 1), (2, 9)), sorted([(2, 1), (1, 2)]), sum((1, 2, 3)), min((4, 2)))
many: tuple[int, ...] = (1, 2, 3)
many += (4,)
print(many, [i * 2 for i in many], ((1, (2, (3,))),), ("é", "it's"))
try:
    print(many.index(9))
except ValueError as error:
    print(error)
try:
    print(many[10])
except IndexError as error:
    print(error)
