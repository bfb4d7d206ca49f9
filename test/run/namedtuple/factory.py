"""collections.namedtuple, and NamedTuple as a function."""

import collections
from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y")
Color = namedtuple("Color", ["red", "green", "blue"], defaults=[0, -1])
Odd = namedtuple("Odd", "a def a _b", rename=True)
Empty = namedtuple("Empty", ())
Pair = NamedTuple("Pair", [("key", str), ("value", int)])
Named = collections.namedtuple("Other", ("a", "b"), defaults=(None,))

p = Point(1, 2)
print(p, p.x + p.y, p == (1, 2), p._asdict(), Point._fields, p[0], len(p))
x, y = p
print(x, y, [v * 2 for v in p], Point(y=3, x=4), p._replace(x=9), Point._make([5, 6]))
print(Color(1), Color(1, 2), Color(blue=5, red=4), Color(7).blue)
print(Odd(1, 2, 3, 4), Odd._fields)
print(Empty(), len(Empty()), Empty() == (), bool(Empty()))
pair = Pair("k", 3)
print(pair, pair.key + "!", pair.value + 1)
print(Named(1), Named(1, 2) if Named(1).b is None else 0, Named.__name__)


class Rect(namedtuple("Rect", "left top width height")):
    """The usual way to add methods."""

    __slots__ = ()

    @property
    def area(self) -> int:
        return self.width * self.height

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


r = Rect(1, 2, 3, 4)
print(r, repr(r), r.area, r._replace(left=0), r == (1, 2, 3, 4), isinstance(r, tuple))
left, top, *size = r
print(left, top, size)


def move(point: Point, dx: int) -> Point:
    return point._replace(x=point.x + dx)


print(move(p, 10), sorted([Point(2, 0), Point(1, 9)]), {p: "p"}[Point(1, 2)])
rows = ["1,2", "3,4"]
print([Point._make(row.split(",")) for row in rows])


def local() -> int:
    Inner = namedtuple("Inner", "a b")
    i = Inner(1, 2)
    return i.a + i.b


print(local())
