# `%d` and the like of objects that are numbers by their methods.
from enum import IntEnum


class Level(IntEnum):
    LOW = 1
    HIGH = 300


class Number:
    def __index__(self) -> int:
        return 7

    def __int__(self) -> int:
        return 8


print("%d" % Level.LOW, "%5d|%02x" % (Level.HIGH, Level.LOW), "%d %x" % (Number(), Number()))
print("%(n)d" % {"n": Number()}, "%s %i" % ("a", Level.LOW))
