# math: the C library's functions with Python's errors (runtime/native/Math.h),
# and sums and products in Python.

from typing import Final, Iterable, Protocol

pi: Final = 3.141592653589793
e: Final = 2.718281828459045
tau: Final = 6.283185307179586
inf: Final = float("inf")
nan: Final = float("nan")

# Powers and logarithms


@native("krt_math_cbrt")
def cbrt(x: float, /) -> float: ...
@native("krt_math_exp", raises=True)
def exp(x: float, /) -> float: ...
@native("krt_math_exp2", raises=True)
def exp2(x: float, /) -> float: ...
@native("krt_math_expm1", raises=True)
def expm1(x: float, /) -> float: ...
@native("krt_math_log1p", raises=True)
def log1p(x: float, /) -> float: ...
@native("krt_math_pow", raises=True)
def pow(x: float, y: float, /) -> float: ...
@native("krt_math_sqrt", raises=True)
def sqrt(x: float, /) -> float: ...


@native("krt_math_log_int", raises=True)
@overload
def log(x: int, /) -> float: ...
@native("krt_math_log", raises=True)
@overload
def log(x: float, /) -> float: ...
@overload
def log(x: int | float, /) -> float:
    if isinstance(x, float):
        return log(x)
    return log(x)
@overload
def log(x: int, base: int, /) -> float:
    return log(x) / log(base)
@overload
def log(x: int, base: float, /) -> float:
    return log(x) / log(base)
@overload
def log(x: float, base: int, /) -> float:
    return log(x) / log(base)
@overload
def log(x: float, base: float, /) -> float:
    return log(x) / log(base)


@native("krt_math_log2_int", raises=True)
@overload
def log2(x: int, /) -> float: ...
@native("krt_math_log2", raises=True)
@overload
def log2(x: float, /) -> float: ...
@overload
def log2(x: int | float, /) -> float:
    if isinstance(x, float):
        return log2(x)
    return log2(x)


@native("krt_math_log10_int", raises=True)
@overload
def log10(x: int, /) -> float: ...
@native("krt_math_log10", raises=True)
@overload
def log10(x: float, /) -> float: ...
@overload
def log10(x: int | float, /) -> float:
    if isinstance(x, float):
        return log10(x)
    return log10(x)


# Trigonometric and hyperbolic functions


@native("krt_math_acos", raises=True)
def acos(x: float, /) -> float: ...
@native("krt_math_acosh", raises=True)
def acosh(x: float, /) -> float: ...
@native("krt_math_asin", raises=True)
def asin(x: float, /) -> float: ...
@native("krt_math_asinh")
def asinh(x: float, /) -> float: ...
@native("krt_math_atan")
def atan(x: float, /) -> float: ...
@native("krt_math_atan2")
def atan2(y: float, x: float, /) -> float: ...
@native("krt_math_atanh", raises=True)
def atanh(x: float, /) -> float: ...
@native("krt_math_cos", raises=True)
def cos(x: float, /) -> float: ...
@native("krt_math_cosh", raises=True)
def cosh(x: float, /) -> float: ...
@native("krt_math_sin", raises=True)
def sin(x: float, /) -> float: ...
@native("krt_math_sinh", raises=True)
def sinh(x: float, /) -> float: ...
@native("krt_math_tan", raises=True)
def tan(x: float, /) -> float: ...
@native("krt_math_tanh")
def tanh(x: float, /) -> float: ...
@native("krt_math_degrees")
def degrees(x: float, /) -> float: ...
@native("krt_math_radians")
def radians(x: float, /) -> float: ...


# Special functions


@native("krt_math_erf")
def erf(x: float, /) -> float: ...
@native("krt_math_erfc")
def erfc(x: float, /) -> float: ...
@native("krt_math_gamma", raises=True)
def gamma(x: float, /) -> float: ...
@native("krt_math_lgamma", raises=True)
def lgamma(x: float, /) -> float: ...


# Floating-point arithmetic and manipulation


