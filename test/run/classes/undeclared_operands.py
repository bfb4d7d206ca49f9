# The method of the left operand declares another class than that of the right
# one, whose reflected method takes it. CPython asks the left one first: it runs
# up to its NotImplemented.
asked: list[str] = []


class Length:
    def __init__(self, value: int) -> None:
        self.value = value

    def __sub__(self, other: "Length") -> "Length":
        asked.append("Length.__sub__")
        if not isinstance(other, Length):
            return NotImplemented
        return Length(self.value - other.value)

    def __isub__(self, other: "Length") -> "Length":
        asked.append("Length.__isub__")
        if isinstance(other, Length):
            self.value -= other.value
            return self
        return NotImplemented

    def __lt__(self, other: "Length") -> bool:
        asked.append("Length.__lt__")
        if isinstance(other, Length):
            return self.value < other.value
        return NotImplemented


class Short(Length):
    def __sub__(self, other: "Length | int") -> "Length":
        asked.append("Short.__sub__")
        if isinstance(other, int):
            return Short(self.value - other)
        if isinstance(other, Length):
            return Short(self.value - other.value)
        return NotImplemented


class Shift:
    def __init__(self, by: int) -> None:
        self.by = by

    def __rsub__(self, other: Length) -> str:
        asked.append("Shift.__rsub__")
        return f"{other.value} shifted by {self.by}"

    def __gt__(self, other: Length) -> bool:
        asked.append("Shift.__gt__")
        return self.by > other.value


def report(answer: object) -> None:
    print(answer, asked)
    asked.clear()


report((Length(3) - Length(2)).value)
report(Length(3) - Shift(1))
report(Length(3) < Shift(4))
report(Length(3) < Length(4))


def compare(length: Length) -> None:
    report(length - Shift(2))
    report(length < Shift(9))


for length in [Length(5), Short(6)]:
    compare(length)
moved: Length | str = Length(8)
moved -= Length(1)
report(moved.value)
moved -= Shift(3)
report(moved)
