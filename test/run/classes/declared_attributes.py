# An attribute that a base only declares: some classes below say it in their body,
# others in __init__.
from __future__ import annotations

from abc import ABC, abstractmethod


class Base(ABC):
    name: str
    cost: float = 1.5

    @abstractmethod
    def go(self) -> str: ...

    def show(self) -> str:
        return f"{self.name}:{self.go()}:{self.cost}"


class A(Base):
    name = "a"

    def go(self) -> str:
        return "A"


class B(Base):
    def __init__(self, name: str) -> None:
        self.name = name

    def go(self) -> str:
        return "B"


class C(A):
    name = "c"
    cost = 2

    def go(self) -> str:
        return "C" + super().go()


class D(B):
    name = "d"

    def __init__(self) -> None:
        self.cost = 9.5


def label(base: Base) -> str:
    return base.name


a = A()
things: list[Base] = [a, B("bb"), C(), D()]
print([thing.show() for thing in things], [thing.name for thing in things])
a.name = "changed"
things[2].cost = 7
for thing in things:
    print(label(thing), thing.show(), thing.cost)
print(A.name, A().show(), C().show(), Base.cost, C.cost, D.name)
match things[2]:
    case Base(name="c", cost=cost):
        print("found", cost)
