# float: IEEE 754 doubles (runtime/core/Float.h).


class float:
    # Construction

    @overload
    def __new__(cls) -> float:
        return 0.0
    @native("krt_float_pos")
    @overload
    def __new__(cls, x: float, /) -> float: ...
    @native("krt_float_from_str", raises=True)
    @overload
    def __new__(cls, x: str, /) -> float: ...
    @native("krt_float_from_bytes_text", raises=True)
    @overload
    def __new__(cls, x: bytes, /) -> float: ...
    @native("krt_float_from_bytearray_text", raises=True)
    @overload
    def __new__(cls, x: bytearray, /) -> float: ...
    @overload
    def __new__(cls, x: SupportsFloat, /) -> float:
        return x.__float__()
    @overload
    def __new__(cls, x: SupportsIndex, /) -> float:
        return x.__index__().__float__()

    @overload
    @staticmethod
    def from_number(number: float, /) -> float:
        return float(number)
    @overload
    @staticmethod
    def from_number(number: SupportsFloat, /) -> float:
        return number.__float__()
    @overload
    @staticmethod
    def from_number(number: SupportsIndex, /) -> float:
        return number.__index__().__float__()
    @native("krt_float_fromhex", raises=True)
    @staticmethod
    def fromhex(string: str, /) -> float: ...

    # Arithmetic

    @native("krt_float_add")
    def __add__(self, value: float, /) -> float: ...
    @native("krt_float_sub")
    def __sub__(self, value: float, /) -> float: ...
    @native("krt_float_mul")
    def __mul__(self, value: float, /) -> float: ...
    @native("krt_float_truediv", raises=True)
    def __truediv__(self, value: float, /) -> float: ...
    @native("krt_float_floordiv", raises=True)
    def __floordiv__(self, value: float, /) -> float: ...
    @native("krt_float_mod", raises=True)
    def __mod__(self, value: float, /) -> float: ...
    @native("krt_float_divmod", raises=True)
    def __divmod__(self, value: float, /) -> tuple[float, float]: ...
    # CPython gives a complex number for a fractional power of a negative float;
    # the native function ends the program there (krt_unsupported).
    @native("krt_float_pow", raises=True)
    def __pow__(self, value: float, /) -> float: ...

    def __radd__(self, value: float, /) -> float:
        return value.__add__(self)
    def __rsub__(self, value: float, /) -> float:
        return value.__sub__(self)
    def __rmul__(self, value: float, /) -> float:
        return value.__mul__(self)
    def __rtruediv__(self, value: float, /) -> float:
        return value.__truediv__(self)
    def __rfloordiv__(self, value: float, /) -> float:
        return value.__floordiv__(self)
    def __rmod__(self, value: float, /) -> float:
        return value.__mod__(self)
    def __rdivmod__(self, value: float, /) -> tuple[float, float]:
        return value.__divmod__(self)
    def __rpow__(self, value: float, /) -> float:
        return value.__pow__(self)

    @native("krt_float_neg")
    def __neg__(self) -> float: ...
    @native("krt_float_pos")
    def __pos__(self) -> float: ...
    @native("krt_float_abs")
    def __abs__(self) -> float: ...

    # Comparison: with an int exactly, not by way of float.

    @native("krt_float_eq_int")
    @overload
    def __eq__(self, value: int, /) -> bool: ...
    @native("krt_float_eq")
    @overload
    def __eq__(self, value: float, /) -> bool: ...
    @overload
    def __eq__(self, value: object, /) -> bool:
        return _equal(self, value)
    @native("krt_float_ne_int")
    @overload
    def __ne__(self, value: int, /) -> bool: ...
    @native("krt_float_ne")
    @overload
    def __ne__(self, value: float, /) -> bool: ...
    @overload
    def __ne__(self, value: object, /) -> bool:
        return not self == value
    @native("krt_float_lt_int")
    @overload
    def __lt__(self, value: int, /) -> bool: ...
    @native("krt_float_lt")
    @overload
    def __lt__(self, value: float, /) -> bool: ...
    @native("krt_float_le_int")
    @overload
    def __le__(self, value: int, /) -> bool: ...
    @native("krt_float_le")
    @overload
    def __le__(self, value: float, /) -> bool: ...
    @native("krt_float_gt_int")
    @overload
    def __gt__(self, value: int, /) -> bool: ...
    @native("krt_float_gt")
    @overload
    def __gt__(self, value: float, /) -> bool: ...
    @native("krt_float_ge_int")
    @overload
    def __ge__(self, value: int, /) -> bool: ...
    @native("krt_float_ge")
    @overload
    def __ge__(self, value: float, /) -> bool: ...
    @native("krt_float_truth")
    def __bool__(self) -> bool: ...
    @native("krt_float_hash_word")
    def __hash__(self) -> int: ...

    # Text

    @native("krt_float_repr")
    def __repr__(self) -> str: ...
    @native("krt_float_repr")
    def __str__(self) -> str: ...
    @native("krt_float_format", raises=True)
    def __format__(self, format_spec: str, /) -> str: ...
    @native("krt_float_hex")
    def hex(self) -> str: ...

    # Conversion and rounding

    @native("krt_float_pos")
    def __float__(self) -> float: ...
    @native("krt_int_from_f64", raises=True)
    def __int__(self) -> int: ...
    @native("krt_int_from_f64", raises=True)
    def __trunc__(self) -> int: ...
    @native("krt_float_floor", raises=True)
    def __floor__(self) -> int: ...
    @native("krt_float_ceil", raises=True)
    def __ceil__(self) -> int: ...
    @native("krt_float_round_int", raises=True)
    @overload
    def __round__(self) -> int: ...
    @overload
    def __round__(self, ndigits: None, /) -> int:
        return self.__round__()
    @native("krt_float_round", raises=True)
    @overload
    def __round__(self, ndigits: int, /) -> float: ...
    def __getnewargs__(self) -> tuple[float]:
        return (self.__float__(),)

    @native("krt_float_as_integer_ratio", raises=True)
    def as_integer_ratio(self) -> tuple[int, int]: ...
    @native("krt_float_is_integer")
    def is_integer(self) -> bool: ...
    @native("krt_float_pos")
    def conjugate(self) -> float: ...
    @property
    @native("krt_float_pos")
    def real(self) -> float: ...
    @property
    def imag(self) -> float:
        return 0.0


# `float(x)` of an object of unknown class.
def _float_of_unknown(x: object, /) -> float:
    if isinstance(x, (int, float, str, bytes, bytearray)):
        return float(x)
    if not isinstance(x, type):
        if hasattr(x, "__float__"):
            value = getattr(x, "__float__")()
            if isinstance(value, float):
                return value
            raise TypeError(
                f"{type(x).__name__}.__float__ returned non-float (type {type(value).__name__})"
            )
        if hasattr(x, "__index__"):
            return float(_check_int(getattr(x, "__index__")(), "__index__"))
    raise TypeError(f"float() argument must be a string or a real number, not '{type(x).__name__}'")
