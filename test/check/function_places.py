# RUN: %krait check --verify %s
# Functions that a place of any type could not call.

from typing import Any

registry: dict[str, Any] = {"length": len}  # expected-error {{a function in a place of type `Any` is not supported; use a `Callable` annotation}}


# Tuples of one shape with functions that become one Callable type only when they
# are taken out again.
def one() -> int:
    return 1


def two() -> int:
    return 2


def choose(flag: bool) -> int:
    pair = (
        ("one", one)  # expected-error {{a function in a place of type}}
        if flag
        else ("two", two)
    )
    name, function = pair
    return function()


print(choose(True))
