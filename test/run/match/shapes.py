# Class patterns on dataclasses and on classes with __match_args__.
from dataclasses import dataclass
import math


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: float


@dataclass
class Rect:
    a: Point
    b: Point


Shape = Circle | Rect | Point


def describe(shape: Shape) -> str:
    match shape:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis at {y}"
        case Point(x, 0):
            return f"on x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Circle(center=Point(0, 0), radius=r):
            return f"circle at origin {r}"
        case Circle(Point(x, y), r):
            return f"circle {x} {y} {r}"
        case Rect(Point(x1, y1) as p, Point(x2, y2)):
            return f"rect {p} {x2 - x1}x{y2 - y1}"


for s in (Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2)):
    print(describe(s))
print(describe(Circle(Point(0, 0), 1.5)), describe(Circle(Point(1, 2), 2)))
print(describe(Rect(Point(1, 2), Point(4, 6))))


class Vec:
    __match_args__ = ("x", "y")

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    @property
    def norm(self) -> float:
        print("norm")
        return math.hypot(self.x, self.y)


class Vec3(Vec):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x: float, y: float, z: float) -> None:
        super().__init__(x, y)
        self.z = z


def vec(v: Vec) -> str:
    match v:
        case Vec3(x, y, z):
            return f"three {x} {y} {z}"
        case Vec(0, 0):
            return "zero"
        case Vec(norm=1.0):
            return "unit"
        case Vec(x, y, norm=n) if n > 5:
            return f"long {x} {y} {n}"
        case Vec(x, _):
            return f"vec {x}"


print(vec(Vec(0, 0)), vec(Vec(1, 0)), vec(Vec(3, 4)), vec(Vec(30, 40)), vec(Vec3(1, 2, 3)))


class Node:
    pass


@dataclass
class Num(Node):
    value: float


@dataclass
class Bin(Node):
    op: str
    left: Node
    right: Node


@dataclass
class Neg(Node):
    operand: Node


def evaluate(e: Node) -> float:
    match e:
        case Num(value):
            return value
        case Neg(Num(v)):
            return -v
        case Neg(inner):
            return -evaluate(inner)
        case Bin("+", a, b):
            return evaluate(a) + evaluate(b)
        case Bin("-", a, b):
            return evaluate(a) - evaluate(b)
        case Bin("*" | "x", a, b):
            return evaluate(a) * evaluate(b)
        case Bin(op="/", left=a, right=Num(0)):
            raise ZeroDivisionError("by zero")
        case Bin(op="/", left=a, right=b):
            return evaluate(a) / evaluate(b)
        case Bin(op=other):
            raise ValueError(f"bad op {other!r}")
    raise TypeError("no")


print(evaluate(Bin("+", Num(1), Bin("*", Num(2), Neg(Num(3))))))
print(evaluate(Neg(Bin("x", Num(2.5), Num(4)))))
for bad in (Bin("/", Num(1), Num(0)), Bin("%", Num(1), Num(2)), Node()):
    try:
        print(evaluate(bad))
    except (ZeroDivisionError, ValueError, TypeError) as err:
        print(type(err).__name__, err)


# The class is asked for before any attribute is read, all attributes before
# any part is looked at.
class Loud:
    def __init__(self, name: str) -> None:
        self.name = name

    @property
    def first(self) -> int:
        print(self.name, "first")
        return 1

    @property
    def second(self) -> int:
        print(self.name, "second")
        return 2


def loud(v: Loud | int) -> None:
    match v:
        case Loud(first=2, second=2):
            print("no")
        case Loud(first=1, second=(1 | 2) as s):
            print("yes", s)
        case _:
            print("other")


loud(Loud("a"))
loud(3)


class Box[T]:
    __match_args__ = ("item",)

    def __init__(self, item: T) -> None:
        self.item = item


def unbox(b: Box[int] | Box[str]) -> str:
    match b:
        case Box(int(n)):
            return f"int {n + 1}"
        case Box(text):
            return f"str {text}"


print(unbox(Box(4)), unbox(Box("q")))
