# The result of a call is that of the overload that takes the arguments.
from typing import Literal, TypeVar, overload

T = TypeVar("T")
V = TypeVar("V")


@overload
def double(value: int) -> int: ...
@overload
def double(value: str) -> str: ...
@overload
def double(value: list[T]) -> list[T]: ...
def double(value):
    """The implementation says no types."""
    if isinstance(value, int):
        return value * 2
    if isinstance(value, str):
        return value + value
    return value + value


@overload
def parse(text: str) -> int: ...
@overload
def parse(text: str, fallback: None) -> int | None: ...
@overload
def parse(text: str, fallback: str) -> int | str: ...
def parse(text: str, fallback: str | None | int = 0) -> int | str | None:
    try:
        return int(text)
    except ValueError:
        if isinstance(fallback, int):
            raise
        return fallback


@overload
def read(number: int, *, raw: Literal[True]) -> bytes: ...
@overload
def read(number: int, *, raw: Literal[False] = ...) -> str: ...
def read(number: int, *, raw: bool = False) -> bytes | str:
    if raw:
        return b"%d" % number
    return str(number)


class Table[K, V]:
    def __init__(self) -> None:
        self.items: dict[K, V] = {}

    def __setitem__(self, key: K, value: V) -> None:
        self.items[key] = value

    @overload
    def get(self, key: K) -> V | None: ...
    @overload
    def get[D](self, key: K, default: D) -> V | D: ...
    def get(self, key, default=None):
        if key in self.items:
            return self.items[key]
        return default


class Vector:
    def __init__(self, *parts: float) -> None:
        self.parts = list(parts)

    @overload
    def __getitem__(self, index: int) -> float: ...
    @overload
    def __getitem__(self, index: slice) -> "Vector": ...
    def __getitem__(self, index: int | slice) -> "float | Vector":
        if isinstance(index, slice):
            return Vector(*self.parts[index])
        return self.parts[index]

    @overload
    def __mul__(self, other: "Vector") -> float: ...
    @overload
    def __mul__(self, other: float) -> "Vector": ...
    def __mul__(self, other: "Vector | float") -> "Vector | float":
        if isinstance(other, Vector):
            return sum(a * b for a, b in zip(self.parts, other.parts))
        return Vector(*[a * other for a in self.parts])

    @classmethod
    @overload
    def make(cls, text: str) -> "Vector": ...
    @classmethod
    @overload
    def make(cls, text: list[float]) -> "Vector": ...
    @classmethod
    def make(cls, text: str | list[float]) -> "Vector":
        if isinstance(text, str):
            return cls(*[float(word) for word in text.split()])
        return cls(*text)


print(double(4) + 1, double("ab").upper(), double([1]) + [2], double(["x"])[0].upper())
print(parse("12") + 1, parse("x", None), parse("x", "y"), parse("3", "y"))
print(read(5, raw=True).hex(), read(6).zfill(3), read(7, raw=False) + "!")
table: Table[str, int] = Table()
table["a"] = 1
found = table.get("a")
print(found, table.get("b"), table.get("b", 0) + 1, table.get("b", "none"))
vector = Vector(1, 2.5, 3)
print(vector[1] + 1, vector[1:].parts, vector * vector, (vector * 2).parts)
print(Vector.make("1 2").parts, Vector.make([3.5]).parts)
try:
    parse("zz")
except ValueError as error:
    print(error)
double_it = double
print(double_it(3))
