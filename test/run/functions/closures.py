# Nested functions, nonlocal, functions as values, recursion.
from collections.abc import Callable


def make_counter(start: int) -> Callable[[], int]:
    count = start

    def step() -> int:
        nonlocal count
        count += 1
        return count

    return step


a = make_counter(0)
b = make_counter(10)
print(a(), a(), b(), a())


def compose(f: Callable[[int], int], g: Callable[[int], int]) -> Callable[[int], int]:
    return lambda x: f(g(x))


def double(x: int) -> int:
    return x * 2


print(compose(double, lambda x: x + 1)(5), compose(lambda x: -x, double)(3))


def outer() -> list[int]:
    seen: list[int] = []

    def visit(n: int) -> None:
        if n > 0:
            seen.append(n)
            visit(n - 1)

    visit(3)
    return seen


print(outer())
adders: list[Callable[[int], int]] = []
for i in range(3):
    adders.append(lambda x, i=i: x + i)
print([add(10) for add in adders])
late: list[Callable[[], int]] = []
for i in range(3):
    late.append(lambda: i)
print([f() for f in late])
operations: dict[str, Callable[[int, int], int]] = {"+": lambda x, y: x + y, "-": lambda x, y: x - y, "max": max}
print(operations["+"](2, 3), operations["-"](2, 3), operations["max"](2, 3))


def even(n: int) -> bool:
    return n == 0 or odd(n - 1)


def odd(n: int) -> bool:
    return n != 0 and even(n - 1)


print(even(10), odd(7), even(7))


def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print(ackermann(2, 3))
