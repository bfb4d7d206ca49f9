# Annotations of a function that `Callable[..., R]` calls are not looked at.
from typing import Callable


def f(a: int) -> None:
    print(a)


fs: list[Callable[..., None]] = [f]
fs[0]("x")
