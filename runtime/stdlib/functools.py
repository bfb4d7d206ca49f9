"""functools, as far as it needs no change of a function's own attributes."""

from typing import Any, Callable, Iterable, overload


@overload
def reduce[T](function: Callable[[T, T], T], iterable: Iterable[T], /) -> T:
    source = iter(iterable)
    try:
        total = next(source)
    except StopIteration:
        raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in source:
        total = function(total, item)
    return total
@overload
def reduce[T, S](function: Callable[[S, T], S], iterable: Iterable[T], initial: S, /) -> S:
    total = initial
    for item in iterable:
        total = function(total, item)
    return total


def wraps(wrapped):
    def decorate(wrapper):
        return wrapper
    return decorate


def total_ordering(cls):
    """Known to the checker, which adds the methods."""
    return cls
