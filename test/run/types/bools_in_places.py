"""A bool where int, float or a union with int is declared stays a bool."""

from typing import Callable, Optional

numbers: list[float] = [1, 2.5, True]
mixed: list[int | str] = [True, "a"]
table: dict[str, Optional[int]] = {"a": None, "b": True}


def give(flag: bool) -> int | str:
    return flag


def first(items: list[int]) -> int | None:
    for item in items:
        return item
    return None


def take(flag: bool) -> None:
    mixed.append(flag)
    mixed[0] = flag
    show((flag, flag))
    local: int | str = flag
    print(local)


def show(items: tuple[int, ...]) -> None:
    print(items[0] + 1, items)


def pick(numbers: list[float]) -> float:
    return numbers[2]


class Box:
    def __init__(self, items: list[int], best: int) -> None:
        self.items = items
        self.best = best

    def update(self) -> None:
        self.best = max(self.items)


take(False)
print(numbers, mixed, table, give(True), first([True]), first([]))
print(sum(numbers), pick(numbers), pick(numbers) * 2, sorted(numbers))
print(table["b"], [value or 0 for value in table.values()])
steps: list[Callable[[int], int]] = [lambda n: n + 1, lambda n: n]
print([step(True) for step in steps], [step(3) for step in steps])
box = Box([0, True], False)
box.update()
print(box.best, box.items, Box([3], 1).items)
for index, flag in enumerate([True, False]):
    numbers[index] = flag
print(numbers, {True: 1, 2: False}, (1, True) == (1, 1))
matrix: list[list[int]] = [[0, 1], [True, 2]]
print([list(row) for row in zip(*matrix)], [[cell * 2 for cell in row] for row in matrix])
counts: dict[int, int] = {}
for value in [1, True, 2, False]:
    counts[value] = counts.get(value, 0) + 1
print(counts)
