# An error passes the lines of every generator on its way.
from typing import Iterator


def bad(n: int) -> Iterator[int]:
    for i in range(n):
        yield 10 // (2 - i)


def outer() -> Iterator[int]:
    yield from bad(5)


def main() -> None:
    for x in outer():
        print(x)


main()
