"""A class takes its fields from one of its bases, wherever it stands."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Loud:
    def shout(self) -> str:
        return str(self).upper()

    def who(self) -> str:
        return "Loud.who"


class Named:
    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return "<" + self.name + ">"

    def who(self) -> str:
        return "Named.who"


class LoudNamed(Loud, Named):
    def __init__(self, name: str, count: int) -> None:
        super().__init__(name)
        self.count = count

    def who(self) -> str:
        return "LoudNamed.who, " + super().who() + ", " + Named.who(self)


class Louder(LoudNamed):
    def __init__(self) -> None:
        super().__init__("louder", 11)
        self.extra = [self.name]


def use_loud(value: Loud) -> None:
    print(value.shout(), value.who())
    if isinstance(value, Named):
        print("named", value.name)
    if isinstance(value, LoudNamed):
        print("both", value.count)


def use_named(value: Named) -> None:
    print(value, value.name, value.who(), isinstance(value, Loud))


for item in [LoudNamed("x", 3), Louder()]:
    use_loud(item)
    use_named(item)
    print(item.count, isinstance(item, Loud), isinstance(item, Named))
use_loud(Loud()) if False else use_named(Named("plain"))
print(Louder().extra, issubclass(Louder, Loud), issubclass(Louder, Named))



class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...

    def describe(self) -> str:
        return f"{type(self).__name__} of area {self.area():.2f}"


class Comparable(ABC):
    @abstractmethod
    def key(self) -> float: ...

    def __lt__(self, other: "Comparable") -> bool:
        return self.key() < other.key()


class Placed:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y


class Square(Shape, Comparable, Placed):
    def __init__(self, x: float, side: float) -> None:
        super().__init__(x, 2.0)
        self.side = side

    def area(self) -> float:
        return self.side * self.side

    def key(self) -> float:
        return self.area()


class Disc(Comparable, Placed, Shape):
    def __init__(self, radius: float) -> None:
        Placed.__init__(self, 1.0, 1.0)
        self.radius = radius

    def area(self) -> float:
        return 3.0 * self.radius * self.radius

    def key(self) -> float:
        return self.area()


shapes: list[Shape] = [Square(1.0, 3.0), Disc(1.0)]
for shape in shapes:
    print(shape.describe())
    if isinstance(shape, Placed):
        print(shape.x, shape.y)
placed: list[Placed] = [Square(5.0, 3.0), Disc(1.0)]
for each in placed:
    print(each.x, each.y)
pairs: list[Comparable] = [Square(1.0, 3.0), Disc(1.0)]
print([p.key() for p in sorted(pairs)], pairs[0] < pairs[1])


class Root:
    def __init__(self) -> None:
        self.log = ["root"]

    def step(self) -> str:
        return "Root"


class Left(Root):
    def step(self) -> str:
        return "Left > " + super().step()


class Right(Root):
    def __init__(self) -> None:
        super().__init__()
        self.right = 1

    def step(self) -> str:
        return "Right > " + super().step()


class Bottom(Left, Right):
    def step(self) -> str:
        return "Bottom > " + super().step()


bottom = Bottom()
print(bottom.step(), bottom.log, bottom.right)
roots: list[Root] = [Left(), Right(), bottom]
print([root.step() for root in roots], [root.log for root in roots])
lefts: list[Left] = [Left(), bottom]
print([left.step() for left in lefts], [left.log for left in lefts])


class Coded:
    def text(self) -> str:
        return f"[{type(self).__name__}] {self}"


class AppError(Exception):
    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


class Refused(Coded, ValueError):
    pass


class Failed(Coded, AppError):
    pass


for error in (Refused("no"), Failed("bad", 7)):
    try:
        raise error
    except AppError as caught:
        print("app", caught, caught.code, caught.args)
        if isinstance(caught, Coded):
            print(caught.text())
    except ValueError as caught:
        print("value", caught, caught.args, isinstance(caught, Coded))
print(Failed("x", 1).text())


class Doubled:
    def twice(self) -> int:
        return 2 * len(str(self))


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Tagged(Doubled, Point):
    tag: str = "t"


print(Tagged(1, 2), Tagged(1, 2) == Tagged(1, 2, "t"), Tagged(3, 4).twice())


class Pair(NamedTuple):
    a: int
    b: str


class LoudPair(Loud, Pair):
    pass


pair = LoudPair(1, "b")
print(pair, pair.shout(), pair.a, pair[1], len(pair))


class Color(Loud, Enum):
    RED = 1
    BLUE = 2


print(Color.RED.shout(), Color.BLUE.value, [color.name for color in Color])


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item


class IntBox(Loud, Box[int]):
    def __str__(self) -> str:
        return f"box of {self.item}"


class LoudBox[T](Loud, Box[T]):
    def __str__(self) -> str:
        return f"loud box of {self.item}"


print(IntBox(4).shout(), IntBox(4).item + 1)
print(LoudBox("s").shout(), LoudBox(2.5).item, LoudBox(1).item)


class Keyed:
    def __init__(self, key: int) -> None:
        self.key = key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Keyed) and self.key == other.key

    def __hash__(self) -> int:
        return self.key


class Plain:
    def __repr__(self) -> str:
        return "Plain"


class KeyedPlain(Plain, Keyed):
    pass


print({KeyedPlain(1), KeyedPlain(1), KeyedPlain(2)}, KeyedPlain(3) == Keyed(3))
