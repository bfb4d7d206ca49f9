# int: integers of any size (runtime/core/Int.h).


class int:
    # Construction

    @overload
    def __new__(cls) -> int:
        return 0
    @native("krt_int_pos")
    @overload
    def __new__(cls, x: int, /) -> int: ...
    @native("krt_int_from_f64", raises=True)
    @overload
    def __new__(cls, x: float, /) -> int: ...
    @native("krt_int_from_str", raises=True)
    @overload
    def __new__(cls, x: str, /, base: int = 10) -> int: ...
    @native("krt_int_from_bytes_text", raises=True)
    @overload
    def __new__(cls, x: bytes, /, base: int = 10) -> int: ...
    @native("krt_int_from_bytearray_text", raises=True)
    @overload
    def __new__(cls, x: bytearray, /, base: int = 10) -> int: ...
    @overload
    def __new__(cls, x: SupportsInt, /) -> int:
        return x.__int__()
    @overload
    def __new__(cls, x: SupportsIndex, /) -> int:
        return x.__index__()

    # Arithmetic

    @native("krt_int_add")
    def __add__(self, value: int, /) -> int: ...
    @native("krt_int_sub")
    def __sub__(self, value: int, /) -> int: ...
    @native("krt_int_mul")
    def __mul__(self, value: int, /) -> int: ...
    @native("krt_int_floordiv", raises=True)
    def __floordiv__(self, value: int, /) -> int: ...
    @native("krt_int_mod", raises=True)
    def __mod__(self, value: int, /) -> int: ...
    @native("krt_int_divmod", raises=True)
    def __divmod__(self, value: int, /) -> tuple[int, int]: ...
    @native("krt_int_truediv", raises=True)
    def __truediv__(self, value: int, /) -> float: ...

    # The type of a power depends on the sign of the exponent.
    @native("krt_int_pow_nonneg", raises=True)
    @overload
    def __pow__(
        self,
        value: Literal[
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
            25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47,
            48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70,
            71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93,
            94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112,
            113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 160, 192,
            200, 224, 255, 256, 300, 384, 400, 500, 511, 512, 600, 700, 800, 900, 999, 1000, 1023, 1024,
            1074, 2000, 2048, 4096, 5000, 10000, 100000,
        ],
        /,
    ) -> int: ...
    @native("krt_int_pow_f64", raises=True)
    @overload
    def __pow__(
        self,
        value: Literal[-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12, -13, -14, -15, -16, -17, -18, -19, -20],
        /,
    ) -> float: ...
    @native("krt_int_powmod", raises=True)
    @overload
    def __pow__(self, value: int, mod: int, /) -> int: ...
    @native("krt_int_pow", raises=True)
    @overload
    def __pow__(self, value: int, /) -> Any: ...

    @native("krt_int_neg")
    def __neg__(self) -> int: ...
    @native("krt_int_pos")
    def __pos__(self) -> int: ...
    @native("krt_int_abs")
    def __abs__(self) -> int: ...

    # Bits

    @native("krt_int_and")
    def __and__(self, value: int, /) -> int: ...
    @native("krt_int_or")
    def __or__(self, value: int, /) -> int: ...
    @native("krt_int_xor")
    def __xor__(self, value: int, /) -> int: ...
    @native("krt_int_invert")
    def __invert__(self) -> int: ...
    @native("krt_int_lshift", raises=True)
    def __lshift__(self, value: int, /) -> int: ...
    @native("krt_int_rshift", raises=True)
    def __rshift__(self, value: int, /) -> int: ...
    @native("krt_int_bit_length")
    def bit_length(self) -> int: ...
    @native("krt_int_bit_count")
    def bit_count(self) -> int: ...

    # Comparison

    @native("krt_int_eq")
    @overload
    def __eq__(self, value: int, /) -> bool: ...
    @native("krt_int_eq_f64")
    @overload
    def __eq__(self, value: float, /) -> bool: ...
    @native("krt_eq", raises=True)
    @overload
    def __eq__(self, value: object, /) -> bool: ...
    @native("krt_int_ne")
    @overload
    def __ne__(self, value: int, /) -> bool: ...
    @native("krt_int_ne_f64")
    @overload
    def __ne__(self, value: float, /) -> bool: ...
    @overload
    def __ne__(self, value: object, /) -> bool:
        return not self == value
    @native("krt_int_lt")
    @overload
    def __lt__(self, value: int, /) -> bool: ...
    @native("krt_int_lt_f64")
    @overload
    def __lt__(self, value: float, /) -> bool: ...
    @native("krt_int_le")
    @overload
    def __le__(self, value: int, /) -> bool: ...
    @native("krt_int_le_f64")
    @overload
    def __le__(self, value: float, /) -> bool: ...
    @native("krt_int_gt")
    @overload
    def __gt__(self, value: int, /) -> bool: ...
    @native("krt_int_gt_f64")
    @overload
    def __gt__(self, value: float, /) -> bool: ...
    @native("krt_int_ge")
    @overload
    def __ge__(self, value: int, /) -> bool: ...
    @native("krt_int_ge_f64")
    @overload
    def __ge__(self, value: float, /) -> bool: ...
    @native("krt_int_truth")
    def __bool__(self) -> bool: ...
    @native("krt_int_hash_word")
    def __hash__(self) -> int: ...

    # Text

    @native("krt_int_repr", raises=True)
    def __repr__(self) -> str: ...
    @native("krt_int_repr", raises=True)
    def __str__(self) -> str: ...
    @native("krt_int_format", raises=True)
    def __format__(self, format_spec: str, /) -> str: ...

    # Conversion and rounding

    @native("krt_int_pos")
    def __int__(self) -> int: ...
    @native("krt_int_pos")
    def __index__(self) -> int: ...
    @native("krt_int_to_f64", raises=True)
    def __float__(self) -> float: ...
    @native("krt_int_pos")
    def __trunc__(self) -> int: ...
    @native("krt_int_pos")
    def __floor__(self) -> int: ...
    @native("krt_int_pos")
    def __ceil__(self) -> int: ...
    @native("krt_int_pos")
    @overload
    def __round__(self) -> int: ...
    @overload
    def __round__(self, ndigits: None, /) -> int:
        return self.__int__()
    @native("krt_int_round", raises=True)
    @overload
    def __round__(self, ndigits: int, /) -> int: ...
    def __getnewargs__(self) -> tuple[int]:
        return (self.__int__(),)

    @native("krt_int_as_integer_ratio")
    def as_integer_ratio(self) -> tuple[int, Literal[1]]: ...
    def is_integer(self) -> Literal[True]:
        return True
    @native("krt_int_pos")
    def conjugate(self) -> int: ...
    @property
    @native("krt_int_pos")
    def real(self) -> int: ...
    @property
    def imag(self) -> Literal[0]:
        return 0
    @property
    @native("krt_int_pos")
    def numerator(self) -> int: ...
    @property
    def denominator(self) -> Literal[1]:
        return 1

    # Bytes

    @native("krt_int_to_bytes", raises=True)
    def to_bytes(self, length: int = 1, byteorder: Literal["little", "big"] = "big", *, signed: bool = False) -> bytes: ...

    @native("krt_int_from_bytes", raises=True)
    @overload
    @staticmethod
    def from_bytes(bytes: bytes, byteorder: Literal["little", "big"] = "big", *, signed: bool = False) -> int: ...
    @native("krt_int_from_bytes_bytearray", raises=True)
    @overload
    @staticmethod
    def from_bytes(bytes: bytearray, byteorder: Literal["little", "big"] = "big", *, signed: bool = False) -> int: ...
    @native("krt_int_from_bytes_iterable", raises=True)
    @overload
    @staticmethod
    def from_bytes(bytes: Iterable[int], byteorder: Literal["little", "big"] = "big", *, signed: bool = False) -> int: ...


def _check_int(value: object, method: str) -> int:
    if isinstance(value, bool):
        _end(f"{method} that returns a bool")
    if isinstance(value, int):
        return value
    raise TypeError(f"{method} returned non-int (type {type(value).__name__})")


# `int(x)` of an object of unknown class.
def _int_of_unknown(x: object, /) -> int:
    if isinstance(x, (int, float, str, bytes, bytearray)):
        return int(x)
    if not isinstance(x, type):
        for name in ("__int__", "__index__"):
            if hasattr(x, name):
                return _check_int(getattr(x, name)(), name)
    raise TypeError(f"int() argument must be a string, a bytes-like object or a real number, not '{type(x).__name__}'")
