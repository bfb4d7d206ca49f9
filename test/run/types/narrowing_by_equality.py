# A class that equals everything, a container that contains everything.
from collections.abc import Iterator


class S:
    def __contains__(self, x: object) -> bool:
        return True

    def __iter__(self) -> Iterator[int]:
        yield 1


def f(x: int | None) -> None:
    if x in S():
        print(x is None)


f(None)
f(3)


class E:
    def __eq__(self, other: object) -> bool:
        return True


def g(x: E | None) -> None:
    if x == None:
        print(x is None)
        print(type(x).__name__)


g(E())
g(None)


def h(x: str | None, xs: list[str], y: int | None) -> str:
    if x in xs:
        return x.upper()
    if y == None:
        return "no y"
    return str(y + 1)


print(h("a", ["a"], None), h(None, ["a"], None), h("b", [], 4))
