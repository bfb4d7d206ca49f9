"""Containers of int that hold bools: each stays what it is."""

from typing import Sequence, Callable, Iterable
from collections import defaultdict, deque
import heapq
def total(xs: Sequence[int]) -> int:
    return sum(xs)
def mean(xs: list[int]) -> float:
    return sum(xs) / len(xs)
flags = [True, False, True]
print(total([True, 2, 3]), total((1, 2)))
xs: list[int] = [3, 1, True, 2]
print(xs, sorted(xs), max(xs), min(xs), sum(xs), mean(xs), xs.index(True), xs.count(1), [x + 1 for x in xs], [x * 2 for x in xs if x > 1])
d: dict[str, int] = {"a": 1, "b": True}
d["c"] = 3 > 2
for k, v in d.items():
    print(k, v, v + 1, f"{v:>3}", str(v), repr(v), v == 1, bool(v), hash(v) == hash(1), isinstance(v, bool), isinstance(v, int))
d["a"] += 5
d["b"] += 1
print(d, sum(d.values()), max(d, key=lambda k: d[k]), sorted(d.items(), key=lambda kv: -kv[1]))
arr = ["x", "y", "z"]
print(arr[xs[1]], arr[d["c"]], list(range(xs[0])), "ab" * xs[2], xs[0] ** xs[3], xs[0] // xs[1], xs[0] % 2, xs[0] / 2, -xs[2], xs[2] & 3, xs[2] | 4, xs[0] << 2, divmod(xs[0], 2), abs(xs[2]), float(xs[2]), int(xs[2]), bin(xs[2]), xs[0].bit_length())
m: list[list[int]] = [[0] * 3 for _ in range(2)]
m[0][1] = 5
m[1][2] = m[0][1] > 3
print(m, [sum(r) for r in m], [list(c) for c in zip(*m)], m[0][1] + m[1][2])
dd: defaultdict[str, int] = defaultdict(int)
for w in "a b a".split():
    dd[w] += 1
dd["t"] = True
print(dict(dd), dd["zz"])
h: list[int] = [5, 3, True]
heapq.heapify(h)
print([heapq.heappop(h) for _ in range(3)])
q: deque[int] = deque([1, True])
q.append(2)
print(q.popleft() + q.popleft(), q)
s: set[int] = {1, True, 0, 5}
print(s, True in s, s | {7})
f: Callable[[int], int] = lambda x: x + 1
print(f(True), f(4), list(map(f, xs)), list(filter(lambda x: x > 1, xs)))
def dp(n: int) -> list[int]:
    t = [0] * (n + 1)
    t[0] = 1
    for i in range(1, n + 1):
        t[i] = t[i - 1] + (t[i - 2] if i > 1 else 0)
    return t
print(dp(10))
t: tuple[int, ...] = (1, 2, False)
print(t, sum(t), t[0] < t[1])
def pos(p: tuple[int, int]) -> int:
    return p[0] * p[1]
print(pos((True, 3)), pos((2, 3)))
class P:
    def __init__(self, x: int, ys: list[int]) -> None:
        self.x = x
        self.ys = ys
p = P(True, [True])
p.x += 1
print(p.x, p.ys)
while xs:
    v = xs.pop()
    if v:
        print(v, end=" ")
print()
import math
print(math.gcd(*[4, 6]), math.sqrt(h[0] if h else 4), math.factorial(len(h) + 3))
i = 0
grid = {(0, 1): True, (1, 1): 3}
n: int = 0
for key, val in grid.items():
    n += val
    i += key[0]
print(n, i)
def first(xs: Iterable[int]) -> int | None:
    for x in xs: return x
    return None
print(first([True]), first([]))
memo: dict[int, int] = {}
def fib(n: int) -> int:
    if n in memo: return memo[n]
    r = n if n < 2 else fib(n - 1) + fib(n - 2)
    memo[n] = r
    return r
print(fib(40), memo.get(True), memo[True])
