# `**d` of a dict: its keys decide which parameter gets what.
from typing import Any
def f(a: int, b: str = "x", *, c: bool = False) -> str:
    return f"{a} {b} {c}"
d1: dict[str, Any] = {"a": 1, "c": True}
print(f(**d1))
d2: dict[str, object] = {"a": 1, "b": "q"}
print(f(**d2))
d3 = {"b": "only"}
print(f(5, **d3))
def g(*args: Any, **kwargs: Any) -> Any:
    kwargs["c"] = True
    kwargs.setdefault("b", "dflt")
    return f(*args, **kwargs)
print(g(1), g(1, b="given"), g(a=3))
def h(n: int, *rest: float, scale: float = 1.0, **opts: int) -> None:
    print(n, rest, scale, opts)
xs = [2.5, 3.5]
h(1, *xs, **{"scale": 2.0})
h(1, *xs, **{"p": 2, "q": 3})
h(*[1], k=1, **{"p": 2, "q": 3})
h(n=4, **{"p": 2})
class Base:
    def __init__(self, name: str, size: int = 3) -> None:
        self.name = name
        self.size = size
    def show(self, pre: str, *, post: str = "!") -> str:
        return pre + self.name + str(self.size) + post
class Sub(Base):
    def __init__(self, extra: float, **kwargs: Any) -> None:
        kwargs.setdefault("size", 9)
        super().__init__(**kwargs)
        self.extra = extra
    def show(self, pre: str, *, post: str = "?", more: int = 2) -> str:
        return "sub " + pre + self.name + str(self.size) + post * more
s = Sub(1.5, name="n")
print(s.name, s.size, s.extra)
for o in [Base("b"), s, Base(**{"name": "k"})]:
    print(o.show(**{"pre": "<", "post": ">"}))
classes: dict[str, type[Base]] = {"base": Base}
cfg: dict[str, Any] = {"name": "cfg", "size": 1}
print(classes["base"](**cfg).show("*"))
def order(x: Any) -> Any:
    print("order", x)
    return x
f(order(1), b=order("b"), **order({"c": True}))
def swap(d: dict[str, int]) -> None:
    two(**d, b=d.pop("a"))
def two(a: int, b: int) -> None:
    print(a, b)
swap({"a": 1})
def lists(a, b=[], *c, **d):
    return a, b, c, d
print(lists(*[1, 5, 3, 4], **{"z": 0}))
print(lists(**{"a": 3}))
print(lists(**{"a": 4, "k": 3.5}))
def opt(a: int | None = None, b: float = 1.5) -> str:
    return f"{a} {b}"
print(opt(**{}), opt(**{"a": 4}), opt(**{"b": 2.5}), opt(**{"b": 2}))
try:
    f(**{"a": 1}, **{"a": 2})
except TypeError as e:
    print(e)
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
d = {"x": 1, "y": 2}
print(P(**d))
print(P(**{"x": 5}))
def make(cls, **kw):
    return cls(**kw)
print(make(P, x=1, y=7))
def f(a, b=2, *rest, k, **others):
    print(a, b, rest, k, others)
xs = [1, 2, 3]
d = {"z": 9}
f(1, *xs, k=2, **d)
f(*xs, k=2)
f(*[1], k=5, b=3, **{})
