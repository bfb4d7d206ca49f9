# An error thrown in starts where the generator is suspended.
from typing import Generator


def inner() -> Generator[int, None, None]:
    yield 1


def outer() -> Generator[int, None, None]:
    yield from inner()


g = outer()
print(next(g))
g.throw(ValueError("thrown"))
