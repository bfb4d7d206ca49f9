# A class attribute of a base that a class below has as an attribute of objects.
from __future__ import annotations


class Shape:
    name = "shape"
    size: int = 1

    def info(self) -> str:
        return f"{self.name} {self.size}"


class Square(Shape):
    name = "square"


class Circle(Shape):
    def __init__(self, radius: int) -> None:
        self.name: str = f"circle {radius}"


class Dot(Square):
    size = 0

    def grow(self) -> None:
        self.size += 2


class Line(Shape):
    name = "line"

    def rename(self, name: str) -> Line:
        self.name = name
        return self


square = Square()
shapes: list[Shape] = [Shape(), square, Circle(3), Dot(), Line(), Line().rename("ray")]
for shape in shapes:
    print(shape.info(), shape.name, shape.size, type(shape).name)
square.name = "own"
for shape in shapes:
    if isinstance(shape, Dot):
        shape.grow()
    print(shape.info(), shape.name, end="; ")
print()
print(Square.name, Square().info(), Shape.name, Dot().info(), Dot.size, Line.name)


def show(shape: Shape) -> str:
    return shape.name + "!"


print([show(shape) for shape in shapes], getattr(shapes[1], "name", ""))
