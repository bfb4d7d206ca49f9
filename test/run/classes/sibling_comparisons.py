# Instances of several classes below one that says how they compare.
from typing import Iterable, Protocol, Self


class Comparable(Protocol):
    def __lt__(self, other: Self, /) -> bool: ...


class Shape:
    def __init__(self, area: int) -> None:
        self.area = area

    def __lt__(self, other: "Shape") -> bool:
        return self.area < other.area

    def __ge__(self, other: "Shape") -> bool:
        return self.area >= other.area


class Square(Shape):
    pass


class Circle(Shape):
    def __lt__(self, other: Shape) -> bool:
        print("circle")
        return self.area <= other.area


def biggest[C: Comparable](items: Iterable[C]) -> C:
    iterator = iter(items)
    best = next(iterator)
    for item in iterator:
        if best < item:
            best = item
    return best


found = biggest([Square(2), Circle(1), Square(3), Circle(3)])
print(type(found).__name__, found.area)
shapes = [Circle(4), Square(1), Circle(2)]
print([shape.area for shape in sorted(shapes)], max(shapes).area, min(shapes).area)
for first in shapes:
    print([first >= second for second in shapes], [first > second for second in shapes])
