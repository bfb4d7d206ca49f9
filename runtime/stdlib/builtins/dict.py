"""dict and its views (runtime/core/Dict*.cpp)."""


class dict[K, V](MutableMapping[K, V]):
    @overload
    @native("krt_dict_empty_{K}{V}")
    def __new__(cls) -> dict[K, V]: ...
    @overload
    def __new__(cls, map: dict[K, V], /) -> dict[K, V]:
        return map.copy()
    @overload
    def __new__(cls, map: _SupportsKeysAndGetItem[K, V], /) -> dict[K, V]:
        result: dict[K, V] = {}
        for key in map.keys():
            result[key] = map[key]
        return result
    @overload
    @native("krt_dict_from_{K}{V}", raises=True)
    def __new__(cls, iterable: Iterable[tuple[K, V]], /) -> dict[K, V]: ...
    @overload
    @native("krt_dict_from_{T}{T}", raises=True)
    def __new__[T](cls, iterable: Iterable[list[T]], /) -> dict[T, T]: ...
    @overload
    def __new__(cls, **kwargs: V) -> dict[str, V]:
        return kwargs
    @overload
    def __new__(cls, map: _SupportsKeysAndGetItem[str, V], /, **kwargs: V) -> dict[str, V]:
        result = dict(map)
        result.update(kwargs)
        return result
    @overload
    def __new__(cls, iterable: Iterable[tuple[str, V]], /, **kwargs: V) -> dict[str, V]:
        result = dict(iterable)
        result.update(kwargs)
        return result

    @overload
    @classmethod
    def fromkeys[T](cls, iterable: Iterable[T], /) -> dict[T, Any | None]:
        result: dict[T, Any | None] = {}
        for key in iterable:
            result[key] = None
        return result
    @overload
    @classmethod
    def fromkeys[T, S](cls, iterable: Iterable[T], value: S, /) -> dict[T, S]:
        result: dict[T, S] = {}
        for key in iterable:
            result[key] = value
        return result

    @native("krt_dict_clear")
    def clear(self) -> None: ...
    @native("krt_dict_copy")
    def copy(self) -> dict[K, V]: ...
    @native("krt_dict_keys")
    def keys(self) -> dict_keys[K, V]: ...
    @native("krt_dict_values")
    def values(self) -> dict_values[K, V]: ...
    @native("krt_dict_items")
    def items(self) -> dict_items[K, V]: ...

    @overload
    @native("krt_dict_get_{K}{V}", raises=True)
    def get(self, key: K, /) -> V | None: ...
    @overload
    @native("krt_dict_getor_{K}{V}", raises=True)
    def get(self, key: K, default: V, /) -> V: ...
    @overload
    @native("krt_dict_getany_{K}{V}", raises=True)
    def get[D](self, key: K, default: D, /) -> V | D: ...
    @overload
    @native("krt_dict_pop_{K}{V}", raises=True)
    def pop(self, key: K, /) -> V: ...
    @overload
    @native("krt_dict_popor_{K}{V}", raises=True)
    def pop(self, key: K, default: V, /) -> V: ...
    @overload
    @native("krt_dict_popany_{K}{V}", raises=True)
    def pop[D](self, key: K, default: D, /) -> V | D: ...
    @native("krt_dict_popitem", raises=True)
    def popitem(self) -> tuple[K, V]: ...
    @native("krt_dict_setdefault_{K}{V}", raises=True)
    def setdefault(self, key: K, default: V, /) -> V: ...

    @native("krt_dict_update", raises=True)
    def _update(self, m: Iterable[Any], /) -> None: ...
    @overload
    def update(self) -> None:
        pass
    @overload
    def update(self, m: dict[K, V], /) -> None:
        self._update(m)
    @overload
    def update(self, m: _SupportsKeysAndGetItem[K, V], /) -> None:
        for key in m.keys():
            self[key] = m[key]
    @overload
    @native("krt_dict_update", raises=True)
    def update(self, m: Iterable[tuple[K, V]], /) -> None: ...
    @overload
    @native("krt_dict_update_kwargs", raises=True)
    def update(self: dict[str, V], **kwargs: V) -> None: ...
    @overload
    def update(self: dict[str, V], m: _SupportsKeysAndGetItem[str, V], /, **kwargs: V) -> None:
        self.update(m)
        self.update(kwargs)
    @overload
    def update(self: dict[str, V], m: Iterable[tuple[str, V]], /, **kwargs: V) -> None:
        self.update(m)
        self.update(kwargs)

    @native("krt_dict_len")
    def __len__(self) -> int: ...
    @native("krt_dict_iter")
    def __iter__(self) -> Iterator[K]: ...
    @native("krt_dict_reversed")
    def __reversed__(self) -> Iterator[K]: ...
    @overload
    @native("krt_dict_contains_{K}{V}", raises=True)
    def __contains__(self, key: K, /) -> bool: ...
    @overload
    @native("krt_dict_contains_any", raises=True)
    def __contains__(self, key: object, /) -> bool: ...
    @native("krt_dict_getitem_{K}{V}", raises=True)
    def __getitem__(self, key: K, /) -> V: ...
    @native("krt_dict_setitem_{K}{V}", raises=True)
    def __setitem__(self, key: K, value: V, /) -> None: ...
    @native("krt_dict_delitem_{K}{V}", raises=True)
    def __delitem__(self, key: K, /) -> None: ...

    @overload
    @native("krt_dict_union", raises=True)
    def __or__(self, value: dict[K, V], /) -> dict[K, V]: ...
    @overload
    def __or__[L, W](self, value: dict[L, W], /) -> dict[K | L, V | W]:
        result: dict[K | L, V | W] = dict(self)
        result.update(value)
        return result
    @overload
    def __ior__(self, value: dict[K, V], /) -> dict[K, V]:
        self._update(value)
        return self
    @overload
    def __ior__(self, value: _SupportsKeysAndGetItem[K, V], /) -> dict[K, V]:
        for key in value.keys():
            self[key] = value[key]
        return self
    @overload
    @native("krt_dict_ior", raises=True)
    def __ior__(self, value: Iterable[tuple[K, V]], /) -> dict[K, V]: ...
    @native("krt_dict_eq", raises=True)
    def __eq__(self, value: object, /) -> bool: ...
    @native("krt_dict_ne", raises=True)
    def __ne__(self, value: object, /) -> bool: ...
    @native("krt_dict_repr", raises=True)
    def __repr__(self) -> str: ...


