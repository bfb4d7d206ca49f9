"""The builtin functions.

Each overload has its own body or native: the checker chooses one, and the
lowering instantiates that one. `@intrinsic` marks those that the compiler
itself must understand: what they mean follows from static types. A name that
begins with an underscore is not visible to programs.
"""


class _SupportsDunderLT[T](Protocol):
    def __lt__(self, other: T, /) -> bool: ...


class _SupportsDunderGT[T](Protocol):
    def __gt__(self, other: T, /) -> bool: ...


type _SupportsRichComparison = _SupportsDunderLT[Any] | _SupportsDunderGT[Any]


class _SupportsNext[T](Protocol):
    def __next__(self) -> T: ...


class _SupportsIter[T](Protocol):
    def __iter__(self) -> T: ...


class _SupportsAbs[T](Protocol):
    def __abs__(self) -> T: ...


class _SupportsDivMod[T, R](Protocol):
    def __divmod__(self, other: T, /) -> R: ...


class _SupportsRound[T](Protocol):
    @overload
    def __round__(self) -> int: ...
    @overload
    def __round__(self, ndigits: int, /) -> T: ...


class _SupportsLenAndGetItem[T](Protocol):
    def __len__(self) -> int: ...
    def __getitem__(self, index: int, /) -> T: ...


class _SupportsWrite[T](Protocol):
    def write(self, text: T, /) -> object: ...


# Objects, types, attributes


@intrinsic("isinstance")
def isinstance(obj: object, class_or_tuple: Any, /) -> bool: ...


@intrinsic("issubclass")
def issubclass(cls: type, class_or_tuple: Any, /) -> bool: ...


@intrinsic("len")
def len(obj: Sized, /) -> int: ...


@native("krt_id")
def id(obj: object, /) -> int: ...


@native("krt_builtin_hash", raises=True)
def hash(obj: object, /) -> int: ...


@intrinsic("callable")
def callable(obj: object, /) -> bool: ...


@overload
@native("krt_getattr", raises=True)
def getattr(obj: object, name: str, /) -> Any: ...
@overload
def getattr[T](obj: object, name: str, default: T, /) -> Any | T:
    try:
        return getattr(obj, name)
    except AttributeError:
        return default


@native("krt_setattr", raises=True)
def setattr(obj: object, name: str, value: Any, /) -> None: ...


# Ends the program, which would go on unlike CPython.
@native("krt_unsupported")
def _end(what: str, /) -> None: ...


# A call of what is in a place of type `Callable[..., R]`: what it gathers, and what
# the function that is there does with it.
@intrinsic("pack")
def _pack(*args: Any, **kwargs: Any) -> None: ...


def _call_packed(function, args: tuple[Any, ...], kwargs: dict[str, Any]):
    return function(*args, **kwargs)


# What a statement does with an object of unknown class.
@native("krt_setitem", raises=True)
def _setitem(obj: object, key: object, value: object, /) -> None: ...


@native("krt_delitem", raises=True)
def _delitem(obj: object, key: object, /) -> None: ...


@native("krt_eq", raises=True)
def _equal(left: object, right: object, /) -> bool: ...


@native("krt_hasattr", raises=True)
def hasattr(obj: object, name: str, /) -> bool: ...


# Text


@native("krt_repr", raises=True)
def repr(obj: object, /) -> str: ...


@native("krt_ascii", raises=True)
def ascii(obj: object, /) -> str: ...


@native("krt_format", raises=True)
def format(value: object, format_spec: str = "", /) -> str: ...


@native("krt_chr", raises=True)
def chr(i: int, /) -> str: ...


@overload
@native("krt_ord_str", raises=True)
def ord(c: str, /) -> int: ...
@overload
@native("krt_ord_bytes", raises=True)
def ord(c: bytes | bytearray, /) -> int: ...


@native("krt_int_bin")
def bin(number: int, /) -> str: ...


@native("krt_int_oct")
def oct(number: int, /) -> str: ...


@native("krt_int_hex")
def hex(number: int, /) -> str: ...


# The end of the program, as the site module has them


