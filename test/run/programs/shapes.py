import math
from abc import ABC, abstractmethod
from typing import Iterator, Callable


class Shape(ABC):
    count = 0

    def __init__(self, name: str) -> None:
        self.name = name
        Shape.count += 1

    @abstractmethod
    def area(self) -> float: ...

    @abstractmethod
    def perimeter(self) -> float:
        pass

    def describe(self) -> str:
        return f"{self.name}: area={self.area():.3f} perimeter={self.perimeter():.3f}"

    def __lt__(self, other: "Shape") -> bool:
        return self.area() < other.area()


class Circle(Shape):
    def __init__(self, r: float) -> None:
        super().__init__("circle")
        self.r = r

    def area(self) -> float:
        return math.pi * self.r ** 2

    def perimeter(self) -> float:
        return 2 * math.pi * self.r


class Rect(Shape):
    def __init__(self, w: float, h: float, name: str = "rect") -> None:
        super().__init__(name)
        self.w = w
        self.h = h

    def area(self) -> float:
        return self.w * self.h

    def perimeter(self) -> float:
        return 2 * (self.w + self.h)


class Square(Rect):
    def __init__(self, side: float) -> None:
        super().__init__(side, side, "square")

    def describe(self) -> str:
        return "[" + super().describe() + "]"

    @classmethod
    def unit(cls) -> "Square":
        return cls(1.0)

    @staticmethod
    def diagonal(side: float) -> float:
        return side * math.sqrt(2)


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def __add__(self, o: "Vec") -> "Vec":
        return Vec(self.x + o.x, self.y + o.y)

    def __sub__(self, o: "Vec") -> "Vec":
        return Vec(self.x - o.x, self.y - o.y)

    def __mul__(self, k: float) -> "Vec":
        return Vec(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __neg__(self) -> "Vec":
        return Vec(-self.x, -self.y)

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Vec) and self.x == o.x and self.y == o.y

    def __hash__(self) -> int:
        return hash((self.x, self.y))

    def __iter__(self) -> Iterator[float]:
        yield self.x
        yield self.y

    def __abs__(self) -> float:
        return math.hypot(self.x, self.y)

    def __bool__(self) -> bool:
        return self.x != 0 or self.y != 0

    def __repr__(self) -> str:
        return f"Vec({self.x}, {self.y})"

    def __getitem__(self, i: int) -> float:
        if i == 0:
            return self.x
        if i == 1:
            return self.y
        raise IndexError("vec index")


shapes: list[Shape] = [Circle(1.5), Rect(2.0, 3.5), Square(2.0), Square.unit()]
for s in shapes:
    print(s.describe())
print(Shape.count, max(shapes).name, min(shapes).name)
print([s.name for s in sorted(shapes)])
print(sum(s.area() for s in shapes))
print(f"{Square.diagonal(3.0):.4f}")
v = Vec(1.0, 2.0) + Vec(3.0, 4.0) * 2.0
print(v, -v, abs(v), bool(Vec(0.0, 0.0)), v == Vec(7.0, 10.0), list(v))
x, y = v
print(x, y, v[0], v[1], {Vec(1.0, 1.0): "a"}[Vec(1.0, 1.0)])
print(2.0 * v)
try:
    v[5]
except IndexError as e:
    print("IndexError:", e)
v += Vec(1.0, 1.0)
print(v)
totals: dict[str, float] = {}
for s in shapes:
    key = type(s).__name__
    totals[key] = totals.get(key, 0.0) + s.area()
for k in sorted(totals):
    print(k, round(totals[k], 2))
print(isinstance(shapes[2], Rect), isinstance(shapes[0], Rect), issubclass(Square, Shape))
