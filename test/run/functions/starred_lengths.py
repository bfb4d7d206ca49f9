# Starred arguments of unknown length: parameters of their own, rest parameters,
# builtins, and the TypeErrors of a length that does not fit.
import os
from dataclasses import dataclass


def two(a: int, b: int) -> int:
    return a * 10 + b


def defaults(a: int, b: int = 7, *, scale: int = 1) -> int:
    return (a + b) * scale


def rest(a: str, *more: str, end: str = ".") -> str:
    return a + "|" + ",".join(more) + end


def nothing() -> str:
    return "nothing"


def need(a: int, b: int, c: int, d: int, *, key: int) -> int:
    return a + b + c + d + key


class Point:
    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y

    def moved(self, dx: int, dy: int = 0) -> "Point":
        return Point(self.x + dx, self.y + dy)

    def __repr__(self) -> str:
        return f"Point({self.x}, {self.y})"


class Point3(Point):
    def moved(self, dx: int, dy: int = 0) -> "Point":
        return Point3(self.x - dx, self.y - dy)


@dataclass
class Pair:
    first: int
    second: int = 5


def attempt(xs: list[int]) -> None:
    try:
        print("two", two(*xs))
    except TypeError as error:
        print(error)
    try:
        print("defaults", defaults(*xs), defaults(*xs, scale=3))
    except TypeError as error:
        print(error)
    try:
        print("by keyword", two(*xs, b=1))
    except TypeError as error:
        print(error)
    try:
        print("point", Point(*xs), Point(1, 2).moved(*xs), Point3(1, 2).moved(*xs))
    except TypeError as error:
        print(error)
    try:
        print("dataclass", Pair(*xs))
    except TypeError as error:
        print(error)
    try:
        print(nothing(*xs))
    except TypeError as error:
        print(error)
    try:
        print(need(*xs, key=1))
    except TypeError as error:
        print(error)
    try:
        print("max", max(*xs), min(*xs))
    except TypeError as error:
        print(error)
    try:
        print("max with", max(3, *xs), min(*xs, 2), max(*xs, 1, 2, key=lambda n: -n))
    except TypeError as error:
        print(error)


for n in range(6):
    attempt([3, 4, 5, 6, 7][:n])

words = ["a", "b", "c"]
print(rest(*words), rest("x", *words), rest(*words, "y", *words, end="!"), rest(*words[:1]))
try:
    print(rest(*words[:0]))
except TypeError as error:
    print(error)
print(*words, sep="-")
print("{} {} {}".format(*words), "{2}{0}".format(*words))
print(os.path.join(*words), os.path.join("/", *words))
print(list(zip(*[[1, 2, 3], [4, 5, 6], [7, 8, 9]])))
print(sorted(set().union(*[{1}, {2, 3}, {1, 4}])), sorted({1, 2}.intersection(*[[1, 2], [1]])))


def numbers(n: int):
    for i in range(n):
        print("yields", i)
        yield i


def says(n: int) -> int:
    print("says", n)
    return n


print(two(*numbers(2)), two(says(1), *numbers(1)))
print(defaults(*numbers(1), scale=says(3)))
print(defaults(scale=says(3), *numbers(1)))
changing = ["p", "q"]


def change() -> str:
    changing.append("r")
    return "s"


print(rest(*changing, change()))
print(two(*{5: "", 6: ""}), two(*(i for i in (1, 2))), two(*map(int, "3 4".split())), rest(*"xyz"))


class Oops(Exception):
    def __init__(self, code: int, text: int = 9) -> None:
        super().__init__(code, text)
        self.code = code


codes = [4]
try:
    raise Oops(*codes)
except Oops as oops:
    print(oops.code, oops.args)
try:
    raise ValueError(*words)
except ValueError as error:
    print(error.args)
pair = (1, "one")
for call in range(2):
    try:
        two(*[1] * (call * 3))
    except TypeError as error:
        print(type(error).__name__, error)
two(*[1, 2, 3])
