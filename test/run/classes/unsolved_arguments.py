# A generic class and one below it, whose type arguments nothing tells.
from collections.abc import Callable


class Power[A, R]:
    def __init__(self, function: Callable[[A, A], R], base: A) -> None:
        self.function = function
        self.base = base

    def __repr__(self) -> str:
        return f"power of {self.base}"

    def __len__(self) -> int:
        return 1


class Square[A, R](Power[A, R]):
    def __repr__(self) -> str:
        return f"square of {self.base}"


square = Square(pow, 2)
power = Power(pow, 3)
print(repr(square), len(square))
print(repr(power), len(power))
print([power], f"{square}", bool(power))
