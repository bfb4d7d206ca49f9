# What is made of an iterable of unknown type.
from typing import Any
d: dict[str, Any] = {"l": [3, 1, 2], "s": "ab", "n": 5, "t": (1, 2), "d": {"a": 1}}
def mk(k: str) -> None:
    try:
        a: list[int] = list(d[k])
        print(a)
        b: set[int] = set(d[k])
        print(len(b))
        c: tuple[int, ...] = tuple(d[k])
        print(c)
        print(sorted(d[k]), [x for x in d[k]], max(d[k]))
        f: list[int] = []
        f += d[k]
        f.extend(d[k])
        f[1:2] = d[k]
        print(f)
        print(list(zip(d[k], d[k])), list(enumerate(d[k])), list(map(str, d[k])))
        p, *q = d[k]
        print(p, q)
    except (TypeError, ValueError) as err:
        print(type(err).__name__, err)
for k in d: mk(k)
