"""Named tuples beside plain ones, in places of other types."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Cell(NamedTuple):
    row: int
    column: int


class Link(NamedTuple):
    value: int
    next: Link | None = None

    def length(self) -> int:
        return 1 + (self.next.length() if self.next else 0)


class Count(NamedTuple):
    index: int
    count: str


@dataclass
class Item:
    where: Cell
    name: str = "n"


c = Cell(1, 2)
grid: dict[tuple[int, int], str] = {(1, 2): "a", (3, 4): "b"}
print(grid[c], c in grid, grid.get(c), grid.pop(c), grid, (3, 4) in {Cell(3, 4): 1})
marks: set[tuple[int, int]] = {(1, 2)}
print(c in marks, c in [(1, 2)], (1, 2) in [c], [c] == [(1, 2)], {c} == {(1, 2)})
print(Link(1, Link(2, Link(3))), Link(1, Link(2)).length())
chain: Link | None = None
for i in range(300):
    chain = Link(i, chain)
print(chain is not None and chain.value)
del chain
print(Count(1, "c").count, Count(1, "c").index, Count(2, "d"))
print(Item(c), Item(Cell(5, 6)).where.row)


def pick(flag: bool) -> Cell | tuple[int, int]:
    return Cell(7, 8) if flag else (9, 10)


for flag in (True, False):
    value = pick(flag)
    a, b = value
    print(value, a, b, value[0], len(value), isinstance(value, Cell))
    if isinstance(value, Cell):
        print(value.row)
    else:
        print(value + (1,))


def kind(values: tuple[int, ...]) -> str:
    if isinstance(values, Cell):
        return f"cell {values.row} {values}"
    return f"plain {values}"


print(kind(c), kind((1, 2)), kind(Cell(0, 0)))
held: tuple[int, ...] = c
print(held, repr(held), held.__repr__(), held + (1,), held[1:], held == c, str(held), f"{held}")
words: Sequence[int] = c
print(words, len(words), words[1], list(words), 2 in words)


def total(values: Iterable[int]) -> int:
    return sum(values)


print(total(c), total([*c, *c]), (*c, 3), {*c})


def default(cell: Cell = Cell(0, 1)) -> int:
    return cell.row + cell.column


print(default(), default(c))
maybe: Cell | None = c if total(c) > 2 else None
if maybe:
    print(maybe.row)
if maybe is not None and maybe.row == 1:
    print(maybe)
things: list[object] = [c, (1, 2), Link(1), 5]
for thing in things:
    match thing:
        case Cell(row=r):
            print("cell", r)
        case tuple():
            print("tuple", thing, len(thing))
        case _:
            print("else", thing)
print(things[0] == things[1], hash(things[0]) == hash(things[1]), str(things))
cells = [Cell(2, 1), Cell(1, 2), Cell(1, 1)]
cells.sort()
print(cells, cells[0] < cells[1], cells == sorted(cells, key=lambda each: (each.row, each.column)))
cells.sort(key=lambda each: -each.column)
print(cells, min(cells), max(cells, key=lambda each: each.column))
nested = {each: [each] for each in cells}
print(nested, nested[Cell(1, 1)][0].row)
print([each._replace(row=0) for each in cells], tuple(map(Cell._make, [[1, 2], [3, 4]])))
x = y = Cell(0, 0)
print(x is y, x is c, x == y)
makers = [Cell, Count]
print(makers[0].__name__)
build = Cell
print(build(4, 5), list(map(Cell, [1, 2], [3, 4])))