@native("krt_int_pos")
@overload
def ceil(x: int, /) -> int: ...
@native("krt_float_ceil", raises=True)
@overload
def ceil(x: float, /) -> int: ...
@overload
def ceil(x: int | float, /) -> int:
    if isinstance(x, float):
        return ceil(x)
    return ceil(x)
@overload
def ceil[T](x: _SupportsCeil[T], /) -> T:
    return x.__ceil__()


@native("krt_int_pos")
@overload
def floor(x: int, /) -> int: ...
@native("krt_float_floor", raises=True)
@overload
def floor(x: float, /) -> int: ...
@overload
def floor(x: int | float, /) -> int:
    if isinstance(x, float):
        return floor(x)
    return floor(x)
@overload
def floor[T](x: _SupportsFloor[T], /) -> T:
    return x.__floor__()


@native("krt_int_pos")
@overload
def trunc(x: int, /) -> int: ...
@native("krt_int_from_f64", raises=True)
@overload
def trunc(x: float, /) -> int: ...
@overload
def trunc(x: int | float, /) -> int:
    if isinstance(x, float):
        return trunc(x)
    return trunc(x)
@overload
def trunc[T](x: _SupportsTrunc[T], /) -> T:
    return x.__trunc__()


class _SupportsCeil[T](Protocol):
    def __ceil__(self) -> T: ...


class _SupportsFloor[T](Protocol):
    def __floor__(self) -> T: ...


class _SupportsTrunc[T](Protocol):
    def __trunc__(self) -> T: ...


@native("krt_math_copysign")
def copysign(x: float, y: float, /) -> float: ...
@native("krt_math_fabs")
def fabs(x: float, /) -> float: ...
@native("krt_math_fma", raises=True)
def fma(x: float, y: float, z: float, /) -> float: ...
@native("krt_math_fmod", raises=True)
def fmod(x: float, y: float, /) -> float: ...
@native("krt_math_frexp")
def frexp(x: float, /) -> tuple[float, int]: ...
@native("krt_math_isclose", raises=True)
def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool: ...
@native("krt_math_isfinite")
def isfinite(x: float, /) -> bool: ...
@native("krt_math_isinf")
def isinf(x: float, /) -> bool: ...
@native("krt_math_isnan")
def isnan(x: float, /) -> bool: ...
@native("krt_math_ldexp", raises=True)
def ldexp(x: float, i: int, /) -> float: ...
@native("krt_math_modf")
def modf(x: float, /) -> tuple[float, float]: ...
@native("krt_math_remainder", raises=True)
def remainder(x: float, y: float, /) -> float: ...
@native("krt_math_ulp")
def ulp(x: float, /) -> float: ...


@native("krt_math_nextafter")
@overload
def nextafter(x: float, y: float, /) -> float: ...
@native("krt_math_nextafter_steps", raises=True)
@overload
def nextafter(x: float, y: float, /, *, steps: int) -> float: ...
@overload
def nextafter(x: float, y: float, /, *, steps: None) -> float:
    return nextafter(x, y)


# Integers


@native("krt_math_comb", raises=True)
def comb(n: int, k: int, /) -> int: ...
@native("krt_math_factorial", raises=True)
def factorial(n: int, /) -> int: ...
@native("krt_math_isqrt", raises=True)
def isqrt(n: int, /) -> int: ...


@native("krt_math_perm", raises=True)
@overload
def perm(n: int, k: int, /) -> int: ...
@overload
def perm(n: int, k: None = None, /) -> int:
    return factorial(n)


@native("krt_math_gcd")
def _gcd(a: int, b: int, /) -> int: ...
@native("krt_math_lcm")
def _lcm(a: int, b: int, /) -> int: ...


@native("krt_math_gcd")
@overload
def gcd(a: int, b: int, /) -> int: ...
@overload
def gcd(*integers: int) -> int:
    result = 0
    for value in integers:
        result = _gcd(result, value)
    return result


