# A decorator of the program may have the name of one of the library, and one
# of the library another name.
from collections.abc import Callable
from dataclasses import dataclass as dc
from functools import total_ordering as ordered


def export(function: Callable[[], None]) -> Callable[[], None]:
    print("export", function.__name__)
    return function


def native(symbol: str) -> Callable[[Callable[[], int]], Callable[[], int]]:
    print("native", symbol)

    def wrap(function: Callable[[], int]) -> Callable[[], int]:
        return lambda: function() + 1

    return wrap


def overload(function: Callable[[int], int]) -> Callable[[int], int]:
    return lambda value: function(value) * 2


@export
def plain() -> None:
    print("plain")


@native("krt_anything")
def number() -> int:
    return 41


@overload
def double(value: int) -> int:
    return value


@dc
class Point:
    x: int
    y: int = 3


@ordered
class Size:
    def __init__(self, value: int) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Size) and self.value == other.value

    def __lt__(self, other: "Size") -> bool:
        return self.value < other.value


plain()
print(number(), double(4))
print(Point(1), Point(1) == Point(1, 3))
print(Size(1) >= Size(1), Size(2) > Size(3))
