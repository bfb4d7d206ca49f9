"""heapq: heaps in lists, the smallest (or, in the _max forms, the largest) item first.

The steps are those of CPython's C module, in its order of comparisons, so that
an item's own `__lt__` sees the same calls and a heap has the same layout even
after one that raises.
"""

from collections.abc import Callable, Iterable, Iterator, MappingView, Sized
from typing import overload

__all__ = [
    "heapify",
    "heapify_max",
    "heappop",
    "heappop_max",
    "heappush",
    "heappush_max",
    "heappushpop",
    "heappushpop_max",
    "heapreplace",
    "heapreplace_max",
    "merge",
    "nlargest",
    "nsmallest",
]


# Which of two items comes nearer to the top: the steps take `_less` of the builtins
# or this one, and are compiled for each.
def _more[T](a: T, b: T) -> bool:
    return True if b < a else False


def heappush[T](heap: list[T], item: T, /) -> None:
    _push(heap, item, _less)


def heappop[T](heap: list[T], /) -> T:
    return _pop(heap, _less)


def heapreplace[T](heap: list[T], item: T, /) -> T:
    return _replace(heap, item, _less)


def heappushpop[T](heap: list[T], item: T, /) -> T:
    return _pushpop(heap, item, _less)


def heapify[T](heap: list[T], /) -> None:
    _heapify(heap, _less)


def heappush_max[T](heap: list[T], item: T, /) -> None:
    _push(heap, item, _more)


def heappop_max[T](heap: list[T], /) -> T:
    return _pop(heap, _more)


def heapreplace_max[T](heap: list[T], item: T, /) -> T:
    return _replace(heap, item, _more)


def heappushpop_max[T](heap: list[T], item: T, /) -> T:
    return _pushpop(heap, item, _more)


def heapify_max[T](heap: list[T], /) -> None:
    _heapify(heap, _more)


def _push[T](heap: list[T], item: T, before: Callable[[T, T], bool]) -> None:
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1, before)


def _pop[T](heap: list[T], before: Callable[[T, T], bool]) -> T:
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _siftup(heap, 0, before)
    return first


def _replace[T](heap: list[T], item: T, before: Callable[[T, T], bool]) -> T:
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0, before)
    return first


def _pushpop[T](heap: list[T], item: T, before: Callable[[T, T], bool]) -> T:
    if not heap or not before(heap[0], item):
        return item
    return _replace(heap, item, before)


