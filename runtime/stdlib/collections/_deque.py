"""deque: a ring buffer in a list whose length is a power of two."""

from typing import Any, Self


class deque[T](MutableSequence[T]):
    def __init__(self, iterable: Iterable[T] = (), maxlen: int | None = None) -> None:
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self._ring: list[T] = []
        self._first = 0
        self._count = 0
        self._changes = 0
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self) -> int | None:
        return self._maxlen

    def _grow(self, filler: T) -> None:
        ring = self._ring
        size = len(ring)
        if size == 0:
            self._ring = [filler] * 8
            return
        first = self._first
        if first:
            self._ring = ring = ring[first:] + ring[:first]
            self._first = 0
        ring.extend([filler] * size)

    def append(self, x: T, /) -> None:
        if self._count == self._maxlen:
            if self._count == 0:
                return
            self.popleft()
        if self._count == len(self._ring):
            self._grow(x)
        self._ring[(self._first + self._count) & (len(self._ring) - 1)] = x
        self._count += 1
        self._changes += 1

    def appendleft(self, x: T, /) -> None:
        if self._count == self._maxlen:
            if self._count == 0:
                return
            self.pop()
        if self._count == len(self._ring):
            self._grow(x)
        self._first = (self._first - 1) & (len(self._ring) - 1)
        self._ring[self._first] = x
        self._count += 1
        self._changes += 1

    def pop(self) -> T:
        if not self._count:
            raise IndexError("pop from an empty deque")
        self._count -= 1
        self._changes += 1
        at = (self._first + self._count) & (len(self._ring) - 1)
        item = self._ring[at]
        self._release(at)
        return item

    def popleft(self) -> T:
        if not self._count:
            raise IndexError("pop from an empty deque")
        at = self._first
        item = self._ring[at]
        self._count -= 1
        self._changes += 1
        self._first = (at + 1) & (len(self._ring) - 1)
        self._release(at)
        return item

    def _release(self, at: int) -> None:
        """The place lets go of its item: it holds another one a second time."""
        if self._count:
            self._ring[at] = self._ring[self._first]
        else:
            self._ring = []
            self._first = 0

    def extend(self, iterable: Iterable[T], /) -> None:
        if iterable is self:
            for item in list(self):
                self.append(item)
            return
        for item in iterable:
            self.append(item)

    def extendleft(self, iterable: Iterable[T], /) -> None:
        if iterable is self:
            for item in list(self):
                self.appendleft(item)
            return
        for item in iterable:
            self.appendleft(item)

    def clear(self) -> None:
        self._ring = []
        self._first = 0
        self._count = 0
        self._changes += 1

    def copy(self) -> deque[T]:
        return deque(self, self._maxlen)

    def __copy__(self) -> deque[T]:
        return self.copy()

    def rotate(self, n: int = 1, /) -> None:
        count = self._count
        if count <= 1:
            return
        n %= count
        if n <= count // 2:
            for _ in range(n):
                self.appendleft(self.pop())
        else:
            for _ in range(count - n):
                self.append(self.popleft())

    def reverse(self) -> None:
        i = 0
        j = self._count - 1
        while i < j:
            a = self._place(i)
            b = self._place(j)
            self._ring[a], self._ring[b] = self._ring[b], self._ring[a]
            i += 1
            j -= 1

    def _place(self, index: int) -> int:
        return (self._first + index) & (len(self._ring) - 1)

    def __len__(self) -> int:
        return self._count

    def __bool__(self) -> bool:
        return self._count != 0

    def __iter__(self) -> Iterator[T]:
        return _Forward(self)

    def __reversed__(self) -> Iterator[T]:
        return _Backward(self)

    def __getitem__(self, index: int, /) -> T:
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError("deque index out of range")
        return self._ring[(self._first + index) & (len(self._ring) - 1)]

    def __setitem__(self, index: int, value: T, /) -> None:
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError("deque index out of range")
        self._ring[(self._first + index) & (len(self._ring) - 1)] = value

    def __delitem__(self, index: int, /) -> None:
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError("deque index out of range")
        self._remove_at(index)

    def _remove_at(self, index: int) -> None:
        self.rotate(-index)
        self.popleft()
        self.rotate(index)

    def insert(self, i: int, x: T, /) -> None:
        count = self._count
        if count == self._maxlen:
            raise IndexError("deque already at its maximum size")
        if i >= count:
            self.append(x)
        elif i <= -count or i == 0:
            self.appendleft(x)
        else:
            self.rotate(-i)
            if i < 0:
                self.append(x)
            else:
                self.appendleft(x)
            self.rotate(i)

    def index(self, x: Any, start: int = 0, stop: int = 9223372036854775807, /) -> int:
        if start < 0:
            start = max(start + self._count, 0)
        if stop < 0:
            stop = max(stop + self._count, 0)
        stop = min(stop, self._count)
        changes = self._changes
        for i in range(start, stop):
            item = self._ring[self._place(i)]
            if item is x or item == x:
                return i
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
        raise ValueError("deque.index(x): x not in deque")

    def count(self, x: Any, /) -> int:
        found = 0
        changes = self._changes
        for i in range(self._count):
            item = self._ring[self._place(i)]
            if item is x or item == x:
                found += 1
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
        return found

    def remove(self, value: Any, /) -> None:
        changes = self._changes
        for i in range(self._count):
            item = self._ring[self._place(i)]
            equal = item is value or item == value
            if changes != self._changes:
                raise IndexError("deque mutated during remove().")
            if equal:
                self._remove_at(i)
                return
        raise ValueError("deque.remove(x): x not in deque")

    def __contains__(self, value: object, /) -> bool:
        changes = self._changes
        for i in range(self._count):
            item = self._ring[self._place(i)]
            if item is value or item == value:
                return True
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
        return False

    def __add__(self, other: deque[T], /) -> deque[T]:
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, iterable: Iterable[T], /) -> Self:
        self.extend(iterable)
        return self

    def __mul__(self, n: int, /) -> deque[T]:
        return deque(list(self) * n, self._maxlen)

    def __rmul__(self, n: int, /) -> deque[T]:
        return self * n

    def __imul__(self, n: int, /) -> Self:
        items = list(self) * n
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) == list(other)

    def __lt__(self, other: deque[T], /) -> bool:
        return list(self) < list(other)

    def __le__(self, other: deque[T], /) -> bool:
        return list(self) <= list(other)

    def __gt__(self, other: deque[T], /) -> bool:
        return list(self) > list(other)

    def __ge__(self, other: deque[T], /) -> bool:
        return list(self) >= list(other)

    __hash__ = None

    def __repr__(self) -> str:
        if self._maxlen is None:
            return f"deque({list(self)!r})"
        return f"deque({list(self)!r}, maxlen={self._maxlen})"


class _Forward[T](Iterator[T]):
    def __init__(self, source: deque[T]) -> None:
        self._source = source
        self._changes = source._changes
        self._index = 0
        self._left = source._count

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        source = self._source
        if self._changes != source._changes:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        if not self._left:
            raise StopIteration
        item = source._ring[source._place(self._index)]
        self._index += 1
        self._left -= 1
        return item

    def __length_hint__(self) -> int:
        return self._left

    def __repr__(self) -> str:
        return f"<_collections._deque_iterator object at {hex(id(self))}>"


class _Backward[T](Iterator[T]):
    def __init__(self, source: deque[T]) -> None:
        self._source = source
        self._changes = source._changes
        self._left = source._count

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if not self._left:
            raise StopIteration
        source = self._source
        if self._changes != source._changes:
            self._left = 0
            raise RuntimeError("deque mutated during iteration")
        self._left -= 1
        return source._ring[source._place(self._left)]

    def __repr__(self) -> str:
        return f"<_collections._deque_reverse_iterator object at {hex(id(self))}>"
