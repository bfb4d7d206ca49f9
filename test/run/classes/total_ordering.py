# functools.total_ordering from __lt__ and from __ge__.
import functools


@functools.total_ordering
class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents == other.cents

    def __lt__(self, other: "Money") -> bool:
        return self.cents < other.cents

    def __repr__(self) -> str:
        return f"${self.cents / 100:.2f}"


a, b, c = Money(5), Money(7), Money(5)
print(a < b, a <= b, a > b, a >= b, a <= c, a >= c, a == c, a != b, sorted([b, a]), max(a, b, c))


@functools.total_ordering
class Rank:
    order = "low mid high".split()

    def __init__(self, name: str) -> None:
        self.name = name

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rank) and self.name == other.name

    def __ge__(self, other: "Rank") -> bool:
        return self.order.index(self.name) >= self.order.index(other.name)


lo, hi = Rank("low"), Rank("high")
print(lo < hi, lo <= hi, lo > hi, lo >= hi, lo <= Rank("low"), hi > lo)
