# RUN: %krait check --verify %s
# Objects begin with the fields of one base; the fields of others begin those.
from typing import NamedTuple


class A:
    def __init__(self) -> None:
        self.a = 1


class B:
    def __init__(self) -> None:
        self.b = 1


class Methods:
    def get(self) -> int:
        return 1


class Below(A):
    pass


class Pair(NamedTuple):
    x: int
    y: int


class Mixed(Methods, A):
    pass


class Diamond(Below, Mixed):
    pass


class Both(A, B):  # expected-error {{a class that inherits fields from several bases}}
    pass


class Behind(Methods, A, B):  # expected-error {{a class that inherits fields from several bases}}
    pass


class Head(Pair, ValueError):  # expected-error {{a class that inherits fields from several bases}}
    pass


class Error(A, ValueError):  # expected-error {{a class that inherits fields from several bases}}
    pass


print(Mixed().get(), Diamond().a, Both().a, Behind().a, Error().a)
print(isinstance(Methods(), Head))
