"""What programs do with bools where int is declared."""

from typing import Sequence, Iterable, Mapping, Callable, Generic, TypeVar
T = TypeVar("T")
class Holder:
    def __init__(self, items: Sequence[int]) -> None:
        self.items: Sequence[int] = items
    def total(self) -> int:
        t = 0
        for i in self.items:
            t += i
        return t + self.items[0] + len(self.items)
flags = [True, False]
h = Holder(flags)
print(h.total(), h.items, h.items[0])
h2 = Holder([1, 2])
print(h2.total(), h2.items)
h3 = Holder((True, 2))
print(h3.total(), h3.items)
def show(m: Mapping[str, int]) -> None:
    for k, v in m.items():
        print(k, v)
show({"a": True})
show({"a": 1})
bm: dict[str, bool] = {"x": True}
show(bm)
def pairs(ps: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {k: v for k, v in ps}
print(pairs([("a", True)]), pairs([("b", 2)]), pairs(zip("ab", flags)))
class Box(Generic[T]):
    def __init__(self, v: T) -> None: self.v = v
    def get(self) -> T: return self.v
b: Box[int] = Box(True)
print(b.get(), b.v + 1)
def apply(f: Callable[[int], int], x: int) -> int: return f(x)

fs: list[Callable[[int], int]] = [abs, int, lambda x: x]
print([f(True) for f in fs])
from dataclasses import dataclass, field
@dataclass
class D:
    a: int
    b: list[int] = field(default_factory=list)
d = D(True, [False])
print(d, D(1), d == D(1, [0]), d.a + 1)
def gen() -> Iterable[int]:
    yield 1
    yield True
print(list(gen()))
def opt(x: int | None = None) -> int | None: return x
print(opt(True), opt(), opt(3))
def va(*xs: int, **kw: int) -> int:
    print(xs, kw)
    return sum(xs) + sum(kw.values())
print(va(1, True, k=False), va(True), va(2, a=3))
import bisect, itertools, functools
xs: list[int] = [0, True, 2]
print(bisect.bisect(xs, True), list(itertools.accumulate(xs)), functools.reduce(lambda a, b: a + b, xs), list(itertools.chain(xs, flags)))
print(xs == [0, 1, 2], xs < [0, 1, 3], 1 in xs, xs.count(True), [*xs, *flags], {**bm, "q": 2})
x, *rest = xs
print(x, rest, "%d %s" % (xs[1], xs[1]), f"{xs[1]:d} {xs[1]:.1f} {xs[1]!r} {xs[1]}", str(xs[1]).lower(), "{:>4}".format(xs[1]))
match xs[1]:
    case True: print("true")
    case 1: print("one")
match xs:
    case [0, int(n), 2]: print("n", n)
    case _: print("no")
print(isinstance(xs[1], bool), xs[1] is True, not xs[1], xs[1] and 5, xs[0] or "z")
ys = sorted(xs, key=lambda v: -v)
print(ys, max(ys, key=lambda v: v), min(enumerate(ys)), sum(x for x in ys if x), any(ys), all(ys))
t = {1: "a"}
print(t[xs[1]], t.get(xs[0], "none"), {v: k for k, v in enumerate(xs)})
