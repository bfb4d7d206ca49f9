"""suppress: which errors go no further, and what runs behind them."""

import contextlib
from contextlib import suppress

with suppress(KeyError):
    print("in")
    print({}["missing"])
    print("not here")
print("behind")

with suppress(KeyError, ValueError):
    int("x")
with suppress(LookupError):
    [1][5]
with contextlib.suppress(ZeroDivisionError):
    print("no error")
with suppress():
    print("nothing to suppress")

for error in (KeyError("k"), OSError("o"), ValueError("v")):
    try:
        with suppress(KeyError, ValueError):
            raise error
        print("suppressed", repr(error))
    except OSError as e:
        print("passed", e)


def first(xs: list[int]) -> int:
    with suppress(IndexError):
        return xs[0]
    return -1


print(first([1]), first([]))


def cleaned(names: list[str]) -> list[str]:
    found = ["a", "b", "c"]
    for name in names:
        with suppress(ValueError):
            found.remove(name)
    return found


print(cleaned(["b", "x", "a"]))


class Custom(ValueError):
    pass


quiet = suppress(ValueError)
for i in range(2):
    with quiet:
        raise Custom(i)
    print("again", i)

with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), Custom(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except ExceptionGroup as group:
    print(repr(group))
with suppress(BaseException):
    raise KeyboardInterrupt
with suppress(Exception):
    with suppress(KeyError):
        raise RuntimeError("outer")
print("end")
