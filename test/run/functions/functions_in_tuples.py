# Functions in tuples: of one signature they are one Callable type, in the tuples of
# a list, too.
from typing import Callable


def add(a: int, b: int) -> int:
    return a + b


def mul(a: int, b: int) -> int:
    return a * b


class Shift:
    def __init__(self, by: int) -> None:
        self.by = by

    def move(self, a: int, b: int) -> int:
        return a + b + self.by


table = [("add", add, 5), ("mul", mul, 7), ("shift", Shift(100).move, 9)]
for name, function, number in table:
    print(name, function(number, 2))
for entry in table:
    print(entry[0], entry[1](1, entry[2]))
nested = {"one": (1, (add, "a")), "two": (2, (mul, "m"))}
for key, (number, (function, text)) in nested.items():
    print(key, function(number, 10), text)
single = [("only", add)]
print(single[0][1](3, 4))
declared: list[tuple[str, Callable[[int, int], int]]] = [("sub", lambda a, b: a - b), ("add", add)]
print([function(9, 3) for _, function in declared])
pair = (add, mul)
print(pair[0](2, 3), pair[1](2, 3))
first, second = mul, add
print(first(4, 5), second(4, 5))
lambdas = [("f", lambda: 1), ("g", lambda: 2)]
for label, action in lambdas:
    print(label, action())
