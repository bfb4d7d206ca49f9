# Every set method and operator, on ints (their order is deterministic).
s = {5, 3, 9, 3}
s.add(7)
s.add(5)
s.discard(100)
s.remove(9)
print(s, len(s), 3 in s, 9 in s, sorted(s), set(), {1} == {1})
a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a.union(b, [9]), a.intersection([3, 1]), a.difference(b, [1]), a.symmetric_difference(b))
print(a < b, {3} < a, a >= {1, 2}, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint({8}), a == {4, 3, 2, 1}, a != b)
c = a.copy()
c |= b
c &= {1, 3, 5, 7}
c -= {1}
c ^= {3, 8}
print(c, a)
c.update([20, 21], {22})
c.intersection_update(range(5, 22))
c.difference_update([20])
c.symmetric_difference_update({21, 30})
print(sorted(c))
c.clear()
print(c, not c, set([1, 1, 2]), set("a"), {x % 3 for x in range(10)}, frozenset([1, 2]), frozenset(), {1, 2} == frozenset([2, 1]), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
f = frozenset([1, 2, 3])
print(f | {4}, f & {1}, f - {1}, f ^ {3, 4}, {f: "key"}[frozenset([3, 2, 1])], 2 in f, sorted(f), f.union([9]), f.isdisjoint([7]))
try:
    a.remove(99)
except KeyError as error:
    print(error)
try:
    set[int]().pop()
except KeyError as error:
    print(error)
