# RUN: %krait check --verify %s
from abc import ABC, abstractmethod
from collections.abc import Callable


def total(a: int, b: int = 0) -> int:  # expected-note {{parameter `a` is declared here [arg-type]}}
    return a + b


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...


class Odd:
    def no_self() -> None:
        pass


total()  # expected-error {{missing argument `a` of `total` [call-arg]}}
total(1, c=2)  # expected-error {{unexpected keyword argument `c` of `total` [call-arg]}}
total(1, a=2)  # expected-error {{argument `a` of `total` is given twice [call-arg]}}
total(1, 2, 3)  # expected-error {{too many arguments for `total` [call-arg]}}
total("a")  # expected-error {{argument `a` of `total` is `Literal['a']`, expected `int` [arg-type]}}
Shape()  # expected-error {{cannot instantiate abstract class `Shape` without an implementation of `area` [abstract]}}
Odd().no_self()  # expected-error {{method `Odd.no_self` takes no `self` [call-arg]}}
len(5)  # expected-error {{`Literal[5]` has no len() [arg-type]}}
functions: list[Callable[[int], int]] = [total, lambda n: n]
functions[0](1, 2)  # expected-error {{expected 1 arguments, found 2 [call-arg]}}
total.nothing  # expected-error {{`function total` has no attribute `nothing` [attr-defined]}}
5()  # expected-error {{`Literal[5]` is not callable [call-arg]}} expected-warning {{'int' object is not callable; perhaps you missed a comma? [syntax-warning]}}
