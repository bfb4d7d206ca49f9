# Natives get elements that are not of the type their container says, and objects
# of unknown class where an iterable or a mapping is expected.
from typing import Any
def poison(o: object, v: object) -> None:
    if isinstance(o, list):
        o.append(v)
def attempt(n: int, a: list[str], b: list[int], c: list[bytes]) -> None:
    try:
        if n == 0: print("-".join(a))
        if n == 1: print(bytes(b))
        if n == 2: print(b"-".join(c))
        if n == 3: print(bytearray(b))
        if n == 4: x = bytearray(b"a"); x.extend(b); print(x)
        if n == 5: x = bytearray(b"abc"); x[0:1] = b; print(x)
        if n == 6: print("abc".startswith(tuple(a)))
        if n == 7: print(sorted(a))
        if n == 8: print(sum(b))
        if n == 9: print(b == [1], a < ["zz", "a"], max(a))
    except (TypeError, ValueError) as e:
        print(n, type(e).__name__, e)
s = ["a", "b"]; i = [1, 2]; t = [b"x"]
for n in range(8): attempt(n, s, i, t)
poison(s, 3); poison(i, "x"); poison(t, None)
for n in range(8): attempt(n, s, i, t)
d: dict[str, Any] = {"p": [("a", 1)], "q": [1, 2], "r": {"k": 1}, "s": "ab", "l": ["xy", "zw"]}
def mk(k: str) -> None:
    try:
        e: dict[str, int] = dict(d[k])
        print(e)
    except (TypeError, ValueError) as err:
        print(type(err).__name__, err)
for k in d: mk(k)
def upd(k: str) -> None:
    e: dict[str, int] = {}
    try:
        e.update(d[k])
        print(e)
    except (TypeError, ValueError) as err:
        print(type(err).__name__, err)
for k in d: upd(k)
class M:
    def keys(self) -> list[str]: return ["m"]
    def __getitem__(self, k: str) -> int: return 7
def obj(o: object) -> Any: return o
def more(a: Any) -> None:
    e: dict[str, int] = dict(a)
    e.update(a)
    print(e)
    g = {}
    g |= a
    print(g)
more(obj(M()))
more(obj({"a": 1}))
more(obj([("p", 1), ("q", 2)]))
