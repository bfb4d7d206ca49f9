# IntEnum, StrEnum, enumerations of int and str, auto().
from enum import Enum, IntEnum, StrEnum, auto, unique


class Level(IntEnum):
    LOW = 1
    MID = 5
    HIGH = auto()


class Word(StrEnum):
    HELLO = "hello"
    World = auto()


class Suit(str, Enum):
    CLUBS = "c"
    HEARTS = "h"


class Code(int, Enum):
    OK = 200
    MISSING = 404


@unique
class Day(Enum):
    MON = 1
    TUE = 2


print(Level.LOW, repr(Level.MID), Level.HIGH.value, f"{Level.LOW:03d}", Level.LOW.name)
print(Level.LOW < Level.MID, Level.HIGH > 5, Level.LOW == 1, 1 == Level.LOW, Level.LOW == Level.MID, Level.LOW == 1.0)
print(Level.LOW + 1, 2 * Level.MID, Level.MID - Level.LOW, Level.MID / 2, Level.MID % 3, -Level.LOW, 7 // Level.MID)
print(Level.LOW | 6, Level.MID & 4, Level.MID ^ 1, ~Level.LOW, Level.MID << 2)
print(max(Level), min(Level), sorted(Level, reverse=True))
print(hash(Level.MID) == hash(5), {1: "one"}.get(Level.LOW.value), bool(Level.LOW), int(Level.HIGH), float(Level.LOW))
print(Level(5), Level["LOW"], [x for x in Level], Level.MID in Level, 7 in Level)

print(Word.HELLO, repr(Word.World), Word.HELLO == "hello", "hello" == Word.HELLO, Word.HELLO != "x")
print(Word.HELLO.upper(), Word.World.value, f"{Word.HELLO:>8}|", len(Word.HELLO), Word.HELLO + "!", "say " + Word.HELLO)
print(Word("hello"), Word.HELLO < Word.World, "ell" in Word.HELLO, Word.HELLO[1], hash(Word.HELLO) == hash("hello"))

print(Suit.CLUBS, f"{Suit.HEARTS}", repr(Suit.HEARTS), Suit.CLUBS == "c", Suit("h"), Suit.CLUBS.value.upper())
print(Code.OK, repr(Code.MISSING), Code.OK == 200, Code.MISSING > 300, Code(404), f"{Code.OK}")
print(list(Day), Day.MON != Day.TUE)


def status(code: Code) -> str:
    match code:
        case Code.OK:
            return "fine"
        case Code.MISSING:
            return "missing"


print(status(Code.OK), status(Code(404)))


class Mixed(Enum):
    A = 1
    B = "b"
    C = (1, 2)
    D = None
    E = 2.5
    F = True  # 1, so an alias of A


for m in Mixed:
    print(m, repr(m.value))
print(Mixed.F is Mixed.A, Mixed((1, 2)), Mixed(None), Mixed.__members__["F"])


class Weekday(Enum):
    MONDAY = 1
    TUESDAY = 2
    SUNDAY = 7

    @classmethod
    def from_number(cls, number: int) -> "Weekday":
        return cls(number)

    @property
    def is_weekend(self) -> bool:
        return self in (Weekday.SUNDAY,)

    def next(self) -> "Weekday":
        members = list(Weekday)
        return members[(members.index(self) + 1) % len(members)]

    def __str__(self) -> str:
        return self.name.capitalize()


print(Weekday.from_number(2), Weekday.SUNDAY.is_weekend, Weekday.SUNDAY.next(), f"{Weekday.MONDAY}", [str(d) for d in Weekday])
table: dict[Weekday, list[str]] = {day: [] for day in Weekday}
table[Weekday.MONDAY].append("work")
print(table)


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()


TRANSITIONS: dict[State, set[State]] = {
    State.IDLE: {State.RUNNING},
    State.RUNNING: {State.DONE, State.IDLE},
    State.DONE: set(),
}


class Machine:
    def __init__(self) -> None:
        self.state = State.IDLE

    def go(self, to: State) -> bool:
        if to not in TRANSITIONS[self.state]:
            return False
        self.state = to
        return True


machine = Machine()
print(machine.go(State.DONE), machine.go(State.RUNNING), machine.go(State.DONE), machine.state, machine.state.name)


class Missing(Enum):
    A = 1
    OTHER = 0

    @classmethod
    def _missing_(cls, value: object) -> "Missing":
        return cls.OTHER


print(Missing(1), Missing(77))


class Size(Enum):
    SMALL = 1
    LARGE = SMALL + 9
    HUGE = LARGE * 10

    def __lt__(self, other: "Size") -> bool:
        return self.value < other.value


print([s.value for s in Size], Size.SMALL < Size.LARGE, sorted([Size.HUGE, Size.SMALL]))


def optional(size: Size | None) -> str:
    if size is None:
        return "none"
    if size == Size.SMALL:
        return "small"
    if size in (Size.LARGE, Size.HUGE):
        return "big"
    return "?"


print(optional(None), optional(Size.SMALL), optional(Size.HUGE))
