from dataclasses import dataclass, field
@dataclass
class P:
    x: int
    y: int = 0
    def dist(self) -> int:
        return abs(self.x) + abs(self.y)
p = P(1, 2)
print(p, p == P(1, 2), p != P(1, 3), P(x=5), p.dist())
print(repr(p), [p, P(3)])
@dataclass(frozen=True)
class Key:
    a: str
    b: int
d = {Key("x", 1): "one"}
print(d[Key("x", 1)], hash(Key("a", 1)) == hash(Key("a", 1)))
@dataclass(order=True)
class Version:
    major: int
    minor: int
    patch: int = 0
print(sorted([Version(1, 2), Version(1, 0, 5), Version(0, 9)]))
print(Version(1, 2) < Version(1, 3), max(Version(1, 1), Version(2, 0)))
@dataclass
class Item:
    name: str
    tags: list[str] = field(default_factory=list)
    price: float = 0.0
i = Item("a")
i.tags.append("t")
print(i, Item("b", price=2.5))
@dataclass
class Base:
    id: int
@dataclass
class Derived(Base):
    name: str = "n"
    def __post_init__(self) -> None:
        self.name = self.name.upper()
print(Derived(1, "abc"), Derived(2))
p.x = 10
print(p.x, p)
print(p == 3)
