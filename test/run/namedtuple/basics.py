"""NamedTuple, the class form: what its instances are as tuples."""

from typing import NamedTuple, Sequence


class Point(NamedTuple):
    """A point of the plane."""

    x: int
    y: int = 0

    @property
    def norm(self) -> int:
        return self.x * self.x + self.y * self.y

    @classmethod
    def origin(cls) -> "Point":
        return cls(0, 0)

    @staticmethod
    def unit() -> "Point":
        return Point(1, 1)

    def moved(self, dx: int, dy: int = 1) -> "Point":
        return Point(self.x + dx, self.y + dy)


class Person(NamedTuple):
    name: str
    age: int
    height: float
    tags: list[str] = []

    def __str__(self) -> str:
        return f"{self.name} ({self.age})"


p = Point(3, 4)
q = Point(x=5)
print(p, q, Point(y=1, x=2), repr(p), str(q), f"{p}", f"{p!r:>20}|")
print(p.x, p.y, p.norm, Point.origin(), Point.unit(), p.moved(1), p.moved(dx=2, dy=3))

# As a tuple.
x, y = p
print(x, y, p[0], p[1], p[-1], p[0:1], p[:], p[1:], len(p))
print(p == (3, 4), (3, 4) == p, p == Point(3, 4), p != q, p == (3, 5), p == [3, 4])
print(p < q, p <= (3, 4), (0, 0) < p, p > q, p >= Point(3, 3))
print(3 in p, 7 in p, p.index(4), p.count(3), hash(p) == hash((3, 4)))
print(p + q, p + (1, "a"), (0,) + p, p * 2, 2 * p)
for each in p:
    print(each)
print(list(p), tuple(p), set(p), sum(p), max(p), min(p), sorted(p, reverse=True))
print(isinstance(p, tuple), isinstance(p, Point), isinstance(p, Person))
print(isinstance(p, Sequence), bool(p), type(p).__name__, Point.__name__)
print(list(reversed(p)), list(enumerate(p)), list(zip(p, q)), dict([p, q]))
print("%d-%d" % p, "{} {}".format(*p), *p, sep="/")
i = 1
print(p[i], p[i - 1])
try:
    print(p[i + 1])
except IndexError as e:
    print(e)

# The methods of the library.
print(p._replace(x=10), p._replace(), p._replace(y=1, x=2))
print(p._asdict(), Point._fields, p._fields, Point._make([7, 8]), Point._make((1, 2)))
print(len(Point._fields), Point._fields[0], "x" in Point._fields)
try:
    Point._make([1])
except TypeError as e:
    print(e)
for name, value in zip(Point._fields, p):
    print(name, value)
for key, item in p._asdict().items():
    print(key, item)

# Other types of fields.
a = Person("Ann", 30, 1.75)
b = Person("Bob", 25, 2, ["x"])
print(a, repr(a), b.height, a.height + b.height, a.tags, b.tags[0])
a.tags.append("shared")
print(Person("Cy", 1, 1.0).tags)
name, age, *rest = b
print(name, age, rest)
first, (n, m) = a[0], p
print(first, n + m)
print([each.name for each in sorted([a, b], key=lambda person: person.age)])
print(sorted([Point(2, 1), Point(1, 5), Point(1, 2)]), max([p, q]), min(p, q))

# As keys, and in containers.
grid = {Point(0, 0): "o", Point(1, 0): "x"}
print(grid[Point(1, 0)], grid, Point(2, 2) in grid, grid.get(Point(5), "?"))
seen = {p, Point(3, 4), q}
print(len(seen), p in seen)
points = [Point(i, i * i) for i in range(4)]
print(points, Point(2, 4) in points, points.index(Point(3, 9)))
for x, y in points:
    print(x + y, end=" ")
print()
for i, (x, y) in enumerate(points):
    print(i, x, y, end=";")
print()
print([x * y for x, y in points], {x: y for x, y in points})
best: Point | None = None
for point in points:
    if best is None or point.norm > best.norm:
        best = point
print(best)
print(tuple(points[1]), list(map(lambda each: each.x, points)))


def total(*values: int) -> int:
    return sum(values)


def add(x: int, y: int) -> int:
    return x + y


def show(values: tuple[int, ...]) -> str:
    return f"{values} {len(values)} {values[0]} {sum(values)} {values!r}"


def count(values: Sequence[int]) -> int:
    return len(values) + values[0]


print(total(*p), add(*p), show(p), count(p), show((1, 2)))
anything: list[object] = [p, (3, 4), "s", a]
for each in anything:
    if isinstance(each, Point):
        print("point", each.x)
    elif isinstance(each, tuple):
        print("tuple", len(each), each)
print(anything[0] == anything[1], anything[1] == anything[0], anything.index((3, 4)))
print(p is p, p is Point(3, 4), id(p) == id(p))
