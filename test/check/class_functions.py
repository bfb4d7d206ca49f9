# RUN: %krait check --verify %s
# A function value that the class body stores: it would be bound to the instance
# that it is read from, if it is a Python function.
from dataclasses import dataclass
from typing import Callable, ClassVar


def twice(n: int) -> int:
    return n * 2


class A:
    op: Callable[[int], int] = twice
    shared: ClassVar[Callable[[int], int]] = twice
    either = twice

    def change(self) -> None:
        self.either = twice


@dataclass
class Kept:
    op: Callable[[int], int] = twice


print(A.op(1), A.shared(2), Kept().op(3))
print(A().op(1))  # expected-error {{`op` of an instance, a function of the class body, is not supported; use a method, or an assignment in `__init__`}}
print(A().shared(1))  # expected-error {{`shared` of an instance}}
print(A().either(1))  # expected-error {{`either` of an instance}}
