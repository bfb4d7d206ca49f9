"""The abstract types of collections.abc and typing.

Those with one method or two are protocols; the collections are nominal, with
the mixin methods of CPython's Lib/_collections_abc.py in plain Python. The set
type of collections.abc is named as in typing, AbstractSet.
"""


class Hashable(Protocol):
    @abstractmethod
    def __hash__(self) -> int: ...


class Sized(Protocol):
    @abstractmethod
    def __len__(self) -> int: ...


class Container[T](Protocol):
    @abstractmethod
    def __contains__(self, x: object, /) -> bool: ...


class Iterable[T](Protocol):
    @abstractmethod
    def __iter__(self) -> Iterator[T]: ...


class Iterator[T](Iterable[T], Protocol):
    @abstractmethod
    def __next__(self) -> T: ...
    def __iter__(self) -> Iterator[T]:
        return self


class Reversible[T](Iterable[T], Protocol):
    @abstractmethod
    def __reversed__(self) -> Iterator[T]: ...


class Collection[T](Iterable[T], Container[T], Protocol):
    @abstractmethod
    def __len__(self) -> int: ...


class SupportsInt(Protocol):
    @abstractmethod
    def __int__(self) -> int: ...


class SupportsFloat(Protocol):
    @abstractmethod
    def __float__(self) -> float: ...


class SupportsComplex(Protocol):
    @abstractmethod
    def __complex__(self) -> complex: ...


class SupportsBytes(Protocol):
    @abstractmethod
    def __bytes__(self) -> bytes: ...


class SupportsIndex(Protocol):
    @abstractmethod
    def __index__(self) -> int: ...


class SupportsAbs[T](Protocol):
    @abstractmethod
    def __abs__(self) -> T: ...


class SupportsRound[T](Protocol):
    @overload
    @abstractmethod
    def __round__(self) -> int: ...
    @overload
    @abstractmethod
    def __round__(self, ndigits: int, /) -> T: ...


class _SupportsKeysAndGetItem[K, V](Protocol):
    def keys(self) -> Iterable[K]: ...
    def __getitem__(self, key: K, /) -> V: ...


class Generator[Y, S = None, R = None](Iterator[Y]):
    @native("krt_generator_next", raises=True)
    def __next__(self) -> Y: ...
    def __iter__(self) -> Generator[Y, S, R]:
        return self
    @native("krt_generator_send", raises=True)
    def send(self, value: S, /) -> Y: ...
    @native("krt_generator_throw", raises=True)
    def throw(self, value: BaseException | type[BaseException], /) -> Y: ...
    @native("krt_generator_close", raises=True)
    def close(self) -> R | None: ...
    @property
    @native("krt_generator_running")
    def gi_running(self) -> bool: ...


# Sequences


class Sequence[T](Reversible[T], Collection[T]):
    @overload
    @abstractmethod
    def __getitem__(self, index: int, /) -> T: ...
    @overload
    @abstractmethod
    def __getitem__(self, index: slice, /) -> Sequence[T]: ...

    def __iter__(self) -> Iterator[T]:
        i = 0
        try:
            while True:
                value = self[i]
                yield value
                i += 1
        except IndexError:
            return

    def __contains__(self, value: object, /) -> bool:
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self) -> Iterator[T]:
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        if start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        i = start
        while stop is None or i < stop:
            try:
                item = self[i]
            except IndexError:
                break
            if item is value or item == value:
                return i
            i += 1
        raise ValueError

    def count(self, value: Any) -> int:
        found = 0
        for item in self:
            if item is value or item == value:
                found += 1
        return found


class MutableSequence[T](Sequence[T]):
    @overload
    @abstractmethod
    def __setitem__(self, index: int, value: T, /) -> None: ...
    @overload
    @abstractmethod
    def __setitem__(self, index: slice, value: Iterable[T], /) -> None: ...
    @overload
    @abstractmethod
    def __delitem__(self, index: int, /) -> None: ...
    @overload
    @abstractmethod
    def __delitem__(self, index: slice, /) -> None: ...
    @abstractmethod
    def insert(self, index: int, value: T) -> None: ...

    def append(self, value: T) -> None:
        self.insert(len(self), value)

    def clear(self) -> None:
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self) -> None:
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values: Iterable[T]) -> None:
        if values is self:
            values = list(values)
        for v in values:
            self.append(v)

    def pop(self, index: int = -1) -> T:
        v = self[index]
        del self[index]
        return v

    def remove(self, value: T) -> None:
        del self[self.index(value)]

    def __iadd__(self, values: Iterable[T], /) -> Self:
        self.extend(values)
        return self


# Sets


