# Operators on values of several types, of which a class of the program defines
# some.
from __future__ import annotations


class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __add__(self, other: Money | int) -> Money:
        if isinstance(other, int):
            return Money(self.cents + 100 * other)
        return Money(self.cents + other.cents)

    def __radd__(self, other: int) -> Money:
        return self + other

    def __mul__(self, factor: float) -> Money:
        return Money(round(self.cents * factor))

    def __rmul__(self, factor: float) -> Money:
        return self * factor

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def __isub__(self, other: Money) -> Money:
        self.cents -= other.cents
        return self

    def __repr__(self) -> str:
        return f"Money({self.cents})"


class Ratio:
    def __init__(self, value: float) -> None:
        self.value = value

    def __mul__(self, other: Money | int) -> Money | float:
        return other * self.value

    def __rtruediv__(self, other: int | float) -> Ratio:
        return Ratio(other / self.value)

    def __add__(self, other: Ratio) -> str:
        return f"{self.value}+{other.value}"


class Wrapped:
    def __init__(self, value: int) -> None:
        self.value = value

    def __add__(self, other: Wrapped) -> Wrapped:
        return Wrapped(self.value + other.value)


print(sum([Money(1), Money(20)]), sum([Money(3)], Money(4)), sum([Money(1)], 2))
print(sum((Money(i) for i in range(4))))


def add(left: int | Money, right: Money) -> Money:
    return left + right


def scale(left: Money | int | float, right: int | float | bool) -> object:
    return left * right


print(add(1, Money(2)), add(Money(5), Money(2)))
for left in (Money(10), 3, 2.5):
    for right in (2, 0.5, True):
        print(scale(left, right), end=" ")
print()
parts: list[Money | int] = [1, Money(50), 2]
total: Money | int = 0
for part in parts:
    total += part
    print(total, end=" ")
print()
product: int | Ratio = 4
for _ in range(2):
    product = 3 / Ratio(2) if isinstance(product, int) else product
    mixed = product * Money(7) if isinstance(product, Ratio) else None
    print(mixed)


def both(value: Ratio | str, other: Ratio | str) -> str:
    if isinstance(value, Ratio) and isinstance(other, Ratio):
        return value + other
    return f"{value}" if isinstance(value, str) else "ratio"


print(both(Ratio(1.5), Ratio(2)), both("x", Ratio(2)))
left = Money(100)
same = left
left -= Money(30)
print(left, same is left)
print(sum([Wrapped(1), Wrapped(2)], start=Wrapped(3)).value)


def alternate(values: list[float]) -> float:
    return sum((-1) ** i * value for i, value in enumerate(values))


print(alternate([1.5, 2.5, 4.0]), alternate([]))
