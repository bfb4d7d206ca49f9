"""Values of unknown class."""

from typing import Any


class P:
    def __init__(self, n: int) -> None:
        self.n = n
        self.name = "p"
    @property
    def twice(self) -> int:
        return self.n * 2
    def add(self, k: int, *, z: int = 0) -> int:
        return self.n + k + z
    def __call__(self, a: int) -> int:
        return a + self.n
    def __enter__(self) -> "P":
        return self
    def __exit__(self, *a: object) -> None:
        print("exit")
    def __neg__(self) -> int:
        return -self.n
    def __abs__(self) -> int:
        return self.n


def unknown(o: object) -> Any:
    return o


def fresh() -> tuple[Any, ...]:
    return (unknown("abc"), unknown(7), unknown(2.5), unknown([3, 1, 2]), unknown({"k": 1, "j": [1, 2]}), unknown(P(5)), unknown((1, "b")), unknown({3, 1}), unknown(None))
