"""A container of bools or floats in a place of wider elements."""

from typing import Optional, Sequence


class Objects:
    def __init__(self, items: Sequence[object]) -> None:
        self.items: Sequence[object] = items

    def show(self) -> None:
        for item in self.items:
            print(item)
        print(self.items[0], len(self.items))


class Values:
    def __init__(self, items: Sequence[Optional[float]]) -> None:
        self.items: Sequence[Optional[float]] = items

    def show(self) -> None:
        for item in self.items:
            print(item)
        print(self.items[0], len(self.items))


class Numbers:
    def __init__(self, items: Sequence[float]) -> None:
        self.items: Sequence[float] = items

    def total(self) -> float:
        return self.items[0] + len(self.items)


class Whole:
    def __init__(self, items: Sequence[int]) -> None:
        self.items: Sequence[int] = items

    def total(self) -> int:
        return self.items[0] + sum(self.items)


flags = [True, False]
Objects(flags).show()
Objects([1.5]).show()
Objects("ab").show()
halves = [2.5]
Values(halves).show()
Values([None, 2.0]).show()
print(Numbers([1, 2]).total(), Numbers(flags).total(), Numbers(halves).total())
print(Whole(flags).total(), Whole([3]).total(), Whole((True, 2)).items)
