import functools
import itertools
from typing import Any, Callable, ClassVar


class Base:
    count = 0
    registry: ClassVar[list[str]] = []

    def __init__(self, name: str) -> None:
        self.name = name
        Base.count += 1
        self.registry.append(name)
        self.id = Base.count

    @classmethod
    def make(cls, name: str) -> "Base":
        obj = cls(name)
        return obj

    @classmethod
    def total(cls) -> int:
        return cls.count

    @staticmethod
    def valid(name: str) -> bool:
        return name.isidentifier()


class Child(Base):
    instances = 0

    def __init__(self, name: str, age: int = 3) -> None:
        super().__init__(name)
        self.age = age
        Child.instances += 1

    @classmethod
    def reset(cls) -> None:
        cls.instances = 0


class Ticket:
    next_number = 1

    def __init__(self) -> None:
        self.number = Ticket.next_number
        type(self).next_number += 1

    @classmethod
    def bump(cls, by: int) -> int:
        cls.next_number += by
        return cls.next_number


def main() -> None:
    a = Base("a")
    b = Base.make("b")
    c = Child.make("c")
    d = Child("d", age=9)
    print(Base.count, Child.count, Child.instances, Base.registry, a.registry is d.registry)
    print(type(b).__name__, type(c).__name__, c.id, d.id, d.age)
    Child.reset()
    print(Child.instances, Base.total(), Child.total())
    print(Base.valid("x1"), Child.valid("1x"))
    t = [Ticket() for _ in range(3)]
    print([x.number for x in t], Ticket.bump(10), Ticket().number)
    a.count = 99
    print(a.count, Base.count, b.count)


main()
