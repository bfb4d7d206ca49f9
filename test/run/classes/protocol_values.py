from typing import Protocol, runtime_checkable
class Shape(Protocol):
    name: str
    def area(self) -> float: ...
    def scale(self, k: float) -> "Shape": ...
class Circle:
    def __init__(self, r: float) -> None:
        self.r = r
        self.name = "circle"
    def area(self) -> float:
        return 3.0 * self.r * self.r
    def scale(self, k: float) -> "Circle":
        return Circle(self.r * k)
class Sq:
    def __init__(self, s: float) -> None:
        self.s = s
        self.name = "sq"
    def area(self) -> float:
        return self.s * self.s
    def scale(self, k: float) -> "Sq":
        return Sq(self.s * k)
class Holder:
    def __init__(self, s: Shape) -> None:
        self.shape: Shape = s
        self.all: list[Shape] = []
    def add(self, s: Shape) -> None:
        self.all.append(s)
    def total(self) -> float:
        return sum(s.area() for s in self.all) + self.shape.area()
def describe(s: Shape) -> str:
    return f"{s.name} {s.area():.2f}"
def biggest(xs: list[Shape]) -> Shape:
    best = xs[0]
    for x in xs:
        if x.area() > best.area():
            best = x
    return best
def never(s: Shape) -> float:
    return s.area() + 1
xs: list[Shape] = [Circle(1.0), Sq(3.0), Circle(0.5)]
for x in xs:
    print(x.name, x.area(), describe(x), describe(x.scale(2)))
print(sum(x.area() for x in xs))
h = Holder(Circle(2.0))
h.add(xs[0]); h.add(Sq(1))
print(h.total(), biggest(xs).name)
print([x.name for x in sorted(xs, key=lambda s: s.area())], max(xs, key=lambda s: s.area()).name)
d: dict[str, Shape] = {x.name: x for x in xs}
for k, v in d.items():
    print(k, v.area())
big = [x for x in xs if x.area() > 1]
print(len(big), biggest(big).area())
def pick(b: bool) -> Shape | None:
    if b:
        return Sq(4.0)
    return None
p = pick(True)
if p is not None:
    print(p.area())
xs[0].name = "renamed"
print(xs[0].name)


class Measured(Protocol):
    @property
    def size(self) -> int: ...


class Fixed:
    size: int = 4


class Counted:
    def __init__(self) -> None:
        self._size = 0

    @property
    def size(self) -> int:
        self._size += 1
        return self._size

    @size.setter
    def size(self, value: int) -> None:
        self._size = value * 10


def absent(s: Shape | None) -> float:
    if s is None:
        return 0.0
    return s.area()


sizes: list[Measured] = [Fixed(), Counted()]
for m in sizes:
    print(m.size)
for m in sizes:
    print(m.size)
c = Counted()
c.size += 5
print(c.size)
print(absent(None))