def exit(code: str | int | None = None) -> Never:
    raise SystemExit(code)


def quit(code: str | int | None = None) -> Never:
    raise SystemExit(code)


# Input and output


@native("krt_print", raises=True)
def print(
    *values: object,
    sep: str | None = None,
    end: str | None = None,
    file: _SupportsWrite[str] | None = None,
    flush: bool = False,
) -> None: ...


@overload
@native("krt_input_plain", raises=True)
def input() -> str: ...
@overload
@native("krt_input", raises=True)
def input(prompt: object, /) -> str: ...


# Numbers


@overload
@native("krt_int_abs")
def abs(x: int, /) -> int: ...
@overload
@native("krt_float_abs")
def abs(x: float, /) -> float: ...
@overload
def abs(x: int | float, /) -> int | float:
    if isinstance(x, float):
        return abs(x)
    return abs(x)
@overload
def abs[T](x: _SupportsAbs[T], /) -> T:
    return x.__abs__()


@overload
@native("krt_int_divmod", raises=True)
def divmod(x: int, y: int, /) -> tuple[int, int]: ...
@overload
@native("krt_float_divmod", raises=True)
def divmod(x: float, y: float, /) -> tuple[float, float]: ...
@overload
def divmod(x: int | float, y: int | float, /) -> tuple[int | float, int | float]:
    if isinstance(x, int) and isinstance(y, int):
        return divmod(x, y)
    return divmod(float(x), float(y))
@overload
def divmod[T, R](x: _SupportsDivMod[T, R], y: T, /) -> R:
    return x.__divmod__(y)


@overload
@native("krt_int_powmod", raises=True)
def pow(base: int, exp: int, mod: int) -> int: ...
@overload
def pow(base: int, exp: int, mod: None = None) -> Any:
    return base**exp
@overload
def pow(base: float, exp: float, mod: None = None) -> float:
    return base**exp
@overload
def pow(base: Any, exp: Any, mod: None = None) -> Any:
    return base**exp


@overload
def round(number: int, ndigits: None = None) -> int:
    return +number
@overload
@native("krt_int_round", raises=True)
def round(number: int, ndigits: int) -> int: ...
@overload
def round(number: float, ndigits: None = None) -> int:
    return number.__round__()
@overload
@native("krt_float_round", raises=True)
def round(number: float, ndigits: int) -> float: ...
@overload
def round(number: int | float, ndigits: int) -> int | float:
    if isinstance(number, float):
        return round(number, ndigits)
    return round(number, ndigits)
@overload
def round[T](number: _SupportsRound[T], ndigits: None = None) -> int:
    return number.__round__()
@overload
def round[T](number: _SupportsRound[T], ndigits: int) -> T:
    return number.__round__(ndigits)


# Reductions


@overload
def sum(iterable: Iterable[int], /, start: int = 0) -> int:
    total = start
    for item in iterable:
        total += item
    return total
@overload
def sum(iterable: Iterable[float], /, start: float = 0) -> float:
    """Neumaier's compensated summation once a float is seen, as CPython.

    Items and start that are ints at run time are added exactly until then, so
    the sum of no items is the int 0; adding the first float to that is a plain
    addition.
    """
    exact = 0
    high = 0.0
    low = 0.0
    inexact = False
    if isinstance(start, float):
        inexact = True
        high = start
    else:
        exact = start
    for item in iterable:
        if not inexact:
            if isinstance(item, float):
                inexact = True
                high = exact + item
            else:
                exact += item
            continue
        number = float(item)
        total = high + number
        if abs(high) >= abs(number):
            low += (high - total) + number
        else:
            low += (number - total) + high
        high = total
    if not inexact:
        return exact
    # A compensation that is not finite would turn an infinite sum into a NaN.
    if low and low - low == 0.0:
        return high + low
    return high
@overload
def sum[T](iterable: Iterable[T], /) -> T | int:
    total: Any = 0
    for item in iterable:
        total = total + item
    return total
@overload
def sum[T, S](iterable: Iterable[T], /, start: S) -> T | S:
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    total: Any = start
    for item in iterable:
        total = total + item
    return total


