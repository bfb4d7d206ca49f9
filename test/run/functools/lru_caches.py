"""lru_cache with and without arguments: what it keeps, in which order it forgets."""

import functools
from functools import lru_cache


@lru_cache
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache(maxsize=None)
def unbounded(n: int) -> int:
    return n if n < 2 else unbounded(n - 1) + unbounded(n - 2)


@lru_cache(maxsize=2)
def small(a: int, b: int) -> int:
    print("call", a, b)
    return a * 10 + b


@lru_cache()
def plain(text: str) -> str:
    print("call", text)
    return text.upper()


@functools.lru_cache(3)
def positional(x: float) -> float:
    print("call", x)
    return x / 2


@lru_cache(maxsize=0)
def nothing(n: int) -> int:
    print("call", n)
    return n


@lru_cache(maxsize=-5)
def negative(n: int) -> int:
    return n


@lru_cache(maxsize=10)
def pairs(p: tuple[int, int]) -> list[int]:
    return [p[0]] * p[1]


print(fib(40), fib.cache_info())
print(unbounded(60), unbounded.cache_info())
print(small(1, 2), small(1, 2), small(3, 4), small(1, 2), small(5, 6), small(3, 4))
print(small.cache_info())
print(small(5, 6), small(1, 2))
small.cache_clear()
print(small.cache_info(), small(1, 2), small.cache_info())
print(plain("a"), plain("a"), plain.cache_info())
print(positional(1.0), positional(1.0), positional(1.5), positional.cache_info())
print(nothing(1), nothing(1), nothing.cache_info())
print(negative(1), negative(1), negative.cache_info())
first = pairs((1, 2))
first.append(9)
print(pairs((1, 2)), pairs((1, 2)) is first, pairs((2, 1)), pairs.cache_info())
print(fib.__wrapped__(3), [fib(n) for n in range(8)])


def scaled(factor: int) -> int:
    @lru_cache(maxsize=None)
    def times(n: int) -> int:
        return n * factor

    return times(2) + times(2) + times.cache_info().hits


print(scaled(3), scaled(4))


@lru_cache
def fails(n: int) -> int:
    print("fails", n)
    raise ValueError(n)


for i in range(2):
    try:
        fails(1)
    except ValueError as e:
        print(e, fails.cache_info())


def square(n: int) -> int:
    return n * n


cached = lru_cache(square)
again = lru_cache(maxsize=1)(square)
print(cached(4), cached(4), cached.cache_info(), again(3), again.cache_info())
