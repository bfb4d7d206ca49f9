# A class whose special methods promise floats and give ints, too.
from collections.abc import Iterable, Iterator


class Vector:
    def __init__(self, *values: float) -> None:
        self._values = tuple(values)

    def __iter__(self) -> Iterator[float]:
        return iter(self._values)


class Countdown:
    def __init__(self, start: int) -> None:
        self.start = start

    def __iter__(self) -> Iterator[float]:
        return self

    def __next__(self) -> float:
        if self.start <= 0:
            raise StopIteration
        self.start -= 1
        return self.start if self.start % 2 else self.start / 2


def collect(values: Iterable[float]) -> list[float]:
    return list(values)


v = Vector(4.5, 5)
print(list(v), tuple(v), [*v], set(v), sorted(v, reverse=True), max(v), sum(v))
print(collect(v), collect(Countdown(4)), dict(zip(v, v)))
print(list(Countdown(5)), max(Countdown(4)))
