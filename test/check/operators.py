# RUN: %krait check --verify %s
# A method that does not take the right operand, whose class has the reflected
# one: CPython calls it all the same.


class Length:
    def __init__(self, value: int) -> None:
        self.value = value

    def __add__(self, other: "Length") -> "Length":
        return Length(self.value + other.value)

    def __sub__(self, other: "Length") -> "Length":
        if isinstance(other, Length):
            return Length(self.value - other.value)
        return NotImplemented

    def __mul__(self, other: "Length") -> "Length":
        if other is None:
            return NotImplemented
        return Length(self.value * other.value)

    def __lt__(self, other: "Length") -> bool:
        return self.value < other.value

    def __le__(self, other: "Length") -> bool:
        if isinstance(other, Length):
            return self.value <= other.value
        return NotImplemented

    def __mod__(self, other: "Length") -> "Length":
        if isinstance(other, Length):
            return Length(self.value % other.value)
        return NotImplemented


class Shift:
    def __radd__(self, other: Length) -> Length:
        return other

    def __rsub__(self, other: Length) -> Length:
        return other

    def __rmul__(self, other: Length) -> Length:
        return other

    def __rmod__(self, other: Length) -> Length:
        return other if other.value else NotImplemented

    def __gt__(self, other: Length) -> bool:
        return True

    def __ge__(self, other: Length) -> bool:
        return True if other.value else NotImplemented


print(Length(1) + Shift())  # expected-error {{`Length.__add__`, which does not take `Shift`, is not supported; use a method that returns `NotImplemented` for other types}}
print((Length(1) - Shift()).value)
print(Length(1) * Shift())  # expected-error {{`Length.__mul__`, which does not take `Shift`, is not supported}}
print(Length(1) % Shift())  # expected-error {{`Length.__mod__`, which does not take `Shift`, is not supported}}
print(Length(1) <= Shift())  # expected-error {{`Length.__le__`, which does not take `Shift`, is not supported}}
print(Length(1) < Shift())  # expected-error {{`Length.__lt__`, which does not take `Shift`, is not supported}}
print(Length(1) + 1)  # expected-error {{unsupported operand types for `+`: `Length` and `Literal[1]` [operator]}}


class Span(Length):
    def __rsub__(self, other: int) -> Length:
        return self


print(Length(1) - Span(1))  # expected-error {{`Span.__rsub__`, which does not take `Length`, is not supported}}


def difference(length: Length, shift: Shift | Length) -> None:
    print(length % shift)  # expected-error {{`Length.__mod__`, which does not take `Shift`, is not supported}}
