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


def partial(func, /, *args, **keywords):
    def call(*more, **kw):
        return func(*args, *more, **{**keywords, **kw})
    return call


def wraps(wrapped):
    def decorate(wrapper):
        return wrapper
    return decorate


class _CacheInfo:
    def __init__(self, hits: int, misses: int, maxsize: int | None, currsize: int) -> None:
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def __repr__(self) -> str:
        return (
            f"CacheInfo(hits={self.hits}, misses={self.misses}, "
            f"maxsize={self.maxsize}, currsize={self.currsize})"
        )


class _lru_cache_wrapper[**P, R]:
    """A function with the results it gave. The dict is in the order of use: a hit
    goes to its end, what falls out is at its front."""

    def __init__(self, function: Callable[P, R], maxsize: int | None) -> None:
        self.__wrapped__ = function
        self._maxsize = maxsize
        self._results: dict[Any, R] = {}
        self._hits = 0
        self._misses = 0

    def __call__(self, *args: P.args) -> R:
        maxsize = self._maxsize
        key: Any = args
        hash(key)  # its own error, without the word of a key
        results = self._results
        if key in results:
            self._hits += 1
            if maxsize is None:
                return results[key]
            found = results.pop(key)
            results[key] = found
            return found
        self._misses += 1
        result = self.__wrapped__(*args)
        if maxsize is None:
            results[key] = result
        elif maxsize > 0 and key not in results:
            if len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def cache_info(self) -> _CacheInfo:
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._results))

    def cache_clear(self) -> None:
        self._results.clear()
        self._hits = 0
        self._misses = 0


def cache(user_function, /):
    return _lru_cache_wrapper(user_function, None)


@overload
def lru_cache(maxsize: int | None = 128):
    # Known to CPython as a decorator with arguments.
    size = maxsize if maxsize is None or maxsize > 0 else 0

    def decorate(user_function):
        return _lru_cache_wrapper(user_function, size)
    return decorate
@overload
def lru_cache(user_function, /):
    return _lru_cache_wrapper(user_function, 128)


class _Key[T]:
    """An object in the order that a comparison of two tells."""

    def __init__(self, compare: Callable[[T, T], int], obj: T) -> None:
        self._compare = compare
        self.obj = obj

    def __lt__(self, other: _Key[T], /) -> bool:
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other: _Key[T], /) -> bool:
        return self._compare(self.obj, other.obj) > 0

    def __le__(self, other: _Key[T], /) -> bool:
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other: _Key[T], /) -> bool:
        return self._compare(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    def key(obj):
        return _Key(mycmp, obj)
    return key


def total_ordering(cls):
    """Known to the checker, which adds the methods."""
    return cls


def cached_property(func):
    """Known to the checker, which makes a property with a field of it."""
    return func
