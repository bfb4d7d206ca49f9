# Calls that do not fit, with the words of CPython.
def t(fn):
    try:
        fn()
    except TypeError as e:
        print(e)
def f(a, b=2, *, c=3, color=1): pass
def p(a, b, /, c): pass
def g(x): pass
def two(a, b): pass
def kw(*, a, b): pass
class K:
    def __init__(self, x): pass
    def m(self, x): pass
t(lambda: f(**{"aa": 1}))
t(lambda: f(1, **{"colour": 1}))
t(lambda: f(1, **{"zzzzzz": 1}))
t(lambda: f(1, **{"a": 1}))
t(lambda: f(a=1, **{"a": 1}))
t(lambda: f(**{"a": 1}, a=2))
t(lambda: K(x=1, **{"x": 2}))
t(lambda: K(1).m(x=1, **{"x": 2}))
t(lambda: p(1, 2, **{"a": 1, "b": 2, "c": 3}))
t(lambda: p(*[1], **{"c": 3}))
t(lambda: two(**{}))
t(lambda: two(*[1, 2, 3], **{}))
t(lambda: two(*[1, 2, 3], **{"q": 2}))
t(lambda: kw(**{}))
t(lambda: kw(*[1], **{"a": 2}))
t(lambda: K(**{}))
t(lambda: K(**{"self": 1}))
t(lambda: K(1).m(**{"y": 1}))
t(lambda: K(1).m(*[1, 2], **{}))
t(lambda: f(**{1: 2}))
t(lambda: (lambda q: q)(**{"r": 3}))
t(lambda: f(*[1], **{"b": 1, "b2": 4}))
def v(a, *, key): pass
t(lambda: v(*[1, 2], **{"key": 3}))
t(lambda: v(*[1, 2], **{}))
class E(Exception):
    def __init__(self, a): pass
t(lambda: E(**{"b": 1}))
from dataclasses import dataclass
@dataclass
class D:
    x: int
    y: int = 0
t(lambda: D(**{"y": 1}))
t(lambda: D(**{"x": 1, "z": 3}))
