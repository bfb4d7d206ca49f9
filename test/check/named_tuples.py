# RUN: %krait check --verify %s
"""What a named tuple is not, and what a class statement of one may not say."""

from collections import namedtuple
from typing import ClassVar, NamedTuple


class P(NamedTuple):
    x: int
    y: int = 0


class Own(NamedTuple):
    a: int

    def __len__(self) -> int:
        return 7


def fixed(t: tuple[int, int]) -> int:  # expected-note {{declared here}}
    return t[0]


def any_length(t: tuple[int, ...]) -> int:  # expected-note {{declared here}}
    return len(t)


p = P(1)
# A place of this type would not know the class any more.
fixed(p)  # expected-error {{argument `t` of `fixed` is `P`, expected `tuple[int, int]`}}
xs: list[tuple[int, int]] = [p]  # expected-error {{element is `P`, expected `tuple[int, int]`}}
fixed((p.x, p.y))
print(any_length(p))
any_length(Own(1))  # expected-error {{argument `t` of `any_length` is `Own`}}

p.x = 3  # expected-error {{attribute `x` of `P` cannot be assigned}}
del p.x  # expected-error {{attribute `x` of `P` cannot be assigned}}
P()  # expected-error {{missing argument `x` of `P.__new__`}}
P.y  # expected-error {{`type[P]` has no attribute `y`}}
p._replace(z=1)  # expected-error {{unexpected keyword argument `z` of `P._replace`}}
a, b, c = p  # expected-error {{cannot unpack 2 values into 3 targets}}
p[2]  # expected-error {{`P` has no element 2}}


def asks(x: object) -> bool:
    return isinstance(x, tuple)  # expected-error {{a test for `tuple[T]` where the value may be a member of `Own`}}


print(asks(Own(1)))


class Q(NamedTuple):
    _a: int  # expected-error {{field name `_a`, which starts with an underscore,}}


class R(NamedTuple):
    a: int = 0
    b: int  # expected-error {{field `b` without a default behind `a` with one}}


class S(NamedTuple):
    a: int
    k: ClassVar[int] = 1  # expected-error {{a `ClassVar` in a named tuple}}

    def __init__(self) -> None: ...  # expected-error {{`__init__` in a named tuple}}


class W(NamedTuple, Exception):  # expected-error {{a named tuple with another base class}}
    z: int


n = "x y"
T = namedtuple("T", n)  # expected-error {{a named tuple that is not told by constants and good names}}
U = namedtuple("U", "x def")  # expected-error {{a named tuple that is not told by constants and good names}}
