# Elements of several types, stored through object, that are what their place says.
from typing import Any, NamedTuple
from enum import Enum
class K(Enum):
    A = 1
    B = 2
class P(NamedTuple):
    x: int
    y: str
def poison(o: object, v: object) -> None:
    if isinstance(o, list): o.append(v)
ks: list[K] = [K.A]
ps: list[P] = [P(1, "a")]
bs: list[type[Exception]] = [ValueError]
os: list[int | None] = [1]
ts: list[tuple[int, str] | None] = [(1, "a"), None]
us: list[list[int] | dict[str, int]] = [[1], {"a": 1}]
fs: list[frozenset[int]] = [frozenset([1])]
poison(ks, K.B); poison(ps, P(2, "b")); poison(bs, TypeError); poison(os, None); poison(ts, (5, "q")); poison(us, [7]); poison(fs, frozenset([9]))
for k in ks: print(k.name)
for p in ps: print(p.x + 1, p.y)
for x, y in ps: print(x, y)
for b in bs: print(b.__name__)
for o in os: print(o if o is None else o + 1)
for t in ts: print(t if t is None else t[0] + 1)
for u in us: print(u[0] if isinstance(u, list) else u["a"])
for f in fs: print(sum(f))
