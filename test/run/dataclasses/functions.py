# Options of the decorator, replace, asdict and astuple, generic dataclasses.
from dataclasses import dataclass, field, replace, asdict, astuple, fields, InitVar, FrozenInstanceError


@dataclass
class Point:
    x: int
    y: int = 0

    def __add__(self, other: "Point") -> "Point":
        return Point(self.x + other.x, self.y + other.y)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    patch: int = 0

    @classmethod
    def parse(cls, text: str) -> "Version":
        parts = [int(p) for p in text.split(".")]
        return cls(parts[0], parts[1], parts[2])

    def __str__(self) -> str:
        return f"v{self.major}.{self.minor}.{self.patch}"


@dataclass
class Order:
    item: str
    qty: int
    price: float
    tags: list[str] = field(default_factory=list)
    total: float = field(init=False)
    _secret: str = field(default="s", repr=False, compare=False)

    def __post_init__(self) -> None:
        self.total = self.qty * self.price


@dataclass(kw_only=True, slots=True)
class Config:
    host: str = "localhost"
    port: int = 80
    debug: bool = False


@dataclass
class Scaled:
    base: float
    factor: InitVar[float]
    value: float = field(init=False)

    def __post_init__(self, factor: float) -> None:
        self.value = self.base * factor


@dataclass
class Box[T]:
    item: T
    label: str = "box"


p = Point(1, 2)
print(p, p == Point(1, 2), p != Point(2, 1), p + Point(y=5, x=3))
print(asdict(p), astuple(p))
v = [Version.parse(s) if s.count(".") == 2 else Version(int(s)) for s in ["1.2.3", "0.9.1", "2", "1.10.0"]]
print(sorted(v), max(v), [str(x) for x in sorted(v, reverse=True)])
print(v[0] < v[1], v[0] >= v[1], hash(v[0]) == hash(Version(1, 2, 3)), len({*v, Version(2)}))
try:
    v[0].major = 5  # type: ignore
except FrozenInstanceError as e:
    print(type(e).__name__, e)
except AttributeError as e:
    print("attr", e)
o = Order("pen", 3, 1.5)
o2 = replace(o, qty=10)
print(o, o2, o == o2)
o.tags.append("new")
print(o.tags, o2.tags, o._secret)
print(asdict(o))
c = Config(port=8080)
print(c, Config(host="h", debug=True))
print(Scaled(2.0, 3.5))
print(Box(3), Box("s", label="t"), Box([1, 2]).item)
