# `**kwargs` that a function looks at and passes on.
from typing import Callable, ParamSpec, TypeVar
import functools
P = ParamSpec("P")
R = TypeVar("R")
def deco(fn: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(fn)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", fn.__name__)
        return fn(*args, **kwargs)
    return wrapper
@deco
def f(a: int, b: str = "x", *, c: bool = False) -> str:
    return f"{a} {b} {c}"
print(f(1, b="q"))
print(f(a=1, c=True))
def show(**kwargs):
    print(len(kwargs), kwargs, sorted(kwargs), "a" in kwargs, bool(kwargs))
    for k, v in kwargs.items():
        print(k, v)
    inner(**kwargs)
    return {**kwargs, "z": 1}
def inner(a=1, **rest):
    print("inner", a, rest)
    last(a, **rest)
def last(*args, **kw):
    print(args, kw)
print(show())
print(show(a=2))
print(show(a=2, b=2.5, c="s"))
class C:
    def __init__(self, *args, **kwargs):
        self.args = args
        self.kwargs = kwargs
    def call(self, f):
        return f(*self.args)
c = C(1, 2, x=3)
print(c.args, c.kwargs, c.call(max))
def timed(fn):
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        print(key)
        return fn(*args, **kwargs)
    return wrapper
@timed
def area(w: float, h: float = 2.0, *, scale: int = 1) -> float:
    return w * h * scale
print(area(3.0), area(3.0, h=1.5), area(w=1.0, scale=4, h=2.5))
class Base:
    def __init__(self, name="b", **kwargs):
        super().__init__(**kwargs)
        self.name = name
class Mix:
    def __init__(self, color="red", **kwargs):
        super().__init__(**kwargs)
        self.color = color
def gen(**kw):
    yield from pairs(**kw)
def pairs(a, b):
    yield a
    yield b
print(list(gen(b=1, a="q")))
f = lambda **kw: area(**kw)
print(f(w=2.0, h=3.0))
def later(**kw):
    return lambda: area(**kw)
print(later(w=2.0)())
class Named:
    def __init__(self, name: str, size: int = 3) -> None:
        self.name = name
        self.size = size
class Sub(Named):
    def __init__(self, extra: float, **kwargs) -> None:
        super().__init__(**kwargs)
        self.extra = extra
s = Sub(1.5, name="n", size=4)
print(s.name, s.size, s.extra)
class Sub2(Named):
    def __init__(self, extra: float, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.extra = extra
s2 = Sub2(1.5, name="n")
print(s2.name, s2.size, s2.extra)