def _heapify[T](heap: list[T], before: Callable[[T, T], bool]) -> None:
    n = len(heap)
    if n <= 2500:
        for i in range(n // 2 - 1, -1, -1):
            _siftup(heap, i, before)
        return
    for i in _rows(n // 2):
        _siftup(heap, i, before)


def _siftdown[T](heap: list[T], start: int, pos: int, before: Callable[[T, T], bool]) -> None:
    size = len(heap)
    if pos >= size:
        raise IndexError("index out of range")
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        rises = before(item, heap[parent])
        if len(heap) != size:
            raise RuntimeError("list changed size during iteration")
        if not rises:
            return
        item = heap[pos]
        heap[pos] = heap[parent]
        heap[parent] = item
        pos = parent


def _siftup[T](heap: list[T], pos: int, before: Callable[[T, T], bool]) -> None:
    end = len(heap)
    if pos >= end:
        raise IndexError("index out of range")
    start = pos
    limit = end >> 1
    while pos < limit:
        child = 2 * pos + 1
        if child + 1 < end:
            if not before(heap[child], heap[child + 1]):
                child += 1
            if len(heap) != end:
                raise RuntimeError("list changed size during iteration")
        heap[pos], heap[child] = heap[child], heap[pos]
        pos = child
    _siftdown(heap, start, pos, before)


# The nodes with children, last row first, each as soon as both its children are
# done: the order in which a large heap stays in the cache.
def _rows(childless: int) -> Iterator[int]:
    leftmost = (1 << ((childless + 1).bit_length() - 1)) - 1
    for i in range(leftmost - 1, childless // 2 - 1, -1):
        yield i
        while i & 1:
            i >>= 1
            yield i
    for i in range(childless - 1, leftmost - 1, -1):
        yield i
        while i & 1:
            i >>= 1
            yield i

# Several inputs, one output


@overload
def merge[T](*iterables: Iterable[T], key: None = None, reverse: bool = False) -> Iterator[T]:
    heap: list[tuple[T, int]] = []
    iterators = [iter(iterable) for iterable in iterables]
    direction = -1 if reverse else 1
    for order, iterator in enumerate(iterators):
        try:
            heap.append((next(iterator), order * direction))
        except StopIteration:
            pass
    if reverse:
        heapify_max(heap)
    else:
        heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                value, order = heap[0]
                yield value
                heap[0] = (next(iterators[abs(order)]), order)
                if reverse:
                    heapreplace_max(heap, heap[0])
                else:
                    heapreplace(heap, heap[0])
        except StopIteration:
            if reverse:
                heappop_max(heap)
            else:
                heappop(heap)
    if heap:
        value, order = heap[0]
        yield value
        yield from iterators[abs(order)]
@overload
def merge[T, K](*iterables: Iterable[T], key: Callable[[T], K], reverse: bool = False) -> Iterator[T]:
    heap: list[tuple[K, int]] = []
    iterators = [iter(iterable) for iterable in iterables]
    values: dict[int, T] = {}
    direction = -1 if reverse else 1
    for order, iterator in enumerate(iterators):
        try:
            value = next(iterator)
            heap.append((key(value), order * direction))
            values[order] = value
        except StopIteration:
            pass
    if reverse:
        heapify_max(heap)
    else:
        heapify(heap)
    while len(heap) > 1:
        try:
            while True:
                order = heap[0][1]
                yield values[abs(order)]
                value = next(iterators[abs(order)])
                heap[0] = (key(value), order)
                values[abs(order)] = value
                if reverse:
                    heapreplace_max(heap, heap[0])
                else:
                    heapreplace(heap, heap[0])
        except StopIteration:
            if reverse:
                heappop_max(heap)
            else:
                heappop(heap)
    if heap:
        order = heap[0][1]
        yield values[abs(order)]
        yield from iterators[abs(order)]


# The best n


# Whether the items are known to be no more than n. The second form finds out at
# run time what an argument of a static type without a length is.
@overload
def _fits(iterable: Sized, n: int) -> bool:
    return len(iterable) <= n
@overload
def _fits(iterable: object, n: int) -> bool:
    if isinstance(iterable, list):
        return len(iterable) <= n
    if isinstance(iterable, tuple):
        return len(iterable) <= n
    if isinstance(iterable, (set, frozenset)):
        return len(iterable) <= n
    if isinstance(iterable, dict):
        return len(iterable) <= n
    if isinstance(iterable, range):
        return len(iterable) <= n
    if isinstance(iterable, MappingView):
        return len(iterable) <= n
    if isinstance(iterable, (str, bytes, bytearray)):
        return len(iterable) <= n
    try:
        return getattr(iterable, "__len__")() <= n
    except (TypeError, AttributeError):
        return False


# The best n items so far are a heap with the worst of them on top. Equal ones count
# in their order: `orders` numbers the first n, the next number is `order`.
def _best_n[T](
    iterator: Iterator[T],
    orders: range,
    before: Callable[[T, T], bool],
    heapify: Callable[[list[tuple[T, int]]], None],
    replace: Callable[[list[tuple[T, int]], tuple[T, int]], tuple[T, int]],
) -> list[T]:
    result = [(item, order) for order, item in zip(orders, iterator)]
    if not result:
        return []
    heapify(result)
    top = result[0][0]
    order = orders.stop
    for item in iterator:
        if before(item, top):
            replace(result, (item, order))
            top = result[0][0]
            order += orders.step
    result.sort(reverse=orders.step < 0)
    return [item for item, _ in result]


# The same by keys; the items lie apart, for they are never compared.
def _best_n_by[T, K](
    iterator: Iterator[T],
    orders: range,
    key: Callable[[T], K],
    before: Callable[[K, K], bool],
    heapify: Callable[[list[tuple[K, int]]], None],
    replace: Callable[[list[tuple[K, int]], tuple[K, int]], tuple[K, int]],
) -> list[T]:
    items: dict[int, T] = {}
    result: list[tuple[K, int]] = []
    for order, item in zip(orders, iterator):
        result.append((key(item), order))
        items[order] = item
    if not result:
        return []
    heapify(result)
    top = result[0][0]
    order = orders.stop
    for item in iterator:
        item_key = key(item)
        if before(item_key, top):
            items[order] = item
            _, dropped = replace(result, (item_key, order))
            del items[dropped]
            top = result[0][0]
            order += orders.step
    result.sort(reverse=orders.step < 0)
    return [items[order] for _, order in result]


@overload
def nsmallest[T](n: int, iterable: Iterable[T], key: None = None) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for first in iterator:
            return [_best_of(first, iterator, _less)]
        return []
    if _fits(iterable, n):
        return sorted(iterable)[:n]
    return _best_n(iter(iterable), range(n), _less, heapify_max, heapreplace_max)
@overload
def nsmallest[T, K](n: int, iterable: Iterable[T], key: Callable[[T], K]) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for first in iterator:
            return [_best_by(first, iterator, key, _less)]
        return []
    if _fits(iterable, n):
        return sorted(iterable, key=key)[:n]
    return _best_n_by(iter(iterable), range(n), key, _less, heapify_max, heapreplace_max)


@overload
def nlargest[T](n: int, iterable: Iterable[T], key: None = None) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for first in iterator:
            return [_best_of(first, iterator, _greater)]
        return []
    if _fits(iterable, n):
        return sorted(iterable, reverse=True)[:n]
    return _best_n(iter(iterable), range(0, -n, -1), _more, heapify, heapreplace)
@overload
def nlargest[T, K](n: int, iterable: Iterable[T], key: Callable[[T], K]) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for first in iterator:
            return [_best_by(first, iterator, key, _greater)]
        return []
    if _fits(iterable, n):
        return sorted(iterable, key=key, reverse=True)[:n]
    return _best_n_by(iter(iterable), range(0, -n, -1), key, _more, heapify, heapreplace)
