# Operators on values of unknown class, which may be one of the program.
from typing import Any


class V:
    def __init__(self, x: int) -> None:
        self.x = x

    def __add__(self, other: "V | int") -> "V":
        return V(self.x + (other.x if isinstance(other, V) else int(other)))

    def __radd__(self, other: "V | float") -> "V":
        return V(self.x + (other.x if isinstance(other, V) else int(other)))

    def __mul__(self, other: object) -> "V":
        if isinstance(other, int):
            return V(self.x * other)
        return NotImplemented

    def __iadd__(self, other: int) -> "V":
        self.x += other
        return self

    def __matmul__(self, other):
        return self.x * other.x

    def __repr__(self) -> str:
        return f"V({self.x})"


class W(V):
    def __radd__(self, other: "V | float") -> "V":
        return V(self.x + (other.x if isinstance(other, V) else int(other)) + 1000)


class Q:
    def __rmul__(self, other: object) -> str:
        return f"Q * {other!r}"


def add(a: object, b: object) -> Any:
    left: Any = a
    right: Any = b
    return left + right


def mul(a: object, b: object) -> Any:
    left: Any = a
    right: Any = b
    return left * right


def grow(a: object) -> Any:
    grown: Any = a
    grown += 3
    return grown


def either(a: int | V, b: int | V) -> int | V:
    return a + b


def scale(v: V | float, n: int) -> V | float:
    return v * n


print(add(1, 2), add("a", "b"), add(V(1), V(2)), add(V(1), 5), add(7, V(1)))
print(mul(V(2), 3), mul(2, 3), mul([1], 2), mul(V(1), Q()), mul(3, Q()))
print(either(1, 2), either(V(1), 2), either(3, V(1)), either(V(1), V(2)))
print(scale(V(2), 4), scale(1.5, 2))
print(grow(3), grow([1] and 2.5), grow(V(1)))
print(add(V(1), W(2)), add(1, W(1)), either(V(1), W(5)))
values: list[object] = [1, 2.5, V(3), W(4)]
total: Any = 0
for value in values:
    total = total + value
    print(total)
for bad in ([1, "x"], [V(1), "x"], ["x", V(1)], [Q(), 1], [None, V(1)]):
    try:
        print(mul(bad[0], bad[1]))
    except TypeError as error:
        print(type(error).__name__, error)