def any(iterable: Iterable[object], /) -> bool:
    for item in iterable:
        if item:
            return True
    return False


def all(iterable: Iterable[object], /) -> bool:
    for item in iterable:
        if not item:
            return False
    return True


@overload
def min[T: _SupportsRichComparison](first: T, second: T, /) -> T:
    return second if second < first else first
@overload
def min[T: _SupportsRichComparison](first: T, second: T, third: T, /) -> T:
    best = second if second < first else first
    return third if third < best else best
@overload
def min[T: _SupportsRichComparison](first: T, second: T, /, *rest: T) -> T:
    best = second if second < first else first
    for item in rest:
        if item < best:
            best = item
    return best
@overload
def min[T](first: T, second: T, /, *rest: T, key: Callable[[T], _SupportsRichComparison]) -> T:
    return _best_by(first, (second, *rest), key, _less)
@overload
def min[T: _SupportsRichComparison](iterable: Iterable[T], /, *, key: None = None) -> T:
    iterator = iter(iterable)
    return _best_of(_first_of(iterator, "min"), iterator, _less)
@overload
def min[T](iterable: Iterable[T], /, *, key: Callable[[T], _SupportsRichComparison]) -> T:
    iterator = iter(iterable)
    return _best_by(_first_of(iterator, "min"), iterator, key, _less)
@overload
def min[T](iterable: Iterable[T], /, *, key: Callable[[T], Any]) -> T:
    iterator = iter(iterable)
    return _best_by(_first_of(iterator, "min"), iterator, key, _less)
@overload
def min[T: _SupportsRichComparison, D](iterable: Iterable[T], /, *, key: None = None, default: D) -> T | D:
    iterator = iter(iterable)
    try:
        best = next(iterator)
    except StopIteration:
        return default
    return _best_of(best, iterator, _less)
@overload
def min[T, D](iterable: Iterable[T], /, *, key: Callable[[T], _SupportsRichComparison], default: D) -> T | D:
    iterator = iter(iterable)
    try:
        best = next(iterator)
    except StopIteration:
        return default
    return _best_by(best, iterator, key, _less)


@overload
def max[T: _SupportsRichComparison](first: T, second: T, /) -> T:
    return second if second > first else first
@overload
def max[T: _SupportsRichComparison](first: T, second: T, third: T, /) -> T:
    best = second if second > first else first
    return third if third > best else best
@overload
def max[T: _SupportsRichComparison](first: T, second: T, /, *rest: T) -> T:
    best = second if second > first else first
    for item in rest:
        if item > best:
            best = item
    return best
@overload
def max[T](first: T, second: T, /, *rest: T, key: Callable[[T], _SupportsRichComparison]) -> T:
    return _best_by(first, (second, *rest), key, _greater)
@overload
def max[T: _SupportsRichComparison](iterable: Iterable[T], /, *, key: None = None) -> T:
    iterator = iter(iterable)
    return _best_of(_first_of(iterator, "max"), iterator, _greater)
@overload
def max[T](iterable: Iterable[T], /, *, key: Callable[[T], _SupportsRichComparison]) -> T:
    iterator = iter(iterable)
    return _best_by(_first_of(iterator, "max"), iterator, key, _greater)
@overload
def max[T](iterable: Iterable[T], /, *, key: Callable[[T], Any]) -> T:
    iterator = iter(iterable)
    return _best_by(_first_of(iterator, "max"), iterator, key, _greater)
@overload
def max[T: _SupportsRichComparison, D](iterable: Iterable[T], /, *, key: None = None, default: D) -> T | D:
    iterator = iter(iterable)
    try:
        best = next(iterator)
    except StopIteration:
        return default
    return _best_of(best, iterator, _greater)
@overload
def max[T, D](iterable: Iterable[T], /, *, key: Callable[[T], _SupportsRichComparison], default: D) -> T | D:
    iterator = iter(iterable)
    try:
        best = next(iterator)
    except StopIteration:
        return default
    return _best_by(best, iterator, key, _greater)


