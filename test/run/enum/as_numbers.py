"""Members of IntEnum and StrEnum where functions take an int or str."""

from enum import IntEnum, StrEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Color(StrEnum):
    RED = "red"
    BLUE = "blue"


def double(x: int) -> int:
    return x * 2


def describe(x: int, unit: str = "m") -> str:
    return f"{x}{unit} {x!r} {x > 3} {range(x)}"


def shout(text: str) -> str:
    return text.upper() + "!" + str(len(text))


def last(x: int, *, step: int = 1) -> int:
    if x > 5:
        x = x - step
    return x + 0


class Account:
    def __init__(self, balance: int) -> None:
        self.balance = balance + 0

    def add(self, amount: int) -> int:
        self.balance += amount
        return self.balance


print(double(Level.LOW), double(Level.HIGH), double(4))
print(describe(Level.LOW), describe(Level.HIGH, unit="s"))
print(shout(Color.RED), shout("x"))
print(last(Level.HIGH), last(Level.LOW), last(Level.HIGH, step=2))
print(Account(Level.HIGH).add(Level.LOW))
names = ["zero", "one", "two"]
print(names[Level.LOW], names[: Level.LOW], "abc"[Level.LOW], "ab" * Level.LOW)
print(list(range(Level.LOW, Level.HIGH, 3)), hex(Level.HIGH), bin(Level.LOW))
print([double(level) for level in Level], sum(double(level) for level in Level))
names.insert(Level.LOW, "half")
print(names, names.pop(Level.LOW))
