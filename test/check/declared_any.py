# RUN: %krait check --verify %s
# What a declared Any cannot do is an error at run time only. In a program with
# other errors, those are the ones that count, not the limits of what krait can do
# with an Any.
from typing import Any


def tolerated(thing: Any) -> None:
    thing.missing()


def forward(function: Any, *rest: int) -> object:
    return function(*rest)


def wrong(number: int) -> str:
    return number  # expected-error {{returned value is `int`, declared result is `str` [return-value]}}


tolerated(1)
print(forward(max, 1, 2))