@native("krt_math_lcm")
@overload
def lcm(a: int, b: int, /) -> int: ...
@overload
def lcm(*integers: int) -> int:
    result = 1
    for value in integers:
        result = _lcm(result, value)
    return result


# Norms


@native("krt_math_norm")
def _norm(values: list[float], /) -> float: ...


@native("krt_math_hypot")
@overload
def hypot(x: float, y: float, /) -> float: ...
@overload
def hypot(*coordinates: float) -> float:
    return _norm([fabs(value) for value in coordinates])


def dist(p: Iterable[float], q: Iterable[float], /) -> float:
    left = list(p)
    right = list(q)
    if len(left) != len(right):
        raise ValueError("both points must have the same number of dimensions")
    return _norm([fabs(left[i] - right[i]) for i in range(len(left))])


# Sums and products


def fsum(seq: Iterable[float], /) -> float:
    # Shewchuk, "Adaptive Precision Floating-Point Arithmetic": the partial sums
    # do not overlap, so that together they are the exact sum.
    partials: list[float] = []
    special_sum = 0.0
    inf_sum = 0.0
    for value in seq:
        x = 0.0 + value
        kept = 0
        for y in partials:
            if fabs(x) < fabs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low != 0.0:
                partials[kept] = low
                kept += 1
            x = high
        del partials[kept:]
        if x == 0.0:
            continue
        if isfinite(x):
            partials.append(x)
            continue
        if isfinite(value):
            raise OverflowError("intermediate overflow in fsum")
        if isinf(value):
            inf_sum += value
        special_sum += value
        partials.clear()
    if special_sum != 0.0:
        if isnan(inf_sum):
            raise ValueError("-inf + inf in fsum")
        return special_sum
    return _round_partials(partials)


def _round_partials(partials: list[float]) -> float:
    n = len(partials)
    if n == 0:
        return 0.0
    n -= 1
    high = partials[n]
    low = 0.0
    while n > 0:
        n -= 1
        x = high
        y = partials[n]
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    # Half-even rounding needs the sign of what lies below `low`.
    if n > 0 and ((low < 0.0 and partials[n - 1] < 0.0) or (low > 0.0 and partials[n - 1] > 0.0)):
        doubled = low * 2.0
        x = high + doubled
        if doubled == x - high:
            high = x
    return high


@overload
def prod(iterable: Iterable[int], /, *, start: int = 1) -> int:
    result = start
    for value in iterable:
        result *= value
    return result
@overload
def prod(iterable: Iterable[float], /, *, start: float = 1) -> float:
    result = start
    for value in iterable:
        result *= value
    return result


@overload
def sumprod(p: Iterable[int], q: Iterable[int], /) -> int:
    left = list(p)
    right = list(q)
    if len(left) != len(right):
        raise ValueError("Inputs are not the same length")
    total = 0
    for i in range(len(left)):
        total += left[i] * right[i]
    return total
@overload
def sumprod(p: Iterable[float], q: Iterable[float], /) -> float:
    left = list(p)
    right = list(q)
    if len(left) != len(right):
        raise ValueError("Inputs are not the same length")
    if len(left) == 0:
        return 0
    # Three parts that do not overlap keep the sum with nearly three times the
    # precision of a float.
    high = low = tiny = 0.0
    for i in range(len(left)):
        product = left[i] * right[i]
        new_high = high + product
        if not isfinite(new_high):
            return _plain_sumprod(high + (low + tiny), left, right, i)
        error = fma(left[i], right[i], -product)
        part = new_high - high
        carry = (high - (new_high - part)) + (product - part)
        first = low + error
        part = first - low
        first_error = (low - (first - part)) + (error - part)
        second = first + carry
        part = second - first
        second_error = (first - (second - part)) + (carry - part)
        high = new_high
        low = second
        tiny += first_error + second_error
    return high + (low + tiny)


def _plain_sumprod(total: float, left: list[float], right: list[float], start: int) -> float:
    # After an overflow, an infinity or a NaN nothing is left to be precise about.
    for i in range(start, len(left)):
        total += left[i] * right[i]
    return total
