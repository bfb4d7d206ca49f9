# RUN: %krait check --verify %s
from collections.abc import Iterator

import math
from math import no_such_member  # expected-error {{krait's module `math` has no member `no_such_member` [import-unsupported]}}


def numbers() -> Iterator[int]:
    yield "a"  # expected-error {{yielded value is `str`, declared is `int` [misc]}}


def wrong() -> int:  # expected-error {{a generator function returns an `Iterator`, `Iterable` or `Generator`, not `int` [misc]}}
    yield 1


def half(flag: bool) -> int:  # expected-error {{`half` may end without `return`, declared result is `int` [return]}}
    if flag:
        return 1


class Point:
    def __init__(self) -> None:
        self.x = 0

    @property
    def double(self) -> int:
        return 2 * self.x


point = Point()
point.double = 3  # expected-error {{attribute `double` of `Point` cannot be assigned [misc]}}
count: int = "a"  # expected-error {{value is `str`, the target is declared `int` [assignment]}}
print(no_such_name)  # expected-error {{name `no_such_name` is not defined [name-defined]}}
print(-"a")  # expected-error {{unsupported operand type for unary `-`: `Literal['a']` [operator]}}
for each in 5:  # expected-error {{`Literal[5]` is not iterable [attr-defined]}}
    print(each)
print(5[0])  # expected-error {{`Literal[5]` is not subscriptable [index]}} expected-warning {{'int' object is not subscriptable}}
a, b = (1, 2, 3)  # expected-error {{cannot unpack 3 values into 2 targets [misc]}}
value: int[str] = 5  # expected-error {{class `int` takes no type arguments [type-arg]}}
class Bad(5):  # expected-error {{`5` is not a type [valid-type]}}
    pass


class A:
    pass


class B(A):
    pass


class C(A, B):  # expected-error {{cannot create a consistent method resolution order for class `C` [misc]}}
    pass


list(numbers())
list(wrong())
half(True)
raise 5  # expected-error {{`Literal[5]` is not an exception [misc]}}
