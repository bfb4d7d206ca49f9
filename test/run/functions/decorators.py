from functools import reduce, wraps
from typing import Any, Callable, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
calls: list[str] = []


def trace(f: Callable[P, R]) -> Callable[P, R]:
    @wraps(f)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        calls.append(f"{f.__name__}{args}")
        result = f(*args, **kwargs)
        calls.append(f"-> {result!r}")
        return result
    return wrapper


def twice(f: Callable[..., int]) -> Callable[..., int]:
    def wrapper(*args: Any, **kwargs: Any) -> int:
        return f(*args, **kwargs) + f(*args, **kwargs)
    return wrapper


def repeat(n: int):
    def decorate(f):
        def wrapper(*args, **kwargs):
            out = []
            for _ in range(n):
                out.append(f(*args, **kwargs))
            return out
        return wrapper
    return decorate


@trace
def add(a: int, b: int) -> int:
    return a + b


@trace
def greet(name: str, punct: str = "!") -> str:
    return f"hi {name}{punct}"


@twice
def area(w: int, h: int = 2) -> int:
    return w * h


@repeat(3)
def ping(x: int) -> str:
    return f"ping {x}"


@trace
def fib(n: int) -> int:
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


def join(*parts: str, sep: str = "-") -> str:
    return sep.join(parts)


print(add(1, 2), greet("bob"), greet("ann", "?"), area(3), area(3, 4), ping(7))
print(calls)
calls.clear()
print(fib(4), len(calls))
print(apply(add, 3, 4), apply(lambda a, b=2: a * b, 5), apply(join, "a", "b"), apply(len, [1, 2]))
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, s: a + len(s), ["a", "bb"], 0))
try:
    reduce(lambda a, b: a + b, [0][1:])
except TypeError as e:
    print(e)