# What min and max have in common: which of two is the better one.
def _less[T](a: T, b: T) -> bool:
    return True if a < b else False


def _greater[T](a: T, b: T) -> bool:
    return True if a > b else False


def _first_of[T](iterator: Iterator[T], name: str) -> T:
    try:
        return next(iterator)
    except StopIteration:
        raise ValueError(f"{name}() iterable argument is empty") from None


def _best_of[T](best: T, others: Iterable[T], better: Callable[[T, T], bool]) -> T:
    for item in others:
        if better(item, best):
            best = item
    return best


def _best_by[T, K](best: T, others: Iterable[T], key: Callable[[T], K], better: Callable[[K, K], bool]) -> T:
    best_key = key(best)
    for item in others:
        item_key = key(item)
        if better(item_key, best_key):
            best = item
            best_key = item_key
    return best


@overload
def sorted[T: _SupportsRichComparison](iterable: Iterable[T], /, *, key: None = None, reverse: bool = False) -> list[T]:
    result = list(iterable)
    result.sort(reverse=reverse)
    return result
@overload
def sorted[T](iterable: Iterable[T], /, *, key: Callable[[T], _SupportsRichComparison], reverse: bool = False) -> list[T]:
    result = list(iterable)
    result.sort(key=key, reverse=reverse)
    return result
@overload
def sorted[T](iterable: Iterable[T], /, *, key: Callable[[T], Any], reverse: bool = False) -> list[T]:
    result = list(iterable)
    result.sort(key=key, reverse=reverse)
    return result


# Iteration


@overload
@intrinsic("iter")
def iter[T](obj: _SupportsIter[T], /) -> T: ...
@overload
def iter[T](function: Callable[[], T], sentinel: object, /) -> _CallableIterator[T]:
    return _CallableIterator(function, sentinel)


@overload
@intrinsic("next")
def next[T](iterator: _SupportsNext[T], /) -> T: ...
@overload
def next[T, D](iterator: _SupportsNext[T], default: D, /) -> T | D:
    try:
        return next(iterator)
    except StopIteration:
        return default


class _CallableIterator[T](Iterator[T]):
    def __init__(self, function: Callable[[], T], sentinel: object) -> None:
        self._function = function
        self._sentinel = sentinel
        self._done = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if self._done:
            raise StopIteration
        value = self._function()
        if value is self._sentinel or value == self._sentinel:
            self._done = True
            raise StopIteration
        return value


class enumerate[T](Iterator[tuple[int, T]]):
    def __init__(self, iterable: Iterable[T], start: int = 0) -> None:
        self._iterator = iter(iterable)
        self._index = start

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[int, T]:
        item = next(self._iterator)
        index = self._index
        self._index = index + 1
        return index, item


@overload
@native("krt_tuple_reversed")
def reversed[T](sequence: tuple[T, ...], /) -> Iterator[T]: ...
@overload
@native("krt_str_reversed")
def reversed(sequence: str, /) -> Iterator[str]: ...
@overload
@native("krt_bytes_reversed")
def reversed(sequence: bytes, /) -> Iterator[int]: ...
@overload
@native("krt_bytearray_reversed")
def reversed(sequence: bytearray, /) -> Iterator[int]: ...
@overload
def reversed[T](sequence: Reversible[T], /) -> Iterator[T]:
    return sequence.__reversed__()
@overload
def reversed[T](sequence: _SupportsLenAndGetItem[T], /) -> Iterator[T]:
    return _SequenceReverseIterator(sequence)


class _SequenceReverseIterator[T](Iterator[T]):
    def __init__(self, sequence: _SupportsLenAndGetItem[T]) -> None:
        self._sequence = sequence
        self._index = len(sequence) - 1

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        index = self._index
        if index < 0:
            raise StopIteration
        self._index = index - 1
        return self._sequence[index]

    def __repr__(self) -> str:
        return f"<reversed object at {hex(id(self))}>"


class filter[T](Iterator[T]):
    def __init__(self, function: Callable[[T], object] | None, iterable: Iterable[T], /) -> None:
        self._function = function
        self._iterator = iter(iterable)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        function = self._function
        for item in self._iterator:
            if function is None:
                if item:
                    return item
            elif function(item):
                return item
        raise StopIteration


