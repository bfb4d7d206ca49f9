# RUN: %krait check --verify %s
# Patterns that cannot match what they look at, or that name what is not there.
from typing import Literal, Protocol


class Pair:
    __match_args__ = ("left",)

    def __init__(self) -> None:
        self.left = 1


class Named(Protocol):
    def name(self) -> str: ...


Number = int | float


def classes(value: object) -> None:
    match value:
        case Pair(1, 2):  # expected-error {{Pair() accepts 1 positional sub-pattern (2 given)}}
            pass
        case Pair(1, left=2):  # expected-error {{Pair() got multiple sub-patterns for attribute 'left'}}
            pass
        case Pair(right=2):  # expected-error {{`Pair` has no attribute `right`}}
            pass
        case int(1, 2):  # expected-error {{int() accepts 1 positional sub-pattern (2 given)}}
            pass
        case Number():  # expected-error {{a class pattern names one class}}
            pass
        case Named():  # expected-error {{a class pattern with the abstract class `Named` is not supported}}
            pass


def missing(mode: Literal["r", "w"]) -> int:  # expected-error {{`missing` may end without `return`}}
    match mode:
        case "r":
            return 1


def whole(mode: Literal["r", "w"]) -> int:
    match mode:
        case "r":
            return 1
        case "w":
            return 2


def narrowed(value: int | str | None) -> str:
    match value:
        case None:
            return "none"
        case int():
            return value.upper()  # expected-error {{`int` has no attribute `upper`}}
        case rest:
            return rest.upper()


classes(1)
missing("r")
whole("w")
narrowed(1)