class dict_keys[K, V](AbstractSet[K]):
    @native("krt_dict_view_isdisjoint", raises=True)
    def isdisjoint(self, other: Iterable[Any], /) -> bool: ...
    @native("krt_dict_view_len")
    def __len__(self) -> int: ...
    @native("krt_dict_view_iter")
    def __iter__(self) -> Iterator[K]: ...
    @native("krt_dict_view_reversed")
    def __reversed__(self) -> Iterator[K]: ...
    @native("krt_dict_view_contains", raises=True)
    def __contains__(self, key: object, /) -> bool: ...
    @native("krt_dict_view_and_{K}", raises=True)
    def __and__(self, value: Iterable[object], /) -> set[K]: ...
    @native("krt_dict_view_and_{K}", raises=True)
    def __rand__(self, value: Iterable[object], /) -> set[K]: ...
    @native("krt_dict_view_sub_{K}", raises=True)
    def __sub__(self, value: Iterable[object], /) -> set[K]: ...
    @native("krt_dict_view_rsub_{S}", raises=True)
    def __rsub__[S](self, value: Iterable[S], /) -> set[S]: ...
    @overload
    @native("krt_dict_view_or_{K}", raises=True)
    def __or__(self, value: Iterable[K], /) -> set[K]: ...
    @overload
    def __or__[S](self, value: Iterable[S], /) -> set[K | S]:
        result: set[K | S] = set(self._set())
        result.update(value)
        return result
    @overload
    @native("krt_dict_view_ror_{K}", raises=True)
    def __ror__(self, value: Iterable[K], /) -> set[K]: ...
    @overload
    def __ror__[S](self, value: Iterable[S], /) -> set[K | S]:
        result: set[K | S] = set(value)
        result.update(self)
        return result
    @overload
    @native("krt_dict_view_xor_{K}", raises=True)
    def __xor__(self, value: Iterable[K], /) -> set[K]: ...
    @overload
    def __xor__[S](self, value: Iterable[S], /) -> set[K | S]:
        result: set[K | S] = set(self._set())
        result.symmetric_difference_update(value)
        return result
    @overload
    @native("krt_dict_view_rxor_{K}", raises=True)
    def __rxor__(self, value: Iterable[K], /) -> set[K]: ...
    @overload
    def __rxor__[S](self, value: Iterable[S], /) -> set[K | S]:
        result: set[K | S] = set(value)
        result.symmetric_difference_update(self)
        return result
    @native("krt_dict_view_set_{K}", raises=True)
    def _set(self) -> set[K]: ...
    @native("krt_dict_view_eq", raises=True)
    def __eq__(self, value: object, /) -> bool: ...
    @native("krt_dict_view_ne", raises=True)
    def __ne__(self, value: object, /) -> bool: ...
    @native("krt_dict_view_lt", raises=True)
    def __lt__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_le", raises=True)
    def __le__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_gt", raises=True)
    def __gt__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_ge", raises=True)
    def __ge__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_repr", raises=True)
    def __repr__(self) -> str: ...


