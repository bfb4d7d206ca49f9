from math import sqrt
import os.path

print("plain runs")
VALUE = 5
flag = len(os.sep) == 1
_private = "p"


def double(n: int) -> int:
    return 2 * n


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y

    def total(self) -> int:
        return self.x + self.y
