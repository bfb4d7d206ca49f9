# RUN: %krait check --verify %s
# Which class a value holds decides what a member of it is.
from collections.abc import Sequence, Sized
from typing import Protocol


class Base:
    kind = "a"
    count = 0

    def name(self) -> str:
        return type(self).kind

    def again(self) -> str:
        return type(self).name(self)  # expected-error {{`name` of a class that is known at run time only is not supported}}

    @classmethod
    def made(cls) -> None:
        cls.count += 1  # expected-error {{assignment to `count` of a class that is known at run time only is not supported}}


class Derived(Base):
    kind = "b"

    def name(self) -> str:
        return "derived"


class Named(Protocol):
    def name(self) -> str: ...


def test(x: object) -> None:
    print(isinstance(x, Sized))  # expected-error {{`isinstance` with the abstract class `Sized` is not supported}}
    print(isinstance(x, Named))  # expected-error {{`isinstance` with the abstract class `Named` is not supported}}


print(Base().name(), Derived().name(), Base().again(), Base.kind, isinstance([1], Sequence))
Base.made()
test(1)
