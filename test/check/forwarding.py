# RUN: %krait check --verify %s
# Arguments that are passed on.
from functools import wraps


def add(a: int, b: int) -> int:
    return a + b


def apply(f, *args, **kwargs):
    return f(*args, **kwargs)


numbers = [1, 2]
print(add(*numbers))
parts = ["b", "x"]
# expected-error@+1 {{a starred argument of unknown length for parameters of `str.replace` is not supported}}
print("abc".replace(*parts))
names = ["a", "b"]
print(add(*names))  # expected-error {{[arg-type]}} expected-note@-14 {{declared here}}
print(apply(add, 1, 2))
print(apply(add, 1, b=2))
print("a".encode(**{"encoding": "utf-8"}))  # expected-error {{a `**` argument for named parameters is not supported}}
words = {"a": "x", "b": "y"}
print(add(**words))  # expected-error {{argument `a` of `add` is `str`, expected `int`}}


def trace(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs)
    return wrapper


@trace
def half(x: int) -> float:
    return x / 2


print(half(3))
print(half.__name__)
print(half.__dict__)  # expected-error {{`function trace.<locals>.wrapper` has no attribute `__dict__`}}


def count(**options: int) -> None:
    print(options)


# expected-error@+1 {{a `bool` in a place of type `int` is not supported}}
count(**{"verbose": True})
