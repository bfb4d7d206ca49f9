# RUN: %krait check --verify %s
# What is called with a method when the class is made takes its place: a function.

from abc import abstractmethod
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Callable, final, overload, override


def twice(f: Callable[..., int]) -> Callable[..., int]:
    return lambda *args: 2 * f(*args)


class Counted:
    def __init__(self, f: Callable[..., int]) -> None:
        self.f = f

    def __call__(self) -> int:
        return 1


class Base:
    @property
    def size(self) -> int:
        return 1

    @size.setter
    def size(self, value: int) -> None:
        pass

    @size.getter  # expected-error {{this decorator of a method is not supported; use a decorated function that the method calls}}
    def size(self) -> int:
        return 2

    @final
    def last(self) -> int:
        return 1

    @overload
    def get(self, x: int) -> int: ...
    @overload
    def get(self, x: str) -> str: ...
    def get(self, x):
        return x

    def step(self, x: int) -> int:
        return x


class Derived(Base):
    @override
    def step(self, x: int) -> int:
        return x + 1

    @cache
    def slow(self, x: int) -> int:
        return x

    @lru_cache(maxsize=4)
    def slower(self, x: int) -> int:
        return x

    @twice
    @property  # expected-error {{this decorator of a decorated method is not supported; use a decorated function that the method calls}}
    def once(self) -> int:
        return 1

    @twice
    @staticmethod  # expected-error {{this decorator of a decorated method is not supported}}
    def plain() -> int:
        return 1

    @Counted  # expected-error {{a decorator that gives a `Counted` for a method is not supported; use one that gives a function}}
    def counted(self) -> int:
        return 1

    @classmethod
    def make(cls) -> "Derived":
        return cls()


print(Derived.make().step(1))


@dataclass(frozen=True)
class Fixed:
    n: int

    @cached_property
    def twice(self) -> int:  # expected-error {{`cached_property` in a frozen dataclass is not supported; use `property`}}
        return 2 * self.n


class Sized:
    @property
    def width(self) -> int:
        return 1

    @width.setter
    def width(self, value: int) -> None:
        pass


class Rigid(Sized):
    @property
    def width(self) -> int:
        return 2


def widen(shape: Sized) -> None:
    shape.width = 3  # expected-error {{assignment to property `width`, which a class below has without a setter, is not supported; use a setter there}}
