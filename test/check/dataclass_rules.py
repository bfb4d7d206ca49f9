# RUN: %krait check --verify %s
# What the library refuses when the class is made is reported.

import functools
from dataclasses import dataclass, field


@dataclass
class Mutable:
    xs: list[int] = []  # expected-error {{a mutable default of a dataclass field is not supported}}
    ys: list[int] = field(default_factory=list)


@dataclass
class Order:
    x: int
    y: int = 0
    z: int  # expected-error {{field `z` without a default behind `y` with one is not supported}}


@functools.total_ordering
class Unordered:  # expected-error {{`total_ordering` of a class without an ordering operation is not supported}}
    pass


def total_ordering(cls: type) -> type:
    return cls


@total_ordering  # expected-error {{a class decorator that gives a `type[object]` is not supported; use one that returns the class}}
class Mine:
    def __lt__(self, other: "Mine") -> bool:
        return True


print(Mutable(), Order, Unordered(), Mine())
