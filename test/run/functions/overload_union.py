# Arguments of a union type, each member of which has an overload of its own.
from typing import overload


def number(x: int | str) -> float:
    return float(x) + int(x)


def whole(x: int | str | float | bytes) -> int:
    return int(x)


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x: int | str) -> int | str:
    return x * 2


@overload
def pair(a: int, b: int) -> int: ...
@overload
def pair(a: int, b: str) -> str: ...
@overload
def pair(a: str, b: int) -> tuple[str, int]: ...
@overload
def pair(a: str, b: str) -> str: ...
def pair(a: int | str, b: int | str) -> int | str | tuple[str, int]:
    if isinstance(a, int):
        return a + b if isinstance(b, int) else str(a) + b
    return (a, b) if isinstance(b, int) else a + b


class Row:
    def __init__(self, cells: list[int]) -> None:
        self.cells = cells

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: str) -> str: ...
    @overload
    def __getitem__(self, at: None) -> None: ...
    def __getitem__(self, at: int | str | None) -> int | str | None:
        if at is None:
            return None
        return self.cells[at] if isinstance(at, int) else at + str(len(self.cells))

    @overload
    def get(self, at: int, default: int = 0) -> int: ...
    @overload
    def get(self, at: str, default: str = "") -> str: ...
    def get(self, at: int | str, default: int | str = 0) -> int | str:
        print("get", at, default)
        return at


class Wide(Row):
    @overload
    def get(self, at: int, default: int = 0) -> int: ...
    @overload
    def get(self, at: str, default: str = "") -> str: ...
    def get(self, at: int | str, default: int | str = 0) -> int | str:
        print("wide", at, default)
        return super().get(at)


def show(text: str, value: int | str) -> int | str:
    print("show", text)
    return value


mixed: list[int | str] = [1, "ab"]
print(number(1), number("2"), whole(1), whole("3"), whole(2.5), whole(b"4"))
print([twice(v) for v in mixed], [twice(v) for v in (3, "c")])
print([pair(a, b) for a in mixed for b in mixed])
print(pair(show("left", 1), show("right", "r")))
print(pair(b=show("b", 2), a=show("a", "x")))
row = Row([5, 6, 7])
keys: list[int | str | None] = [1, "n", None, 2]
print([row[k] for k in keys])
for r in (row, Wide([1])):
    for m in mixed:
        print(r.get(m), r.get(at=m))


def cut(xs: list[int], at: int | slice) -> int | list[int]:
    return xs[at]


print(cut([1, 2, 3], 1), cut([1, 2, 3], slice(1, None)))
print([round(2.567, digits) for digits in (1, None)])


def parse(text: str | float) -> int:
    try:
        return int(text)
    except ValueError as error:
        print(error)
        return -1


print(parse("x"), parse(float("nan")), parse(3.9), parse("12"))
maybe: bytes | bytearray | str = b"17"
print(int(maybe), float(maybe), bytes(4) + bytes(bytearray(b"z")))
