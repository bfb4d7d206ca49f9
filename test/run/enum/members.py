# Enum: members, aliases, lookups, methods, narrowing and exhaustive matches.
from enum import Enum, auto


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    def describe(self) -> str:
        return f"{self.name.lower()}={self.value}"

    @property
    def is_warm(self) -> bool:
        return self is Color.RED

    @classmethod
    def default(cls) -> "Color":
        return cls.GREEN

    @staticmethod
    def parse(text: str) -> "Color":
        return Color[text.upper()]


class Shape(Enum):
    SQUARE = auto()
    CIRCLE = auto()
    TRIANGLE = 10
    HEX = auto()


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self) -> float:
        G = 6.67300E-11
        return G * self.mass / (self.radius * self.radius)


class Op(Enum):
    ADD = "+"
    SUB = "-"
    PLUS = "+"

    def apply(self, a: int, b: int) -> int:
        match self:
            case Op.ADD:
                return a + b
            case Op.SUB:
                return a - b


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value)
print([c for c in Color], list(Color), len(Color))
print(Color(2), Color["BLUE"], Color.parse("red"))
print(Color.RED is Color.RED, Color.RED == Color.GREEN, Color.RED != Color.GREEN)
print(Color.RED.describe(), Color.RED.is_warm, Color.default())
print([s.value for s in Shape], {s: s.value for s in Shape})
for p in Planet:
    print(p, p.value, round(p.surface_gravity, 3))
print(Op.PLUS, Op.ADD.apply(2, 3), Op.SUB.apply(2, 3), list(Op), Op.PLUS is Op.ADD)
try:
    Color(7)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("key", e)
print(Color.RED in Color, 2 in Color, 9 in Color)
print(sorted(Color, key=lambda c: -c.value))
counts: dict[Color, int] = {}
for c in [Color.RED, Color.BLUE, Color.RED]:
    counts[c] = counts.get(c, 0) + 1
print(counts)
print(f"{Color.RED} {Color.RED!r} {Color.RED:>12}|")
print(Color.__members__)
print(isinstance(Color.RED, Color), type(Color.RED), Color.RED.__class__.__name__)


def name(c: Color) -> str:
    if c is Color.RED:
        return "r"
    elif c == Color.GREEN:
        return "g"
    else:
        return "b" if c is Color.BLUE else "never"


print([name(c) for c in Color])


def exhaustive(c: Color) -> int:
    match c:
        case Color.RED:
            return 1
        case Color.GREEN | Color.BLUE:
            return 2


print([exhaustive(c) for c in Color])
print({Color.RED, Color.RED, Color.GREEN} == {Color.GREEN, Color.RED})
print(hash(Color.RED) == hash("RED"))
print(bool(Color.RED), [*Color][1], tuple(Shape)[0], max(Shape, key=lambda s: s.value))
