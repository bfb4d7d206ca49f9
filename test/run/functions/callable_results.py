# What functions in Callable places give is what they give.
from typing import Any, Callable

ops: dict[str, Callable[[int, int], float]] = {"+": lambda a, b: a + b, "/": lambda a, b: a / b}
for name, op in ops.items():
    print(name, op(6, 3))


def same(n: int) -> int:
    return n


def positive(n: int) -> bool:
    return n > 0


def loose(a: float) -> float:
    return a


class Rect:
    def __init__(self, w: float) -> None:
        self.w = w

    def area(self) -> float:
        return self.w


class Half(Rect):
    def area(self) -> float:
        return 1


gs: list[Callable[[int], float]] = [same]
print(gs[0](2), [f() for f in [Rect(2).area, Rect(2.5).area, Half(3).area]])
areas: list[Callable[[], float]] = [Rect(2).area, Rect(2.5).area]
print([f() for f in areas])
packed: list[Callable[..., float]] = [same, loose]
print(packed[0](2), packed[1](1), packed[1](1.5))
pairs: list[Callable[..., tuple[float, float]]] = [lambda: (1, 2), lambda: (0.5, 2)]
print([p() for p in pairs])
truths: list[Callable[[int], int]] = [same, positive]
print([t(1) for t in truths])
convert: list[Callable[[Any], Any]] = [int, str, float]
print(convert[0]("3"), convert[1](4), convert[2]("5"))
best: list[Callable[[int, int], int]] = [max, min, pow]
print([f(2, 3) for f in best])


for v in [1, True, 0, False]:
    if v is True:
        print("True", int(v), abs(v), bin(v), [4, 5][v])
    elif v is False:
        print("False", int(v) + 1)
    else:
        print("int", v)
for w in [1, 2.5, True]:
    if w is True:
        print(int(w))
    if w == True:
        print(float(w))
