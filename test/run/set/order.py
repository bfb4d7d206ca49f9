# reference: native
# Iteration order of sets of ints and floats as CPython's table gives it.
print({1, 2, 3}, {3, 2, 1}, {10, 20, 30, 40, 50}, {-1, -2, 0}, set(range(20)), {100, 1000, 10000}, {8, 16, 24, 32, 0})
s: set[int] = set()
for i in range(0, 200, 7):
    s.add(i * 37 % 101)
print(s)
for i in range(0, 100, 3):
    s.discard(i)
print(s, s.pop(), s.pop(), s)
print({1.5, 2.5, 0.5}, {2**61, 2**61 - 1, 5}, {True, 0, 2}, {(1, 2), (3, 4)} == {(3, 4), (1, 2)}, set(range(0, 80, 5)) | {3}, {9, 1} | {4, 12}, {64, 0, 128} & {0, 64, 7})
