from typing import Self

"""os.environ."""


@native("krt_os_setenv", raises=True)
def putenv(name: str, value: str, /) -> None: ...


@native("krt_os_unsetenv", raises=True)
def unsetenv(name: str, /) -> None: ...


@native("krt_os_environ")
def _environ() -> list[str]: ...


class _Environ:
    """os.environ: a mapping whose changes reach the process's environment."""

    def __init__(self) -> None:
        self._data: dict[str, str] = {}
        flat = _environ()
        for index in range(0, len(flat), 2):
            if flat[index] not in self._data:
                self._data[flat[index]] = flat[index + 1]

    def __getitem__(self, key: str) -> str:
        return self._data[key]

    def __setitem__(self, key: str, value: str) -> None:
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key: str) -> None:
        del self._data[key]
        unsetenv(key)

    def __contains__(self, key: object) -> bool:
        return key in self._data

    def __iter__(self) -> Iterator[str]:
        return iter(list(self._data))

    def __len__(self) -> int:
        return len(self._data)

    @overload
    def get(self, key: str) -> str | None:
        return self._data.get(key)
    @overload
    def get[T](self, key: str, default: T) -> str | T:
        return self._data.get(key, default)

    def keys(self) -> dict_keys[str, str]:
        return self._data.keys()

    def values(self) -> dict_values[str, str]:
        return self._data.values()

    def items(self) -> dict_items[str, str]:
        return self._data.items()

    def setdefault(self, key: str, default: str) -> str:
        if key not in self._data:
            self[key] = default
        return self._data[key]

    @overload
    def pop(self, key: str) -> str:
        value = self._data[key]
        del self[key]
        return value
    @overload
    def pop[T](self, key: str, default: T) -> str | T:
        if key not in self._data:
            return default
        value = self._data[key]
        del self[key]
        return value

    def popitem(self) -> tuple[str, str]:
        if not self._data:
            raise KeyError
        key = next(iter(self._data))
        return key, self.pop(key)

    def clear(self) -> None:
        for key in list(self._data):
            del self[key]

    def update(self, other: dict[str, str]) -> None:
        for key, value in other.items():
            self[key] = value

    def __eq__(self, other: object, /) -> bool:
        if isinstance(other, _Environ):
            return self._data == other._data
        return self._data == other

    def __or__(self, other: dict[str, str]) -> dict[str, str]:
        return self._data | other

    def __ior__(self, other: dict[str, str]) -> Self:
        self.update(other)
        return self

    def copy(self) -> dict[str, str]:
        return dict(self._data)

    def __repr__(self) -> str:
        shown = ", ".join([f"{key!r}: {value!r}" for key, value in self._data.items()])
        return f"environ({{{shown}}})"


environ: _Environ = _Environ()
