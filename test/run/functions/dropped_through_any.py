# What a function gives is there for a caller who knows nothing of it.
from typing import Any, Callable


def f(x: int) -> int:
    return 3


callbacks: list[Callable[[int], None]] = [f]
callback = callbacks[0]
unknown: Any = callback
print(unknown(1))
