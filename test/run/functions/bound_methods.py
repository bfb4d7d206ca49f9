# Bound methods as values: the method is that of the receiver's own class.
from typing import Callable


class A:
    def __init__(self, text: str) -> None:
        self.text = text

    def m(self, n: int) -> str:
        return f"{self.text}A{n}"


class B(A):
    def m(self, n: int) -> str:
        return f"{self.text}B{n}"


class Holder:
    def __init__(self, f):
        self.k = 1
        self.f = f

    def go(self, n: int):
        return self.f(n)


class Keeper:
    f = A("y").m


def call(f, n: int):
    return f(n)


xs: list[A] = [A("x"), B("y")]
fs: list[Callable[[int], str]] = []
for x in xs:
    g = x.m
    print(g(1), call(x.m, 2), Holder(x.m).go(3), list(map(x.m, [4, 5])))
    fs.append(x.m)
print([f(3) for f in fs])
gs: list[Callable[..., str]] = [x.m for x in xs]
print([g(3) for g in gs], [g(n=4) for g in gs])
print(sorted([3, 1, 2], key=xs[1].m, reverse=True))
hs = [x.m for x in xs]
print([h(7) for h in hs], Keeper.f(8), Keeper().f(9))
