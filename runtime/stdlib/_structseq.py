from typing import Any

"""What the named sequences of sys, os and time have in common: they are sequences
of their first fields, compare as tuples do, and show the names of the fields
(Objects/structseq.c of CPython, where they are tuples)."""


class StructSequence[T](Sequence[T]):
    def _fields(self) -> tuple[T, ...]:
        raise NotImplementedError

    def __len__(self) -> int:
        return len(self._fields())

    @overload
    def __getitem__(self, index: int, /) -> T:
        return self._fields()[index]
    @overload
    def __getitem__(self, index: slice, /) -> tuple[T, ...]:
        return self._fields()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self._fields())

    def __contains__(self, value: object, /) -> bool:
        return value in self._fields()

    def __reversed__(self) -> Iterator[T]:
        return reversed(self._fields())

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:
        if stop is None:
            return self._fields().index(value, start)
        return self._fields().index(value, start, stop)

    def count(self, value: Any) -> int:
        return self._fields().count(value)

    def __add__(self, other: tuple[T, ...], /) -> tuple[T, ...]:
        return self._fields() + other

    def __mul__(self, times: int, /) -> tuple[T, ...]:
        return self._fields() * times

    def __eq__(self, other: object, /) -> bool:
        # Another one is asked in its turn. A test for it here would widen the
        # elements of all containers of the program (decisions/0002).
        return self._fields() == other

    def __lt__(self, other: tuple[T, ...] | StructSequence[T], /) -> bool:
        return self._fields() < _fields_of(other)

    def __le__(self, other: tuple[T, ...] | StructSequence[T], /) -> bool:
        return self._fields() <= _fields_of(other)

    def __gt__(self, other: tuple[T, ...] | StructSequence[T], /) -> bool:
        return self._fields() > _fields_of(other)

    def __ge__(self, other: tuple[T, ...] | StructSequence[T], /) -> bool:
        return self._fields() >= _fields_of(other)

    def __hash__(self) -> int:
        return hash(self._fields())


def _fields_of(value: tuple[Any, ...] | StructSequence[Any]) -> tuple[Any, ...]:
    return value._fields() if isinstance(value, StructSequence) else value
