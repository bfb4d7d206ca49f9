"""The mappings of collections. In CPython they are dicts; here they hold one, and
behave as it does: what would tell the difference is rejected by the checker."""

from typing import Any, Self


class _Mapping[K, V](MutableMapping[K, V]):
    _data: dict[K, V]

    def _copied(self, data: dict[K, V]) -> Self:
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self._data)

    def __bool__(self) -> bool:
        return len(self._data) != 0

    def __iter__(self) -> Iterator[K]:
        return iter(self._data)

    def __reversed__(self) -> Iterator[K]:
        return reversed(self._data)

    def __contains__(self, key: object, /) -> bool:
        return key in self._data

    def __getitem__(self, key: K, /) -> V:
        return self._data[key]

    def __setitem__(self, key: K, value: V, /) -> None:
        self._data[key] = value

    def __delitem__(self, key: K, /) -> None:
        del self._data[key]

    def keys(self) -> dict_keys[K, V]:
        return self._data.keys()

    def values(self) -> dict_values[K, V]:
        return self._data.values()

    def items(self) -> dict_items[K, V]:
        return self._data.items()

    @overload
    def get(self, key: K, /) -> V | None:
        return self._data.get(key)
    @overload
    def get(self, key: K, default: V, /) -> V:
        return self._data.get(key, default)
    @overload
    def get[D](self, key: K, default: D, /) -> V | D:
        return self._data.get(key, default)

    @overload
    def pop(self, key: K, /) -> V:
        return self._data.pop(key)
    @overload
    def pop(self, key: K, default: V, /) -> V:
        return self._data.pop(key, default)
    @overload
    def pop[D](self, key: K, default: D, /) -> V | D:
        return self._data.pop(key, default)

    def popitem(self) -> tuple[K, V]:
        return self._data.popitem()

    def setdefault(self, key: K, default: V, /) -> V:
        return self._data.setdefault(key, default)

    @overload
    def update(self) -> None:
        pass
    @overload
    def update(self, m: _SupportsKeysAndGetItem[K, V], /) -> None:
        self._data.update(m)
    @overload
    def update(self, m: Iterable[tuple[K, V]], /) -> None:
        self._data.update(m)

    def clear(self) -> None:
        self._data.clear()

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, _Mapping):
            return self._data == other._data
        return self._data == other

    __hash__ = None


@overload
def _show(factory: None) -> str:
    return "None"
@overload
def _show(factory: type[Any]) -> str:
    return repr(factory)
@overload
def _show(factory: Any) -> str:
    return ""


class defaultdict[K, V](_Mapping[K, V]):
    _factory: Callable[[], V] | None
    _shown: str  # the repr of a class: the factory itself has become a function

    @overload
    def __init__(self) -> None:
        self._factory = None
        self._shown = ""
        self._data = {}
    @overload
    def __init__(self, default_factory: Callable[[], V] | None, /) -> None:
        self._factory = default_factory
        self._shown = _show(default_factory)
        self._data = {}
    @overload
    def __init__(self, default_factory: Callable[[], V] | None, map: _SupportsKeysAndGetItem[K, V], /) -> None:
        self._factory = default_factory
        self._shown = _show(default_factory)
        self._data = dict(map)
    @overload
    def __init__(self, default_factory: Callable[[], V] | None, iterable: Iterable[tuple[K, V]], /) -> None:
        self._factory = default_factory
        self._shown = _show(default_factory)
        self._data = dict(iterable)

    @property
    def default_factory(self) -> Callable[[], V] | None:
        return self._factory

    def _with(self, data: dict[K, V]) -> defaultdict[K, V]:
        result: defaultdict[K, V] = defaultdict()
        result._factory = self._factory
        result._shown = self._shown
        result._data = data
        return result

    def __missing__(self, key: K, /) -> V:
        factory = self._factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self._data[key] = value
        return value

    def __getitem__(self, key: K, /) -> V:
        if key in self._data:
            return self._data[key]
        return self.__missing__(key)

    def copy(self) -> defaultdict[K, V]:
        return self._with(self._data.copy())

    def __copy__(self) -> defaultdict[K, V]:
        return self.copy()

    def __or__(self, other: dict[K, V] | _Mapping[K, V], /) -> defaultdict[K, V]:
        result = self.copy()
        result._data.update(other)
        return result

    def __ror__(self, other: dict[K, V], /) -> defaultdict[K, V]:
        result = self._with(other.copy())
        result._data.update(self._data)
        return result

    def __ior__(self, other: _SupportsKeysAndGetItem[K, V], /) -> Self:
        self._data.update(other)
        return self

    def __repr__(self) -> str:
        return f"defaultdict({self._shown or repr(self._factory)}, {self._data!r})"


