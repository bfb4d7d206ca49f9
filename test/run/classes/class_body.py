# Attributes of a class: every form of assignment in its body, and the value of
# the class where an instance has none of its own.

x = 10


class Elevator:
    IDLE, UP, DOWN = range(3)
    NAMES = {IDLE: "idle", UP: "up", DOWN: "down"}
    A = B = [1]
    (lo, hi), *rest = (1, 2), 3, 4
    SIZE: int = 8
    DOUBLE = SIZE * 2
    half: float = SIZE / 2

    def state(self) -> str:
        return self.NAMES[self.UP]

    table = {"s": state}


print(Elevator.IDLE, Elevator.UP, Elevator.DOWN, Elevator.NAMES, Elevator().state())
print(Elevator.A is Elevator.B, Elevator.lo, Elevator.hi, Elevator.rest, Elevator.DOUBLE, Elevator().half)


class Shared:
    count = 0
    ratio: float = 0.5
    flag = False
    name: str = "shared"
    items: list[int] = []
    big = 10**30
    maybe: str | None = None

    def touch(self) -> None:
        self.count += 1


a, b = Shared(), Shared()
a.touch()
Shared.count += 5
Shared.ratio = 2.5
Shared.flag = True
Shared.name += "!"
Shared.items = [1]
Shared.big += 1
print(a.count, b.count, Shared.count, b.ratio, b.flag, b.name, a.items, b.items, b.big, a.maybe)
b.ratio = 9.0
b.flag = False
b.name = "own"
b.items = b.items + [2]
b.big = 3
b.maybe = "m"
Shared.maybe = "c"
print(a.ratio, b.ratio, a.flag, b.flag, a.name, b.name, a.items, b.items, b.big, a.big, a.maybe, b.maybe)
b.touch()
b.touch()
Shared.count = 0
print(a.count, b.count, Shared().count)

class First:
    X = Y = 5
    z: int = 3
    z = 4
    name = "n"

    def __init__(self) -> None:
        self.name = "own"


print(First.X, First.Y, First.z, First().z, First.name, First().name)


class Second:
    count = 0
    level: int = 1

    def inc(self) -> None:
        self.count += 1
        self.level += 1


b = Second()
b.inc()
b.inc()
print(b.count, Second.count, b.level, Second.level)
Second.count += 5
print(Second().count, b.count, Second.count)
c = Second()
c.count = 50
print(c.count, Second.count)