@overload
def map[A, R](function: Callable[[A], R], iterable: Iterable[A], /, *, strict: bool = False) -> Iterator[R]:
    return _Map1(function, iter(iterable))
@overload
def map[A, B, R](function: Callable[[A, B], R], first: Iterable[A], second: Iterable[B], /, *, strict: bool = False) -> Iterator[R]:
    return _Map2(function, _Zip2(iter(first), iter(second), strict, "map"), "map")
@overload
def map[A, B, C, R](function: Callable[[A, B, C], R], first: Iterable[A], second: Iterable[B], third: Iterable[C], /, *, strict: bool = False) -> Iterator[R]:
    return _Map3(function, _Zip3(iter(first), iter(second), iter(third), strict, "map"), "map")


class _Map1[A, R](Iterator[R]):
    def __init__(self, function: Callable[[A], R], iterator: Iterator[A]) -> None:
        self._function = function
        self._iterator = iterator

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> R:
        return self._function(next(self._iterator))

    def __repr__(self) -> str:
        return f"<map object at {hex(id(self))}>"


class _Map2[A, B, R](Iterator[R]):
    def __init__(self, function: Callable[[A, B], R], iterator: Iterator[tuple[A, B]], name: str) -> None:
        self._function = function
        self._iterator = iterator
        self._name = name

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> R:
        first, second = next(self._iterator)
        return self._function(first, second)

    def __repr__(self) -> str:
        return f"<{self._name} object at {hex(id(self))}>"


class _Map3[A, B, C, R](Iterator[R]):
    def __init__(self, function: Callable[[A, B, C], R], iterator: Iterator[tuple[A, B, C]], name: str) -> None:
        self._function = function
        self._iterator = iterator
        self._name = name

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> R:
        first, second, third = next(self._iterator)
        return self._function(first, second, third)

    def __repr__(self) -> str:
        return f"<{self._name} object at {hex(id(self))}>"


@overload
def zip(*, strict: bool = False) -> Iterator[Never]:
    return iter(())
@overload
def zip[A](first: Iterable[A], /, *, strict: bool = False) -> Iterator[tuple[A]]:
    return _Zip1(iter(first))
@overload
def zip[A, B](first: Iterable[A], second: Iterable[B], /, *, strict: bool = False) -> Iterator[tuple[A, B]]:
    return _Zip2(iter(first), iter(second), strict, "zip")
@overload
def zip[A, B, C](first: Iterable[A], second: Iterable[B], third: Iterable[C], /, *, strict: bool = False) -> Iterator[tuple[A, B, C]]:
    return _Zip3(iter(first), iter(second), iter(third), strict, "zip")
@overload
def zip[A, B, C, D](
    first: Iterable[A], second: Iterable[B], third: Iterable[C], fourth: Iterable[D], /, *, strict: bool = False
) -> Iterator[tuple[A, B, C, D]]:
    return _Zip4(iter(first), iter(second), iter(third), iter(fourth), strict)
@overload
def zip[T](*iterables: Iterable[T], strict: bool = False) -> Iterator[tuple[T, ...]]:
    return _ZipAny([iter(iterable) for iterable in iterables], strict, "zip")


def _raise_unequal(name: str, index: int, word: str) -> Never:
    """The ValueError for an iterable (`index` from 1) of another length."""
    others = "argument 1" if index == 2 else f"arguments 1-{index - 1}"
    raise ValueError(f"{name}() argument {index} is {word} than {others}")


def _check_ended(name: str, index: int, iterator: Iterator[object]) -> None:
    """Raises unless an iterator that should be at its end is."""
    try:
        next(iterator)
    except StopIteration:
        return
    _raise_unequal(name, index, "longer")


class _Zip1[A](Iterator[tuple[A]]):
    def __init__(self, first: Iterator[A]) -> None:
        self._first = first

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[A]:
        return (next(self._first),)

    def __repr__(self) -> str:
        return f"<zip object at {hex(id(self))}>"


