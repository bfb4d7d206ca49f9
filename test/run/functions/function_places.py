# Functions, classes and bound methods are found in containers by what they are.
from typing import Any, Callable


class P:
    pass


class A:
    def m(self) -> int:
        return 1


class B(A):
    def m(self) -> int:
        return 2


def f(x: int) -> int:
    return x


def g(x: int) -> int:
    return -x


makers: list[Callable[[], P]] = [P]
print(makers[0] is P, makers[0] == P, P in makers, A in makers)
a, b = A(), B()
bound = a.m
fs = [bound]
print(fs[0] == bound, a.m in fs, A().m in fs)
xs: list[A] = [a, b]
hs: list[Callable[[], int]] = [x.m for x in xs]
print(b.m in hs, a.m in hs, B().m in hs)
table: dict[str, Callable[..., Any]] = {"f": f}
print(f in table.values(), g in table.values(), f in tuple(table.values()), f in list(table.values()))
plain: dict[str, Callable[[int], int]] = {"f": f}
print(f in plain.values(), table["f"] == plain["f"])
several: list[Callable[..., Any]] = [f, g]
print(several == [f, g], several == [g, f])


def main() -> None:
    def handler(n: int) -> int:
        return n

    subscribed: list[Callable[[int], int]] = [handler]
    print(handler in subscribed, subscribed.index(handler))
    subscribed.remove(handler)
    callback = lambda n: n + 1
    subscribed.append(callback)
    print(callback in subscribed)
    subscribed.remove(callback)
    print(len(subscribed))


main()
