"""cache and cmp_to_key."""

from functools import cache, cmp_to_key


@cache
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(90), fib.cache_info())
fib.cache_clear()
print(fib.cache_info(), fib(10), fib.cache_info().hits)


@cache
def join(a: str, b: str) -> str:
    print("computing", a, b)
    return a + b


print(join("x", "y"), join("x", "y"), join("y", "x"))


@cache
def paths(row: int, column: int) -> int:
    if row == 0 or column == 0:
        return 1
    return paths(row - 1, column) + paths(row, column - 1)


print(paths(16, 16))


def compare(a: str, b: str) -> int:
    return len(a) - len(b) or (a > b) - (a < b)


words = ["pear", "fig", "apple", "kiwi", "date"]
print(sorted(words, key=cmp_to_key(compare)))
words.sort(key=cmp_to_key(compare), reverse=True)
print(words)
