# Parameters and locals of a union of literals are values of their class.
from typing import Literal

type Mode = Literal["r", "w", "a"]
type Level = Literal[1, 2, 3]
type Mixed = Literal["auto", 1]


def describe(mode: Mode, level: Level = 1, flag: Literal[True, False] = True) -> str:
    other = mode
    if level > 1:
        other = mode if flag else "a"
    return mode + other * level


def mixed(value: Mixed) -> str:
    if isinstance(value, str):
        return value.upper()
    return str(value + 1)


print(describe("r"), describe("w", 2), describe("a", level=3), describe("w", 3, False), describe(mode="r", flag=False))
print(mixed("auto"), mixed(1))
