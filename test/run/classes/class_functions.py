# Functions that are attributes of a class are bound to the instance that they are read from.
from typing import Callable


def helper(x=3):
    return type(x).__name__


def outer(tag: str):
    def show(self, n: int = 1):
        return f"{tag} {type(self).__name__} {n}"

    return show


class A:
    f = helper
    g = lambda x=1: type(x).__name__
    area = lambda self, n: self.side * n
    show = outer("held")
    builtin = len
    conv = int

    def __init__(self) -> None:
        self.side = 4


class B(A):
    pass


print(A.f(), A.g(), A.f(2), A.show("x", 2))
print(A().f(), A().g(), A().area(3), A().show(), B().show(5), B().f())
print(A().builtin("abc"), A().conv("12"))
bound = B().show
print(bound(), [each.area(2) for each in list[A]([A(), B()])])


class Set:
    op: Callable[[int], int]

    def __init__(self) -> None:
        self.op = lambda n: n * 5


class Table:
    table: dict[str, Callable[[int], int]] = {"a": lambda n: n}
    handlers = [abs, lambda n: -n]

    def run(self, n: int) -> int:
        return self.table["a"](n) + self.handlers[1](n)


print(Set().op(3), Table().run(4))
