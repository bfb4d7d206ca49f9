# RUN: %krait check --verify %s
# Enumerations: what the metaclass forbids, missing cases, uses that are rejected.
from enum import Enum, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2


class More(Color):  # expected-error {{`More` cannot extend `Color`, an enumeration with members}}
    BLUE = 3


@unique
class Twice(Enum):
    A = 1
    B = 1  # expected-error {{duplicate values found in <enum 'Twice'>: B -> A}}


class Level(IntEnum):
    LOW = 1


def number() -> float:
    return 2.5


class Computed(Enum):
    FIRST = number()
    SECOND = auto()  # expected-error {{`auto()` behind a value that is no constant is not supported}}
    _order_ = "FIRST"  # expected-error {{`_order_` in an enumeration is not supported}}


def missing(color: Color) -> int:  # expected-error {{`missing` may end without `return`}}
    match color:
        case Color.RED:
            return 1


def whole(color: Color) -> int:
    if color is Color.RED:
        return 1
    elif color == Color.GREEN:
        return 2


def tested(value: Level | str) -> int:
    if isinstance(value, int):  # expected-error {{a test for `int` where the value may be a member of `Level` is not supported}}
        return 1
    return 0


def takes(value: int) -> int:
    return value  # expected-error {{returned value is `Level`, declared result is `int`}}


print(Color.BLUE)  # expected-error {{`type[Color]` has no attribute `BLUE`}}
print(missing(Color.RED), whole(Color.RED), tested(Level.LOW))
print(takes(Level.LOW))
print(Enum("Animal", "CAT DOG"))  # expected-error {{a call of `Enum` is not supported}}
