"""enum: Enum and the classes below it. What the metaclass does is made for each
class by the compiler (frontend/check/Enums.cpp)."""


class auto:
    """The next value of an enumeration; only inside its body."""


class Enum:
    _name_: str

    @property
    def name(self) -> str:
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self) -> str:
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self) -> str:
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec: str) -> str:
        return format(str(self), format_spec)

    def __hash__(self) -> int:
        return hash(self._name_)


class _IntValue(Enum):
    """A member that is an int too: its operators are those of the value."""

    _value_: int

    def __hash__(self) -> int:
        return hash(self._value_)

    def __int__(self) -> int:
        return self._value_

    def __index__(self) -> int:
        return self._value_

    def __float__(self) -> float:
        return float(self._value_)

    def __bool__(self) -> bool:
        return self._value_ != 0

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _IntValue):
            return self._value_ == other._value_
        return self._value_ == other

    def __lt__(self, other: "int | float | _IntValue") -> bool:
        return self._value_ < _number(other)

    def __le__(self, other: "int | float | _IntValue") -> bool:
        return self._value_ <= _number(other)

    def __gt__(self, other: "int | float | _IntValue") -> bool:
        return self._value_ > _number(other)

    def __ge__(self, other: "int | float | _IntValue") -> bool:
        return self._value_ >= _number(other)

    def __add__(self, other: "int | float | _IntValue"):
        return self._value_ + _number(other)

    def __radd__(self, other: int | float):
        return other + self._value_

    def __sub__(self, other: "int | float | _IntValue"):
        return self._value_ - _number(other)

    def __rsub__(self, other: int | float):
        return other - self._value_

    def __mul__(self, other: "int | float | _IntValue"):
        return self._value_ * _number(other)

    def __rmul__(self, other: int | float):
        return other * self._value_

    def __truediv__(self, other: "int | float | _IntValue") -> float:
        return self._value_ / _number(other)

    def __rtruediv__(self, other: int | float) -> float:
        return other / self._value_

    def __floordiv__(self, other: "int | float | _IntValue"):
        return self._value_ // _number(other)

    def __rfloordiv__(self, other: int | float):
        return other // self._value_

    def __mod__(self, other: "int | float | _IntValue"):
        return self._value_ % _number(other)

    def __rmod__(self, other: int | float):
        return other % self._value_

    def __lshift__(self, other: int) -> int:
        return self._value_ << other

    def __rlshift__(self, other: int) -> int:
        return other << self._value_

    def __rshift__(self, other: int) -> int:
        return self._value_ >> other

    def __neg__(self) -> int:
        return -self._value_

    def __pos__(self) -> int:
        return self._value_

    def __abs__(self) -> int:
        return abs(self._value_)

    def bit_length(self) -> int:
        return self._value_.bit_length()

    def bit_count(self) -> int:
        return self._value_.bit_count()


def _number(value):
    if isinstance(value, _IntValue):
        return value._value_
    return value


class IntEnum(_IntValue):
    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, format_spec: str) -> str:
        return format(self._value_, format_spec)

    def __and__(self, other: "int | _IntValue") -> int:
        return self._value_ & _number(other)

    def __rand__(self, other: int) -> int:
        return other & self._value_

    def __or__(self, other: "int | _IntValue") -> int:
        return self._value_ | _number(other)

    def __ror__(self, other: int) -> int:
        return other | self._value_

    def __xor__(self, other: "int | _IntValue") -> int:
        return self._value_ ^ _number(other)

    def __rxor__(self, other: int) -> int:
        return other ^ self._value_

    def __invert__(self) -> int:
        return ~self._value_


class _IntMixin(_IntValue):
    """`class C(int, Enum)`"""


class _StrValue(Enum):
    """A member that is a str too: its methods are those of the value."""

    _value_: str

    def __hash__(self) -> int:
        return hash(self._value_)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _StrValue):
            return self._value_ == other._value_
        return self._value_ == other

    def __lt__(self, other: "str | _StrValue") -> bool:
        return self._value_ < _text(other)

    def __le__(self, other: "str | _StrValue") -> bool:
        return self._value_ <= _text(other)

    def __gt__(self, other: "str | _StrValue") -> bool:
        return self._value_ > _text(other)

    def __ge__(self, other: "str | _StrValue") -> bool:
        return self._value_ >= _text(other)

    def __len__(self) -> int:
        return len(self._value_)

    def __contains__(self, part: "str | _StrValue") -> bool:
        return _text(part) in self._value_

    def __add__(self, other: "str | _StrValue") -> str:
        return self._value_ + _text(other)

    def __radd__(self, other: str) -> str:
        return other + self._value_

    def __mul__(self, count: int) -> str:
        return self._value_ * count

    def __getitem__(self, index) -> str:
        return self._value_[index]

    def upper(self) -> str:
        return self._value_.upper()

    def lower(self) -> str:
        return self._value_.lower()

    def title(self) -> str:
        return self._value_.title()

    def capitalize(self) -> str:
        return self._value_.capitalize()

    def swapcase(self) -> str:
        return self._value_.swapcase()

    def strip(self, chars: str | None = None) -> str:
        return self._value_.strip(chars)

    def startswith(self, prefix: str) -> bool:
        return self._value_.startswith(prefix)

    def endswith(self, suffix: str) -> bool:
        return self._value_.endswith(suffix)

    def replace(self, old: str, new: str, count: int = -1) -> str:
        return self._value_.replace(old, new, count)

    def split(self, sep: str | None = None, maxsplit: int = -1) -> list[str]:
        return self._value_.split(sep, maxsplit)

    def center(self, width: int, fillchar: str = " ") -> str:
        return self._value_.center(width, fillchar)

    def ljust(self, width: int, fillchar: str = " ") -> str:
        return self._value_.ljust(width, fillchar)

    def rjust(self, width: int, fillchar: str = " ") -> str:
        return self._value_.rjust(width, fillchar)

    def find(self, sub: str) -> int:
        return self._value_.find(sub)

    def count(self, sub: str) -> int:
        return self._value_.count(sub)

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return self._value_.encode(encoding, errors)


def _text(value: str | _StrValue) -> str:
    if isinstance(value, _StrValue):
        return value._value_
    return value


class StrEnum(_StrValue):
    def __str__(self) -> str:
        return self._value_

    def __format__(self, format_spec: str) -> str:
        return format(self._value_, format_spec)


class _StrMixin(_StrValue):
    """`class C(str, Enum)`"""


class Flag(Enum):
    _value_: int

    def __repr__(self) -> str:
        if not self._name_:
            return f"<{type(self).__name__}: {self._value_}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_}>"

    def __str__(self) -> str:
        if not self._name_:
            return f"{type(self).__name__}({self._value_})"
        return f"{type(self).__name__}.{self._name_}"

    @property
    def name(self) -> str | None:
        return self._name_ or None

    def __hash__(self) -> int:
        return hash(self._value_)

    def __bool__(self) -> bool:
        return self._value_ != 0

    def __len__(self) -> int:
        return self._value_.bit_count()


class IntFlag(_IntValue):
    def __repr__(self) -> str:
        if not self._name_:
            return f"<{type(self).__name__}: {self._value_}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_}>"

    def __str__(self) -> str:
        return str(self._value_)

    def __format__(self, format_spec: str) -> str:
        return format(self._value_, format_spec)

    @property
    def name(self) -> str | None:
        return self._name_ or None

    def __len__(self) -> int:
        return self._value_.bit_count()


def unique[T](enumeration: T) -> T:
    return enumeration
