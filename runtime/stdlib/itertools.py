"""itertools: the iterators of CPython's C module.

Each is a class and not a generator where what follows an exception shows: a
generator that raised is at its end, these go on as CPython's do.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Self, overload

__all__ = [
    "accumulate",
    "batched",
    "chain",
    "combinations",
    "combinations_with_replacement",
    "compress",
    "count",
    "cycle",
    "dropwhile",
    "filterfalse",
    "groupby",
    "islice",
    "pairwise",
    "permutations",
    "product",
    "repeat",
    "starmap",
    "takewhile",
    "tee",
    "zip_longest",
]


class _Named[T](Iterator[T]):
    """An iterator that shows under the name of its public function."""

    def __init__(self, name: str, iterator: Iterator[T]) -> None:
        self._name = name
        self._iterator = iterator

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        return next(self._iterator)

    def __repr__(self) -> str:
        return f"<itertools.{self._name} object at {hex(id(self))}>"


# Without an end


class count[T](Iterator[T]):
    def __init__(self, start: T = 0, step: T = 1) -> None:
        self._next = start
        self._step = step

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self) -> str:
        if self._step == 1:
            return f"count({self._next})"
        return f"count({self._next}, {self._step})"


class cycle[T](Iterator[T]):
    def __init__(self, iterable: Iterable[T], /) -> None:
        self._source: Iterator[T] | None = iter(iterable)
        self._saved: list[T] = []
        self._index = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._source is not None:
            try:
                item = next(self._source)
                self._saved.append(item)
                return item
            except StopIteration:
                self._source = None
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index += 1
        if self._index >= len(self._saved):
            self._index = 0
        return item


class _Repeat[T](Iterator[T]):
    def __init__(self, object: T, times: int | None) -> None:
        self._object = object
        self._left = times

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        left = self._left
        if left is not None:
            if left <= 0:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __repr__(self) -> str:
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


@overload
def repeat[T](object: T) -> Iterator[T]:
    return _Repeat(object, None)
@overload
def repeat[T](object: T, times: int) -> Iterator[T]:
    return _Repeat(object, max(times, 0))


# From one input


class chain[T](Iterator[T]):
    def __init__(self, *iterables: Iterable[T]) -> None:
        self._source: Iterator[Iterable[T]] | None = iter(iterables)
        self._active: Iterator[T] | None = None

    @classmethod
    def from_iterable(cls, iterables: Iterable[Iterable[T]], /) -> chain[T]:
        result: chain[T] = chain()
        result._source = iter(iterables)
        return result

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        while True:
            if self._active is None:
                source = self._source
                if source is None:
                    raise StopIteration
                self._source = None
                self._active = iter(next(source))
                self._source = source
            try:
                return next(self._active)
            except StopIteration:
                self._active = None


_MAXSIZE = 9223372036854775807


class _Slice[T](Iterator[T]):
    def __init__(self, iterator: Iterator[T], start: int, stop: int | None, step: int) -> None:
        self._source: Iterator[T] | None = iterator
        self._taken = 0
        self._wanted = start
        self._stop = stop
        self._step = step

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        source = self._source
        if source is None:
            raise StopIteration
        self._source = None
        stop = self._stop
        while self._taken < self._wanted:
            next(source)
            self._taken += 1
        if stop is not None and self._taken >= stop:
            raise StopIteration
        item = next(source)
        self._taken += 1
        self._wanted += self._step
        if stop is not None and self._wanted > stop:
            self._wanted = stop
        self._source = source
        return item

    def __repr__(self) -> str:
        return f"<itertools.islice object at {hex(id(self))}>"


def _check_stop(stop: int | None) -> None:
    if stop is not None and (stop == -1 or not -_MAXSIZE <= stop <= _MAXSIZE):
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")


@overload
def islice[T](iterable: Iterable[T], stop: int | None, /) -> Iterator[T]:
    return islice(iterable, None, stop, None)
@overload
def islice[T](
    iterable: Iterable[T], start: int | None, stop: int | None, step: int | None = None, /
) -> Iterator[T]:
    _check_stop(stop)
    first = 0 if start is None else start
    by = 1 if step is None else step
    if not 0 <= first <= _MAXSIZE or (stop is not None and stop < 0):
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if not 1 <= by <= _MAXSIZE:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _Slice(iter(iterable), first, stop, by)


class takewhile[T](Iterator[T]):
    def __init__(self, predicate: Callable[[T], object], iterable: Iterable[T], /) -> None:
        self._predicate = predicate
        self._source = iter(iterable)
        self._ended = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._ended:
            raise StopIteration
        item = next(self._source)
        if self._predicate(item):
            return item
        self._ended = True
        raise StopIteration


class dropwhile[T](Iterator[T]):
    def __init__(self, predicate: Callable[[T], object], iterable: Iterable[T], /) -> None:
        self._predicate = predicate
        self._source = iter(iterable)
        self._started = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        while True:
            item = next(self._source)
            if self._started:
                return item
            if not self._predicate(item):
                self._started = True
                return item


class filterfalse[T](Iterator[T]):
    def __init__(self, function: Callable[[T], object] | None, iterable: Iterable[T], /) -> None:
        self._function = function
        self._source = iter(iterable)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        function = self._function
        while True:
            item = next(self._source)
            if function is None:
                if not item:
                    return item
            elif not function(item):
                return item


class compress[T](Iterator[T]):
    def __init__(self, data: Iterable[T], selectors: Iterable[object]) -> None:
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class pairwise[T](Iterator[tuple[T, T]]):
    def __init__(self, iterable: Iterable[T], /) -> None:
        self._source: Iterator[T] | None = iter(iterable)
        self._before: list[T] = []

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[T, T]:
        source = self._source
        if source is None:
            raise StopIteration
        self._source = None
        if not self._before:
            self._before.append(next(source))
        before = self._before[0]
        item = next(source)
        self._before[0] = item
        self._source = source
        return before, item


class _Batches[T](Iterator[tuple[T, ...]]):
    def __init__(self, iterator: Iterator[T], n: int, strict: bool) -> None:
        self._source: Iterator[T] | None = iterator
        self._n = n
        self._strict = strict

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[T, ...]:
        source = self._source
        if source is None:
            raise StopIteration
        self._source = None
        batch: list[T] = []
        while len(batch) < self._n:
            try:
                batch.append(next(source))
            except StopIteration:
                break
        if not batch:
            raise StopIteration
        if self._strict and len(batch) < self._n:
            raise ValueError("batched(): incomplete batch")
        self._source = source
        return tuple(batch)

    def __repr__(self) -> str:
        return f"<itertools.batched object at {hex(id(self))}>"


def batched[T](iterable: Iterable[T], n: int, *, strict: bool = False) -> Iterator[tuple[T, ...]]:
    if n < 1:
        raise ValueError("n must be at least one")
    return _Batches(iter(iterable), n, strict)


@overload
def starmap[A, B, R](function: Callable[[A, B], R], iterable: Iterable[tuple[A, B]], /) -> Iterator[R]:
    return _Map2(function, iter(iterable), "itertools.starmap")
@overload
def starmap[A, B, C, R](function: Callable[[A, B, C], R], iterable: Iterable[tuple[A, B, C]], /) -> Iterator[R]:
    return _Map3(function, iter(iterable), "itertools.starmap")


class _Accumulated[S, T](Iterator[S]):
    def __init__(self, iterator: Iterator[T], function: Callable[[S, T], S], total: S) -> None:
        self._iterator = iterator
        self._function = function
        self._total = total
        self._started = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> S:
        if not self._started:
            self._started = True
            return self._total
        self._total = self._function(self._total, next(self._iterator))
        return self._total

    def __repr__(self) -> str:
        return f"<itertools.accumulate object at {hex(id(self))}>"


class _Running[T](Iterator[T]):
    """An accumulation whose first item is the first total."""

    def __init__(self, iterator: Iterator[T], function: Callable[[T, T], T]) -> None:
        self._iterator = iterator
        self._function = function
        self._total: list[T] = []

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        item = next(self._iterator)
        if self._total:
            item = self._function(self._total[0], item)
            self._total[0] = item
        else:
            self._total.append(item)
        return item

    def __repr__(self) -> str:
        return f"<itertools.accumulate object at {hex(id(self))}>"


@overload
def accumulate[T](iterable: Iterable[T], func: None = None, *, initial: None = None) -> Iterator[T]:
    def add(total: T, item: T) -> T:
        return total + item

    return _Running(iter(iterable), add)
@overload
def accumulate[T](iterable: Iterable[T], func: None = None, *, initial: T) -> Iterator[T]:
    def add(total: T, item: T) -> T:
        return total + item

    return _Accumulated(iter(iterable), add, initial)
@overload
def accumulate[T](iterable: Iterable[T], func: Callable[[T, T], T], *, initial: None = None) -> Iterator[T]:
    return _Running(iter(iterable), func)
@overload
def accumulate[S, T](iterable: Iterable[T], func: Callable[[S, T], S], *, initial: S) -> Iterator[S]:
    return _Accumulated(iter(iterable), func, initial)


# Groups


class _Groups[K, T](Iterator[tuple[K, Iterator[T]]]):
    def __init__(self, iterator: Iterator[T], key: Callable[[T], K]) -> None:
        self._iterator = iterator
        self._key = key
        # The item read last and its key; both empty once its group gave it out.
        self._values: list[T] = []
        self._keys: list[K] = []
        self._wanted: list[K] = []
        self._number = 0

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[K, Iterator[T]]:
        self._number += 1
        while not self._keys or (self._wanted and _same(self._wanted[0], self._keys[0])):
            self._step()
        key = self._keys[0]
        self._wanted = [key]
        return key, _Group(self, key, self._number)

    def _step(self) -> None:
        value = next(self._iterator)
        key = self._key(value)
        self._values = [value]
        self._keys = [key]

    def __repr__(self) -> str:
        return f"<itertools.groupby object at {hex(id(self))}>"


class _Group[K, T](Iterator[T]):
    def __init__(self, groups: _Groups[K, T], key: K, number: int) -> None:
        self._groups = groups
        self._key = key
        self._number = number

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        groups = self._groups
        if groups._number != self._number:
            raise StopIteration
        if not groups._values:
            groups._step()
        if not _same(self._key, groups._keys[0]):
            raise StopIteration
        groups._keys = []
        return groups._values.pop()

    def __repr__(self) -> str:
        return f"<itertools._grouper object at {hex(id(self))}>"


def _same[K](left: K, right: K) -> bool:
    return left is right or left == right


@overload
def groupby[T](iterable: Iterable[T], key: None = None) -> Iterator[tuple[T, Iterator[T]]]:
    def itself(item: T) -> T:
        return item

    return _Groups(iter(iterable), itself)
@overload
def groupby[T, K](iterable: Iterable[T], key: Callable[[T], K]) -> Iterator[tuple[K, Iterator[T]]]:
    return _Groups(iter(iterable), key)


# Several outputs


_BLOCK = 57  # items, as in CPython: blocks are dropped once every output is past them


class _Block[T]:
    def __init__(self, source: Iterator[T]) -> None:
        self.source = source
        self.running = False
        self.values: list[T] = []
        self.following: _Block[T] | None = None


class _Tee[T](Iterator[T]):
    def __init__(self, block: _Block[T], index: int) -> None:
        self._block = block
        self._index = index

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        block = self._block
        if self._index == _BLOCK:
            following = block.following
            if following is None:
                following = _Block(block.source)
                block.following = following
            block = following
            self._block = block
            self._index = 0
        if self._index == len(block.values):
            if block.running:
                raise RuntimeError("cannot re-enter the tee iterator")
            block.running = True
            try:
                block.values.append(next(block.source))
            finally:
                block.running = False
        value = block.values[self._index]
        self._index += 1
        return value

    def __copy__(self) -> _Tee[T]:
        return _Tee(self._block, self._index)

    def __repr__(self) -> str:
        return f"<itertools._tee object at {hex(id(self))}>"


# An output of another tee is copied: reading the copies does not advance it.
def _outputs[T](iterator: Iterator[T], n: int) -> list[_Tee[T]]:
    if isinstance(iterator, _Tee):
        return [iterator.__copy__() for _ in range(n)]
    block = _Block(iterator)
    return [_Tee(block, 0) for _ in range(n)]


@overload
def tee[T](iterable: Iterable[T], /) -> tuple[Iterator[T], Iterator[T]]:
    first, second = _outputs(iter(iterable), 2)
    return first, second
@overload
def tee[T](iterable: Iterable[T], n: int, /) -> tuple[Iterator[T], ...]:
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    return tuple(_outputs(iter(iterable), n))


# From several inputs


class _Longest2[A, B, F](Iterator[tuple[A | F, B | F]]):
    def __init__(self, first: Iterator[A], second: Iterator[B], fill: F) -> None:
        self._first: Iterator[A] | None = first
        self._second: Iterator[B] | None = second
        self._fill = fill
        self._ended = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[A | F, B | F]:
        if self._ended:
            raise StopIteration
        self._ended = True
        a: A | F = self._fill
        b: B | F = self._fill
        if self._first is not None:
            try:
                a = next(self._first)
            except StopIteration:
                if self._second is None:
                    raise
                self._first = None
        if self._second is not None:
            try:
                b = next(self._second)
            except StopIteration:
                if self._first is None:
                    raise
                self._second = None
        self._ended = False
        return a, b

    def __repr__(self) -> str:
        return f"<itertools.zip_longest object at {hex(id(self))}>"


@overload
def zip_longest[A, B](first: Iterable[A], second: Iterable[B], /) -> Iterator[tuple[A | None, B | None]]:
    return _Longest2(iter(first), iter(second), None)
@overload
def zip_longest[A, B, F](
    first: Iterable[A], second: Iterable[B], /, *, fillvalue: F
) -> Iterator[tuple[A | F, B | F]]:
    return _Longest2(iter(first), iter(second), fillvalue)


# Choices: their inputs are read at the call, what follows cannot raise


def _pairs[A, B](first: tuple[A, ...], second: tuple[B, ...]) -> Iterator[tuple[A, B]]:
    for a in first:
        for b in second:
            yield a, b


def _triples[A, B, C](
    first: tuple[A, ...], second: tuple[B, ...], third: tuple[C, ...]
) -> Iterator[tuple[A, B, C]]:
    for a in first:
        for b in second:
            for c in third:
                yield a, b, c


def _product[T](pools: list[tuple[T, ...]]) -> Iterator[tuple[T, ...]]:
    for pool in pools:
        if not pool:
            return
    indices = [0] * len(pools)
    result = [pool[0] for pool in pools]
    while True:
        yield tuple(result)
        i = len(pools) - 1
        while i >= 0:
            indices[i] += 1
            if indices[i] < len(pools[i]):
                result[i] = pools[i][indices[i]]
                break
            indices[i] = 0
            result[i] = pools[i][0]
            i -= 1
        if i < 0:
            return


@overload
def product[A](first: Iterable[A], /) -> Iterator[tuple[A]]:
    items = tuple(first)
    return _Named("product", ((a,) for a in items))
@overload
def product[A, B](first: Iterable[A], second: Iterable[B], /) -> Iterator[tuple[A, B]]:
    return _Named("product", _pairs(tuple(first), tuple(second)))
@overload
def product[A, B, C](first: Iterable[A], second: Iterable[B], third: Iterable[C], /) -> Iterator[tuple[A, B, C]]:
    return _Named("product", _triples(tuple(first), tuple(second), tuple(third)))
@overload
def product[T](*iterables: Iterable[T], repeat: int = 1) -> Iterator[tuple[T, ...]]:
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools: list[tuple[T, ...]] = []
    if repeat:
        for iterable in iterables:
            pools.append(tuple(iterable))
    return _Named("product", _product(pools * repeat))


def _permutations[T](pool: tuple[T, ...], r: int) -> Iterator[tuple[T, ...]]:
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in indices[:r]])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i]:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                yield tuple([pool[k] for k in indices[:r]])
                break
            indices[i:] = indices[i + 1 :] + indices[i : i + 1]
            cycles[i] = n - i
        else:
            return


def permutations[T](iterable: Iterable[T], r: int | None = None) -> Iterator[tuple[T, ...]]:
    pool = tuple(iterable)
    length = len(pool) if r is None else r
    if length < 0:
        raise ValueError("r must be non-negative")
    return _Named("permutations", _permutations(pool, length))


def _combinations[T](pool: tuple[T, ...], r: int, repeated: bool) -> Iterator[tuple[T, ...]]:
    n = len(pool)
    if r > n and (not repeated or not n):
        return
    step = 0 if repeated else 1
    indices = [i * step for i in range(r)]
    while True:
        yield tuple([pool[i] for i in indices])
        i = r - 1
        while i >= 0 and indices[i] == n - 1 - (r - 1 - i) * step:
            i -= 1
        if i < 0:
            return
        index = indices[i] + 1
        for j in range(i, r):
            indices[j] = index + (j - i) * step


def combinations[T](iterable: Iterable[T], r: int) -> Iterator[tuple[T, ...]]:
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _Named("combinations", _combinations(pool, r, False))


def combinations_with_replacement[T](iterable: Iterable[T], r: int) -> Iterator[tuple[T, ...]]:
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _Named("combinations_with_replacement", _combinations(pool, r, True))