class _Zip2[A, B](Iterator[tuple[A, B]]):
    def __init__(self, first: Iterator[A], second: Iterator[B], strict: bool, name: str) -> None:
        self._first = first
        self._second = second
        self._strict = strict
        self._name = name

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[A, B]:
        if not self._strict:
            return next(self._first), next(self._second)
        is_ended = False
        try:
            first = next(self._first)
        except StopIteration:
            is_ended = True
        if is_ended:
            _check_ended(self._name, 2, self._second)
            raise StopIteration
        is_ended = False
        try:
            second = next(self._second)
        except StopIteration:
            is_ended = True
        if is_ended:
            _raise_unequal(self._name, 2, "shorter")
        return first, second

    def __repr__(self) -> str:
        return f"<zip object at {hex(id(self))}>"


class _Zip3[A, B, C](Iterator[tuple[A, B, C]]):
    def __init__(self, first: Iterator[A], second: Iterator[B], third: Iterator[C], strict: bool, name: str) -> None:
        self._first = first
        self._second = second
        self._third = third
        self._strict = strict
        self._name = name

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[A, B, C]:
        if not self._strict:
            return next(self._first), next(self._second), next(self._third)
        is_ended = False
        try:
            first = next(self._first)
        except StopIteration:
            is_ended = True
        if is_ended:
            _check_ended(self._name, 2, self._second)
            _check_ended(self._name, 3, self._third)
            raise StopIteration
        is_ended = False
        try:
            second = next(self._second)
        except StopIteration:
            is_ended = True
        if is_ended:
            _raise_unequal(self._name, 2, "shorter")
        is_ended = False
        try:
            third = next(self._third)
        except StopIteration:
            is_ended = True
        if is_ended:
            _raise_unequal(self._name, 3, "shorter")
        return first, second, third

    def __repr__(self) -> str:
        return f"<zip object at {hex(id(self))}>"


class _Zip4[A, B, C, D](Iterator[tuple[A, B, C, D]]):
    def __init__(self, first: Iterator[A], second: Iterator[B], third: Iterator[C], fourth: Iterator[D], strict: bool) -> None:
        self._first = first
        self._second = second
        self._third = third
        self._fourth = fourth
        self._strict = strict

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[A, B, C, D]:
        if not self._strict:
            return next(self._first), next(self._second), next(self._third), next(self._fourth)
        is_ended = False
        try:
            first = next(self._first)
        except StopIteration:
            is_ended = True
        if is_ended:
            _check_ended("zip", 2, self._second)
            _check_ended("zip", 3, self._third)
            _check_ended("zip", 4, self._fourth)
            raise StopIteration
        is_ended = False
        try:
            second = next(self._second)
        except StopIteration:
            is_ended = True
        if is_ended:
            _raise_unequal("zip", 2, "shorter")
        is_ended = False
        try:
            third = next(self._third)
        except StopIteration:
            is_ended = True
        if is_ended:
            _raise_unequal("zip", 3, "shorter")
        is_ended = False
        try:
            fourth = next(self._fourth)
        except StopIteration:
            is_ended = True
        if is_ended:
            _raise_unequal("zip", 4, "shorter")
        return first, second, third, fourth

    def __repr__(self) -> str:
        return f"<zip object at {hex(id(self))}>"


class _ZipAny[T](Iterator[tuple[T, ...]]):
    def __init__(self, iterators: list[Iterator[T]], strict: bool, name: str) -> None:
        self._iterators = iterators
        self._strict = strict
        self._name = name

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> tuple[T, ...]:
        iterators = self._iterators
        if not iterators:
            raise StopIteration
        items: list[T] = []
        for iterator in iterators:
            try:
                items.append(next(iterator))
            except StopIteration:
                if self._strict and items:
                    _raise_unequal(self._name, len(items) + 1, "shorter")
                if self._strict:
                    for index in range(1, len(iterators)):
                        _check_ended(self._name, index + 1, iterators[index])
                raise StopIteration from None
        return tuple(items)

    def __repr__(self) -> str:
        return f"<zip object at {hex(id(self))}>"
