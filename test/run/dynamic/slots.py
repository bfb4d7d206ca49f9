# What a class answers where its objects are of unknown type.
from typing import Any


class Row:
    def __init__(self, start: int) -> None:
        self.start = start
        self.values: dict[str, float] = {}

    def __getitem__(self, index: int) -> int:
        return self.start + index

    def __setitem__(self, key: str, value: float) -> None:
        self.values[key] = value

    def __lt__(self, other: Any) -> Any:
        if isinstance(other, Row):
            return self.start < other.start
        return NotImplemented


class Many:
    def __call__(self, *args: Any) -> int:
        return len(args)


class Named:
    def __call__(self, *, n: int = 3) -> int:
        return n


class Keywords:
    def __call__(self, x: Any, **rest: Any) -> Any:
        return (x, sorted(rest))


class Default:
    def __call__(self, x: int, y: int = 2) -> int:
        return x + y


class Silent:
    pass


def main() -> None:
    rows: list[Any] = [Row(5), Row(7)]
    row = rows[0]
    # A bool is an int.
    print(row[3], row[True], row[False])
    row["a"] = 1
    row["b"] = True
    row["c"] = 2.5
    print(row.values)
    print(row < rows[1], rows[1] < row, row > rows[1])
    try:
        print(row < 3)
    except TypeError as error:
        print(error)
    # An object can be called whatever parameters it has.
    values: list[Any] = [Many(), Named(), Keywords(), Default(), Silent(), 3, "x", None]
    print([callable(value) for value in values])
    print(values[3](3, 4))


main()
