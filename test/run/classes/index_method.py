"""`__index__` of a class where an int is taken."""

import math
import operator


class Slot:
    def __init__(self, at: int) -> None:
        self.at = at

    def __index__(self) -> int:
        print("index", self.at)
        return self.at


class Bad:
    def __index__(self) -> int:
        raise ValueError("no index")


xs = [1, 2, 3, 4]
print(xs[Slot(2)], (5, 6, 7)[1:][Slot(0)], "abc"[Slot(1)], b"abc"[Slot(1)])
print(range(10)[Slot(3)], list(range(Slot(1), Slot(3))))
print(hex(Slot(255)), bin(Slot(4)), chr(Slot(97)))
print(math.factorial(Slot(4)), operator.index(Slot(4)), int(Slot(3)))
print(xs.pop(Slot(1)), "ab" * Slot(2), [0] * Slot(2))
xs[Slot(0)] = 9
del xs[Slot(2)]
xs.insert(Slot(0), 7)
print(xs, "x".center(Slot(3), "-"), "7".zfill(Slot(3)))
try:
    print(xs[Slot(8)])
except IndexError as error:
    print(error)
try:
    print(xs[Bad()])
except ValueError as error:
    print(error)
