from typing import Protocol, Iterator, Iterable, Sequence
class Shape(Protocol):
    def area(self) -> float: ...
class Sq:
    def __init__(self, s: float) -> None:
        self.s = s
    def area(self) -> float:
        return self.s * self.s
class Un:
    def area(self) -> float:
        return 1
def total(xs: Sequence[float]) -> float:
    t: float = 0
    for x in xs:
        t += x
    return t
def gen(n: int) -> Iterator[float]:
    for i in range(n):
        if i % 2:
            yield i
        else:
            yield i / 2
pts: list[tuple[float, float]] = [(0, 0), (1.5, 2)]
print(pts)
for x, y in pts:
    print(x, y, x + y)
print(total([1, 2]), total([1.5, 2]), total((1, 2)), list(gen(4)))
d: dict[str, list[float]] = {"a": [1, 2], "b": []}
d["b"].append(3)
print(d)
t: tuple[float, ...] = (1, 2.5)
def show(t: tuple[float, ...]) -> None:
    for x in t:
        print(x)
show((1, 2.5))
show(t)
opt: list[float | None] = [1, None, 2.5]
for o in opt:
    print(o)
m: list[list[float]] = [[1, 2], [3, 4.5]]
print(sum(m[0]), max(m[1]), [v * 2 for r in m for v in r])
import math
print(math.hypot(*[1.0, 2, 3]), [math.floor(v) for v in m[1]], sorted([2.5, 1, 2], reverse=True))
class Acc:
    balance: float
    def __init__(self, b: float = 0) -> None:
        self.balance = b
    def dep(self, x: float) -> None:
        self.balance += x
a = Acc()
a.dep(5)
a.dep(2.5)
print(a.balance, Acc(3).balance)
print(f"{a.balance:.2f} {Acc(3).balance:.2f} {Acc(3).balance:>8}")
