from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Pair[A, B](NamedTuple):
    first: A
    second: B

    def swapped(self) -> "Pair[B, A]":
        return Pair(self.second, self.first)


class Box(NamedTuple, Generic[T]):
    item: T
    count: int = 1


p = Pair(1, "a")
print(p, p.swapped(), p.first + 1, p.second + "b", p == (1, "a"))
x, y = p.swapped()
print(x + "!", y * 2)
q: Pair[float, bool] = Pair(1.5, True)
print(q, q.first * 2, q.second, q[0], q._replace(first=2.5))
b = Box([1, 2])
print(b, b.item[0], b.count, Box("s", 3))
pairs = [Pair(i, str(i)) for i in range(3)]
print(pairs, [n + len(s) for n, s in pairs], dict(pairs))


def firsts[A, B](items: list[Pair[A, B]]) -> list[A]:
    return [each.first for each in items]


print(firsts(pairs))


class Vector(NamedTuple):
    x: float
    y: float

    def __add__(self, other: "Vector") -> "Vector":  # type: ignore
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k: float) -> "Vector":  # type: ignore
        return Vector(self.x * k, self.y * k)

    def __neg__(self) -> "Vector":
        return Vector(-self.x, -self.y)

    def __abs__(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self) -> bool:
        return self.x != 0 or self.y != 0


v = Vector(3.0, 4.0)
w = Vector(1, 2)
print(v + w, v * 2.0, -v, abs(v), bool(v), bool(Vector(0.0, 0.0)), w)
print(sum([v, w], Vector(0.0, 0.0)))
vx, vy = w
print(vx, vy, v < w, sorted([v, w]))


class Version(NamedTuple):
    major: int
    minor: int

    def __repr__(self) -> str:
        return f"v{self.major}.{self.minor}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.major == other.major

    def __hash__(self) -> int:
        return hash(self.major)

    def __contains__(self, n: object) -> bool:
        return n == self.major

    def __len__(self) -> int:
        return 7


u = Version(1, 2)
print(u, u == Version(1, 5), u == (1, 2), u != Version(2, 2), hash(u) == hash(1))
print(1 in u, 2 in u, len(u), [u], {u: 1}, u in [Version(1, 9)])


class Base(NamedTuple):
    x: int
    y: int = 2


class Derived(Base):
    def total(self) -> int:
        return self.x + self.y

    def __repr__(self) -> str:
        return "Derived " + super().__repr__()


d = Derived(1)
print(d, d.total(), d._replace(x=5), isinstance(d, Base), isinstance(d, tuple))
print(d == Base(1, 2), d == (1, 2), Derived._make([3, 4]), d._asdict(), Derived._fields)
a, c = d
print(a + c, d[0])
