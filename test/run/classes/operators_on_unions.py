# The operator of a class takes an operand of several types.


class Money:
    def __init__(self, cents: int) -> None:
        self.cents = cents

    def __add__(self, other: "int | Money") -> "Money":
        return Money(self.cents + (other if isinstance(other, int) else other.cents))

    def __radd__(self, other: "int | Money") -> "Money":
        return self + other


def total(items: list[int | Money]) -> int:
    result = Money(0)
    for item in items:
        result = result + item
    return result.cents


print((2 + Money(3)).cents, (Money(1) + 5).cents)
print(total([1, Money(20), 300]), sum([Money(1), Money(2)], Money(0)).cents)
