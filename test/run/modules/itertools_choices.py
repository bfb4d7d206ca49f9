# The iterators of choices, and zip_longest.
from itertools import combinations, combinations_with_replacement, permutations, product, zip_longest
from typing import Iterator


def told(name: str, n: int) -> Iterator[int]:
    for i in range(n):
        print(name, i, end="; ")
        yield i


print(list(product("ab", [1, 2])), list(product([1, 2], repeat=2)), list(product("ab")), list(product("ab", repeat=0)), list(product("a", [1, 2], [True])))
print(list(product([1, 2], [0][:0])), list(product([1], [2], [3], [4, 5])), list(product("ab", "cd", repeat=2))[::5], len(list(product(range(3), repeat=4))))
pairs = product(told("x", 2), told("y", 2))
print("read")
for x, y in pairs:
    print(x * 10 + y)
try:
    product([1], repeat=-1)
except ValueError as error:
    print(error)
for r in range(5):
    print(r, list(permutations("abc", r)), list(combinations("abc", r)), list(combinations_with_replacement("ab", r)))
print(list(permutations([1, 2, 3])), list(permutations([0][:0])), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0)))
print(["".join(letters) for letters in permutations("abcd", 2)], list(combinations(range(5), 3)))
print(len(list(permutations(range(6)))), sum(a * b for a, b in [(p[0], p[1]) for p in combinations(range(10), 2)]))
try:
    permutations("ab", -1)
except ValueError as error:
    print(error)
try:
    combinations("ab", -1)
except ValueError as error:
    print(error)
try:
    combinations_with_replacement("ab", -1)
except ValueError as error:
    print(error)
print(list(zip_longest([1, 2, 3], "a")), list(zip_longest("a", [1, 2], fillvalue="-")), list(zip_longest([1], [0][:0], fillvalue=9)), list(zip_longest(told("x", 1), told("y", 3), fillvalue=0)))
print(str(product("a", "b")).split(" at ")[0], str(permutations("ab")).split(" at ")[0], str(zip_longest("a", "b")).split(" at ")[0])