class OrderedDict[K, V](_Mapping[K, V]):
    @overload
    def __init__(self) -> None:
        self._data = {}
    @overload
    def __init__(self, map: _SupportsKeysAndGetItem[K, V], /) -> None:
        self._data = dict(map)
    @overload
    def __init__(self, iterable: Iterable[tuple[K, V]], /) -> None:
        self._data = dict(iterable)
    @overload
    def __init__(self, **kwargs: V) -> None:
        self._data = {}
        for key, value in kwargs.items():
            self._data[key] = value

    @classmethod
    def fromkeys[T, S](cls, iterable: Iterable[T], value: S, /) -> OrderedDict[T, S]:
        result: OrderedDict[T, S] = OrderedDict()
        for key in iterable:
            result[key] = value
        return result

    def popitem(self, last: bool = True) -> tuple[K, V]:
        if not self._data:
            raise KeyError("dictionary is empty")
        if last:
            return self._data.popitem()
        key = next(iter(self._data))
        return key, self._data.pop(key)

    def move_to_end(self, key: K, last: bool = True) -> None:
        value = self._data.pop(key)
        if last:
            self._data[key] = value
            return
        rest = list(self._data.items())
        self._data.clear()
        self._data[key] = value
        self._data.update(rest)

    def copy(self) -> OrderedDict[K, V]:
        return OrderedDict(self._data)

    def __copy__(self) -> OrderedDict[K, V]:
        return self.copy()

    def __or__(self, other: dict[K, V] | _Mapping[K, V], /) -> OrderedDict[K, V]:
        result = self.copy()
        result._data.update(other)
        return result

    def __ror__(self, other: dict[K, V], /) -> OrderedDict[K, V]:
        result: OrderedDict[K, V] = OrderedDict(other)
        result._data.update(self._data)
        return result

    def __ior__(self, other: _SupportsKeysAndGetItem[K, V], /) -> Self:
        self._data.update(other)
        return self

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, OrderedDict):
            return self._data == other._data and list(self._data) == list(other._data)
        if isinstance(other, _Mapping):
            return self._data == other._data
        return self._data == other

    def __repr__(self) -> str:
        if not self._data:
            return "OrderedDict()"
        return f"OrderedDict({self._data!r})"


