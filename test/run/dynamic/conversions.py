"""int() and float() of values of unknown class."""

from typing import Any


class Whole:
    def __int__(self) -> int:
        return 3


class Index:
    def __index__(self) -> int:
        return 4


class Both:
    def __index__(self) -> int:
        return 5

    def __float__(self) -> float:
        return 5.5


class Derived(Both):
    pass


class Wrong:
    def __int__(self) -> Any:
        return "x"

    def __float__(self) -> Any:
        return 1


class WrongIndex:
    def __index__(self) -> Any:
        return 2.0


class Failing:
    def __int__(self) -> int:
        raise ValueError("no int")

    def __float__(self) -> float:
        raise KeyError("no float")


class Plain:
    pass


values: list[Any] = [
    1, True, 2.5, -2.5, 10**30, "3", " 4 ", "x", b"5", bytearray(b"6"), b"\xff",
    None, [1], (1,), {}, Whole(), Index(), Both(), Derived(), Wrong(),
    WrongIndex(), Failing(), Plain(), Whole, int, float("inf"), 10**400,
]
for i, value in enumerate(values):
    try:
        print(i, int(value))
    except Exception as error:
        print(i, type(error).__name__, error)
    try:
        print(i, float(value))
    except Exception as error:
        print(i, type(error).__name__, error)

int(values[21])