class dict_values[K, V](Collection[V]):
    @native("krt_dict_view_len")
    def __len__(self) -> int: ...
    @native("krt_dict_view_iter")
    def __iter__(self) -> Iterator[V]: ...
    @native("krt_dict_view_reversed")
    def __reversed__(self) -> Iterator[V]: ...
    @native("krt_dict_view_contains", raises=True)
    def __contains__(self, value: object, /) -> bool: ...
    @native("krt_dict_view_repr", raises=True)
    def __repr__(self) -> str: ...


class dict_items[K, V](AbstractSet[tuple[K, V]]):
    @native("krt_dict_view_isdisjoint", raises=True)
    def isdisjoint(self, other: Iterable[Any], /) -> bool: ...
    @native("krt_dict_view_len")
    def __len__(self) -> int: ...
    @native("krt_dict_view_iter")
    def __iter__(self) -> Iterator[tuple[K, V]]: ...
    @native("krt_dict_view_reversed")
    def __reversed__(self) -> Iterator[tuple[K, V]]: ...
    @native("krt_dict_view_contains", raises=True)
    def __contains__(self, item: object, /) -> bool: ...
    @native("krt_dict_view_and_w", raises=True)
    def __and__(self, value: Iterable[object], /) -> set[tuple[K, V]]: ...
    @native("krt_dict_view_and_w", raises=True)
    def __rand__(self, value: Iterable[object], /) -> set[tuple[K, V]]: ...
    @native("krt_dict_view_sub_w", raises=True)
    def __sub__(self, value: Iterable[object], /) -> set[tuple[K, V]]: ...
    @native("krt_dict_view_rsub_{S}", raises=True)
    def __rsub__[S](self, value: Iterable[S], /) -> set[S]: ...
    @overload
    @native("krt_dict_view_or_w", raises=True)
    def __or__(self, value: Iterable[tuple[K, V]], /) -> set[tuple[K, V]]: ...
    @overload
    def __or__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        result: set[tuple[K, V] | S] = set(self._set())
        result.update(value)
        return result
    @overload
    @native("krt_dict_view_ror_w", raises=True)
    def __ror__(self, value: Iterable[tuple[K, V]], /) -> set[tuple[K, V]]: ...
    @overload
    def __ror__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        result: set[tuple[K, V] | S] = set(value)
        result.update(self)
        return result
    @overload
    @native("krt_dict_view_xor_w", raises=True)
    def __xor__(self, value: Iterable[tuple[K, V]], /) -> set[tuple[K, V]]: ...
    @overload
    def __xor__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        result: set[tuple[K, V] | S] = set(self._set())
        result.symmetric_difference_update(value)
        return result
    @overload
    @native("krt_dict_view_rxor_w", raises=True)
    def __rxor__(self, value: Iterable[tuple[K, V]], /) -> set[tuple[K, V]]: ...
    @overload
    def __rxor__[S](self, value: Iterable[S], /) -> set[tuple[K, V] | S]:
        result: set[tuple[K, V] | S] = set(value)
        result.symmetric_difference_update(self)
        return result
    @native("krt_dict_view_set_w", raises=True)
    def _set(self) -> set[tuple[K, V]]: ...
    @native("krt_dict_view_eq", raises=True)
    def __eq__(self, value: object, /) -> bool: ...
    @native("krt_dict_view_ne", raises=True)
    def __ne__(self, value: object, /) -> bool: ...
    @native("krt_dict_view_lt", raises=True)
    def __lt__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_le", raises=True)
    def __le__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_gt", raises=True)
    def __gt__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_ge", raises=True)
    def __ge__(self, value: AbstractSet[Any], /) -> bool: ...
    @native("krt_dict_view_repr", raises=True)
    def __repr__(self) -> str: ...