class Counter[T](_Mapping[T, int]):
    @overload
    def __init__(self, iterable: None = None, /) -> None:
        self._data = {}
    @overload
    def __init__(self, mapping: _SupportsKeysAndGetItem[T, int], /) -> None:
        self._data = dict(mapping)
    @overload
    def __init__(self, iterable: Iterable[T], /) -> None:
        self._data = {}
        self.update(iterable)
    @overload
    def __init__(self: Counter[str], **kwds: int) -> None:
        self._data = {}
        for key, value in kwds.items():
            self._data[key] = value

    def __missing__(self, key: T, /) -> int:
        return 0

    def __getitem__(self, key: T, /) -> int:
        return self._data.get(key, 0)

    def __delitem__(self, key: T, /) -> None:
        if key in self._data:
            del self._data[key]

    def most_common(self, n: int | None = None) -> list[tuple[T, int]]:
        pairs = sorted(self._data.items(), key=lambda pair: pair[1], reverse=True)
        if n is None:
            return pairs
        return pairs[: max(n, 0)]

    def elements(self) -> Iterator[T]:
        for key, count in self._data.items():
            for _ in range(count):
                yield key

    def total(self) -> int:
        return sum(self._data.values())

    @overload
    def update(self, iterable: None = None, /) -> None:
        pass
    @overload
    def update(self, mapping: _SupportsKeysAndGetItem[T, int], /) -> None:
        for key in mapping.keys():
            self._data[key] = mapping[key] + self._data.get(key, 0)
    @overload
    def update(self, iterable: Iterable[T], /) -> None:
        for key in iterable:
            self._data[key] = self._data.get(key, 0) + 1

    @overload
    def subtract(self, iterable: None = None, /) -> None:
        pass
    @overload
    def subtract(self, mapping: _SupportsKeysAndGetItem[T, int], /) -> None:
        for key in mapping.keys():
            self._data[key] = self._data.get(key, 0) - mapping[key]
    @overload
    def subtract(self, iterable: Iterable[T], /) -> None:
        for key in iterable:
            self._data[key] = self._data.get(key, 0) - 1

    def copy(self) -> Counter[T]:
        return Counter(self._data)

    def __copy__(self) -> Counter[T]:
        return self.copy()

    def __add__(self, other: Counter[T], /) -> Counter[T]:
        result: Counter[T] = Counter()
        for key, count in self._data.items():
            total = count + other[key]
            if total > 0:
                result[key] = total
        for key, count in other._data.items():
            if key not in self._data and count > 0:
                result[key] = count
        return result

    def __sub__(self, other: Counter[T], /) -> Counter[T]:
        result: Counter[T] = Counter()
        for key, count in self._data.items():
            left = count - other[key]
            if left > 0:
                result[key] = left
        for key, count in other._data.items():
            if key not in self._data and count < 0:
                result[key] = 0 - count
        return result

    def __or__(self, other: Counter[T], /) -> Counter[T]:
        result: Counter[T] = Counter()
        for key, count in self._data.items():
            most = max(count, other[key])
            if most > 0:
                result[key] = most
        for key, count in other._data.items():
            if key not in self._data and count > 0:
                result[key] = count
        return result

    def __and__(self, other: Counter[T], /) -> Counter[T]:
        result: Counter[T] = Counter()
        for key, count in self._data.items():
            least = min(count, other[key])
            if least > 0:
                result[key] = least
        return result

    def __pos__(self) -> Counter[T]:
        result: Counter[T] = Counter()
        for key, count in self._data.items():
            if count > 0:
                result[key] = count
        return result

    def __neg__(self) -> Counter[T]:
        result: Counter[T] = Counter()
        for key, count in self._data.items():
            if count < 0:
                result[key] = 0 - count
        return result

    def _keep_positive(self) -> Self:
        for key in [key for key, count in self._data.items() if not count > 0]:
            del self._data[key]
        return self

    def __iadd__(self, other: Counter[T], /) -> Self:
        for key, count in other._data.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other: Counter[T], /) -> Self:
        for key, count in other._data.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other: Counter[T], /) -> Self:
        for key, count in other._data.items():
            if count > self[key]:
                self[key] = count
        return self._keep_positive()

    def __iand__(self, other: Counter[T], /) -> Self:
        for key, count in self._data.items():
            if other[key] < count:
                self[key] = other[key]
        return self._keep_positive()

    def _holds(self, other: Counter[T]) -> bool:
        """Is each count of `other` at most the one here?"""
        for key in self._data:
            if not other[key] <= self[key]:
                return False
        for key in other._data:
            if not other[key] <= self[key]:
                return False
        return True

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, Counter):
            return self._holds(other) and other._holds(self)
        if isinstance(other, _Mapping):
            return self._data == other._data
        return self._data == other

    def __le__(self, other: Counter[T], /) -> bool:
        return other._holds(self)

    def __lt__(self, other: Counter[T], /) -> bool:
        return self <= other and self != other

    def __ge__(self, other: Counter[T], /) -> bool:
        return self._holds(other)

    def __gt__(self, other: Counter[T], /) -> bool:
        return self >= other and self != other

    def __repr__(self) -> str:
        if not self._data:
            return "Counter()"
        return f"Counter({dict(self.most_common())!r})"
