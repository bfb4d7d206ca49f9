import math
from dataclasses import dataclass
xs: list[int | float] = [1, 2.5, 3]
for x in xs:
    print(x, x * 2, x + 1.5, -x, abs(x), f"{x:.2f}", round(x, 1), int(x), float(x), math.sqrt(x), x > 2, x == 3, str(x), divmod(x, 2), x ** 2, x // 2, x % 2, x / 2)
print(sum(xs), max(xs), min(xs), sorted(xs), len(xs), xs)
from dataclasses import dataclass
@dataclass
class P:
    x: float
    y: float = 0
print(P(1, 2))
print(P(1.5))
p = P(3)
p.x += 1
print(p.x, p)
from typing import Callable
def g(x: float) -> float:
    return x
def h(f: Callable[[float], float]) -> None:
    print(f(1))
h(g)
fs: list[Callable[[float], float]] = [g]
for f in fs:
    print(f(2))
d: dict[str, float] = {"a": 1, "b": 2.5}
print(d)
def mean(xs: list[float]) -> float:
    return sum(xs) / len(xs)
print(mean([1, 2, 4]))
xs = [1.5]
xs.append(1)
print(xs)
