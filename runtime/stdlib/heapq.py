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


def heappush[T](heap: list[T], item: T, /) -> None:
    heap.append(item)
    _siftdown(heap, 0, len(heap) - 1)


def heappop[T](heap: list[T], /) -> T:
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _siftup(heap, 0)
    return first


def heapreplace[T](heap: list[T], item: T, /) -> T:
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup(heap, 0)
    return first


def heappushpop[T](heap: list[T], item: T, /) -> T:
    if not heap or not heap[0] < item:
        return item
    return heapreplace(heap, item)


def heapify[T](heap: list[T], /) -> None:
    n = len(heap)
    if n <= 2500:
        for i in range(n // 2 - 1, -1, -1):
            _siftup(heap, i)
        return
    for i in _rows(n // 2):
        _siftup(heap, i)


def _siftdown[T](heap: list[T], start: int, pos: int) -> None:
    size = len(heap)
    if pos >= size:
        raise IndexError("index out of range")
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        before = item < heap[parent]
        if len(heap) != size:
            raise RuntimeError("list changed size during iteration")
        if not before:
            return
        item = heap[pos]
        heap[pos] = heap[parent]
        heap[parent] = item
        pos = parent


def _siftup[T](heap: list[T], pos: int) -> None:
    end = len(heap)
    if pos >= end:
        raise IndexError("index out of range")
    start = pos
    limit = end >> 1
    while pos < limit:
        child = 2 * pos + 1
        if child + 1 < end:
            if not heap[child] < heap[child + 1]:
                child += 1
            if len(heap) != end:
                raise RuntimeError("list changed size during iteration")
        heap[pos], heap[child] = heap[child], heap[pos]
        pos = child
    _siftdown(heap, start, pos)


def heappush_max[T](heap: list[T], item: T, /) -> None:
    heap.append(item)
    _siftdown_max(heap, 0, len(heap) - 1)


def heappop_max[T](heap: list[T], /) -> T:
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _siftup_max(heap, 0)
    return first


def heapreplace_max[T](heap: list[T], item: T, /) -> T:
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _siftup_max(heap, 0)
    return first


def heappushpop_max[T](heap: list[T], item: T, /) -> T:
    if not heap or not item < heap[0]:
        return item
    return heapreplace_max(heap, item)


def heapify_max[T](heap: list[T], /) -> None:
    n = len(heap)
    if n <= 2500:
        for i in range(n // 2 - 1, -1, -1):
            _siftup_max(heap, i)
        return
    for i in _rows(n // 2):
        _siftup_max(heap, i)


def _siftdown_max[T](heap: list[T], start: int, pos: int) -> None:
    size = len(heap)
    if pos >= size:
        raise IndexError("index out of range")
    item = heap[pos]
    while pos > start:
        parent = (pos - 1) >> 1
        before = heap[parent] < item
        if len(heap) != size:
            raise RuntimeError("list changed size during iteration")
        if not before:
            return
        item = heap[pos]
        heap[pos] = heap[parent]
        heap[parent] = item
        pos = parent


def _siftup_max[T](heap: list[T], pos: int) -> None:
    end = len(heap)
    if pos >= end:
        raise IndexError("index out of range")
    start = pos
    limit = end >> 1
    while pos < limit:
        child = 2 * pos + 1
        if child + 1 < end:
            if not heap[child + 1] < heap[child]:
                child += 1
            if len(heap) != end:
                raise RuntimeError("list changed size during iteration")
        heap[pos], heap[child] = heap[child], heap[pos]
        pos = child
    _siftdown_max(heap, start, pos)


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


@overload
def nsmallest[T](n: int, iterable: Iterable[T], key: None = None) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for best in iterator:
            for item in iterator:
                if item < best:
                    best = item
            return [best]
        return []
    if _fits(iterable, n):
        return sorted(iterable)[:n]
    iterator = iter(iterable)
    result = [(item, order) for order, item in zip(range(n), iterator)]
    if not result:
        return []
    heapify_max(result)
    top = result[0][0]
    order = n
    for item in iterator:
        if item < top:
            heapreplace_max(result, (item, order))
            top = result[0][0]
            order += 1
    result.sort()
    return [item for item, _ in result]
@overload
def nsmallest[T, K](n: int, iterable: Iterable[T], key: Callable[[T], K]) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for item in iterator:
            best = item
            best_key = key(item)
            for item in iterator:
                item_key = key(item)
                if item_key < best_key:
                    best = item
                    best_key = item_key
            return [best]
        return []
    if _fits(iterable, n):
        return sorted(iterable, key=key)[:n]
    iterator = iter(iterable)
    items: dict[int, T] = {}
    result: list[tuple[K, int]] = []
    for order, item in zip(range(n), iterator):
        result.append((key(item), order))
        items[order] = item
    if not result:
        return []
    heapify_max(result)
    top = result[0][0]
    order = n
    for item in iterator:
        item_key = key(item)
        if item_key < top:
            items[order] = item
            _, dropped = heapreplace_max(result, (item_key, order))
            del items[dropped]
            top = result[0][0]
            order += 1
    result.sort()
    return [items[order] for _, order in result]


@overload
def nlargest[T](n: int, iterable: Iterable[T], key: None = None) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for best in iterator:
            for item in iterator:
                if item > best:
                    best = item
            return [best]
        return []
    if _fits(iterable, n):
        return sorted(iterable, reverse=True)[:n]
    iterator = iter(iterable)
    result = [(item, order) for order, item in zip(range(0, -n, -1), iterator)]
    if not result:
        return []
    heapify(result)
    top = result[0][0]
    order = -n
    for item in iterator:
        if top < item:
            heapreplace(result, (item, order))
            top = result[0][0]
            order -= 1
    result.sort(reverse=True)
    return [item for item, _ in result]
@overload
def nlargest[T, K](n: int, iterable: Iterable[T], key: Callable[[T], K]) -> list[T]:
    if n == 1:
        iterator = iter(iterable)
        for item in iterator:
            best = item
            best_key = key(item)
            for item in iterator:
                item_key = key(item)
                if item_key > best_key:
                    best = item
                    best_key = item_key
            return [best]
        return []
    if _fits(iterable, n):
        return sorted(iterable, key=key, reverse=True)[:n]
    iterator = iter(iterable)
    items: dict[int, T] = {}
    result: list[tuple[K, int]] = []
    for order, item in zip(range(0, -n, -1), iterator):
        result.append((key(item), order))
        items[order] = item
    if not result:
        return []
    heapify(result)
    top = result[0][0]
    order = -n
    for item in iterator:
        item_key = key(item)
        if top < item_key:
            items[order] = item
            _, dropped = heapreplace(result, (item_key, order))
            del items[dropped]
            top = result[0][0]
            order -= 1
    result.sort(reverse=True)
    return [items[order] for _, order in result]