class AbstractSet[T](Collection[T]):
    def __le__(self, other: AbstractSet[Any], /) -> bool:
        if len(self) > len(other):
            return False
        for elem in self:
            if elem not in other:
                return False
        return True

    def __lt__(self, other: AbstractSet[Any], /) -> bool:
        return len(self) < len(other) and self.__le__(other)

    def __gt__(self, other: AbstractSet[Any], /) -> bool:
        return len(self) > len(other) and self.__ge__(other)

    def __ge__(self, other: AbstractSet[Any], /) -> bool:
        if len(self) < len(other):
            return False
        for elem in other:
            if elem not in self:
                return False
        return True

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, AbstractSet):
            return NotImplemented
        return len(self) == len(other) and self.__le__(other)

    def __and__(self, other: AbstractSet[Any], /) -> AbstractSet[T]:
        return {value for value in self if value in other}

    def __or__[S](self, other: AbstractSet[S], /) -> AbstractSet[T | S]:
        result: set[T | S] = set(self)
        result.update(other)
        return result

    def __sub__(self, other: AbstractSet[Any], /) -> AbstractSet[T]:
        return {value for value in self if value not in other}

    def __xor__[S](self, other: AbstractSet[S], /) -> AbstractSet[T | S]:
        result: set[T | S] = {value for value in self if value not in other}
        result.update(value for value in other if value not in self)
        return result

    def isdisjoint(self, other: Iterable[Any], /) -> bool:
        for value in other:
            if value in self:
                return False
        return True


class MutableSet[T](AbstractSet[T]):
    @abstractmethod
    def add(self, value: T, /) -> None: ...
    @abstractmethod
    def discard(self, value: T, /) -> None: ...

    def remove(self, value: T, /) -> None:
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self) -> T:
        it = iter(self)
        try:
            value = next(it)
        except StopIteration:
            raise KeyError from None
        self.discard(value)
        return value

    def clear(self) -> None:
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it: AbstractSet[T], /) -> Self:
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it: AbstractSet[Any], /) -> Self:
        for value in list(self):
            if value not in it:
                self.discard(value)
        return self

    def __ixor__(self, it: AbstractSet[T], /) -> Self:
        if it is self:
            self.clear()
        else:
            for value in list(it):
                if value in self:
                    self.discard(value)
                else:
                    self.add(value)
        return self

    def __isub__(self, it: AbstractSet[Any], /) -> Self:
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self


# Mappings


class MappingView(Sized):
    def __init__(self, mapping: Sized) -> None:
        self._mapping_size = mapping

    def __len__(self) -> int:
        return len(self._mapping_size)


class KeysView[K](MappingView, AbstractSet[K]):
    def __init__(self, mapping: Mapping[K, Any]) -> None:
        super().__init__(mapping)
        self._mapping = mapping

    def __contains__(self, key: object, /) -> bool:
        return key in self._mapping

    def __iter__(self) -> Iterator[K]:
        yield from self._mapping


class ItemsView[K, V](MappingView, AbstractSet[tuple[K, V]]):
    def __init__(self, mapping: Mapping[K, V]) -> None:
        super().__init__(mapping)
        self._mapping = mapping

    def __contains__(self, item: object, /) -> bool:
        for pair in self:
            if pair == item:
                return True
        return False

    def __iter__(self) -> Iterator[tuple[K, V]]:
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView[V](MappingView, Collection[V]):
    def __init__(self, mapping: Mapping[Any, V]) -> None:
        super().__init__(mapping)
        self._mapping = mapping

    def __contains__(self, value: object, /) -> bool:
        for key in self._mapping:
            v = self._mapping[key]
            if v is value or v == value:
                return True
        return False

    def __iter__(self) -> Iterator[V]:
        for key in self._mapping:
            yield self._mapping[key]


class Mapping[K, V](Collection[K]):
    @abstractmethod
    def __getitem__(self, key: K, /) -> V: ...

    @overload
    def get(self, key: K, /) -> V | None:
        try:
            return self[key]
        except KeyError:
            return None
    @overload
    def get[D](self, key: K, default: D, /) -> V | D:
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key: object, /) -> bool:
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self) -> KeysView[K]:
        return KeysView(self)

    def items(self) -> ItemsView[K, V]:
        return ItemsView(self)

    def values(self) -> ValuesView[V]:
        return ValuesView(self)

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())


class MutableMapping[K, V](Mapping[K, V]):
    @abstractmethod
    def __setitem__(self, key: K, value: V, /) -> None: ...
    @abstractmethod
    def __delitem__(self, key: K, /) -> None: ...

    @overload
    def pop(self, key: K, /) -> V:
        value = self[key]
        del self[key]
        return value
    @overload
    def pop[D](self, key: K, default: D, /) -> V | D:
        try:
            value = self[key]
        except KeyError:
            return default
        del self[key]
        return value

    def popitem(self) -> tuple[K, V]:
        try:
            key = next(iter(self))
        except StopIteration:
            raise KeyError from None
        value = self[key]
        del self[key]
        return key, value

    def clear(self) -> None:
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    @overload
    def update(self, other: _SupportsKeysAndGetItem[K, V], /) -> None:
        for key in other.keys():
            self[key] = other[key]
    @overload
    def update(self, other: Iterable[tuple[K, V]], /) -> None:
        for key, value in other:
            self[key] = value

    def setdefault(self, key: K, default: V, /) -> V:
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default
