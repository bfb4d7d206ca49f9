from typing import Callable
def deco(a: int, b: int) -> Callable[[Callable[[], int]], Callable[[], int]]:
    def w(f: Callable[[], int]) -> Callable[[], int]:
        print(a // b)
        return f
    return w
def f() -> None:
    @deco(1, 2)
    @deco(
        1,
        0,
    )
    def g() -> int:
        return 1
    print(g())
f()
