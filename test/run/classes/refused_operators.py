# Operator methods that return NotImplemented: the reflected method is asked, then
# TypeError is raised.
from __future__ import annotations


class V:
    def __init__(self, x: int) -> None:
        self.x = x

    def __add__(self, other: object) -> V:
        if not isinstance(other, V):
            return NotImplemented
        return V(self.x + other.x)

    def __mul__(self, other: V | int | str) -> V:
        if isinstance(other, V):
            return V(self.x * other.x)
        if isinstance(other, int):
            return V(self.x * other)
        return NotImplemented

    def __rmul__(self, other: int | str) -> V:
        if isinstance(other, str):
            return NotImplemented
        return self * other

    def __sub__(self, other):
        if isinstance(other, int):
            return V(self.x - other)
        return NotImplemented

    def __repr__(self) -> str:
        return f"V({self.x})"


class W:
    def __init__(self, name: str) -> None:
        self.name = name

    def __radd__(self, other: V | int) -> str:
        print("W.__radd__")
        if isinstance(other, V):
            return f"{self.name}{other.x}"
        return NotImplemented

    def __rsub__(self, other: object) -> str:
        return "reflected"


print(V(1) + V(2), V(2) * 3, 3 * V(2), V(2) * V(4), V(7) - 3)
print(V(1) + W("w"), V(1) - W("w"))
total = V(0)
for i in range(4):
    total += V(i)
    total *= 2
print(total)


def attempt(number: int) -> None:
    try:
        match number:
            case 0:
                print(V(1) + 3)
            case 1:
                print(V(1) * "x")
            case 2:
                print("x" * V(1))
            case 3:
                print(5 + W("v"))
            case 4:
                value = V(1)
                value += 1
    except TypeError as error:
        print(error)


for number in range(5):
    attempt(number)
values: list[V | int] = [V(1), 2]
for value in values:
    print(value * 2)
print(sum([V(1), V(2)], V(0)))
V(1) + None
