"""Writes number operations with the results that this Python gives.

    number_cases.py [--count N] [--seed S] [--groups G,...] | krait-number-cases
    number_cases.py --record      write test/runtime/Inputs/number_cases.txt
    number_cases.py --check       compare it with CPython 3.14

Values and messages are those of CPython 3.14; --record and --check run this
program under it (see cpython.py). What depends on libm or on the
width of a hash needs a 64-bit CPython on the machine of the test, of any
version (--groups hash,libm --values-only). The cases are a function of seed and count.
"""

import argparse
import math
import operator
import os
import random
import struct
import sys

RECORD = os.path.join("test", "runtime", "Inputs", "number_cases.txt")
RECORDED_COUNT = 40

INT_EDGES = [0, 1, -1, 2, -2, 3, 7, 10, -10, 255, 256, -256]
for bits in (30, 31, 32, 52, 53, 54, 60, 61, 62, 63, 64, 65, 96, 127, 128, 192, 256):
    for delta in (-1, 0, 1):
        INT_EDGES += [(1 << bits) + delta, -(1 << bits) + delta]
INT_EDGES += [10**k for k in (1, 5, 15, 16, 18, 19, 20, 22, 23, 30, 100, 308, 309, 400)]

FLOAT_EDGES = [
    0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, 2.0, 2.5, -2.5, 3.0, 0.1, 1 / 3, 10.0, 100.0,
    1e15, 1e16, 1e17, 1e21, 1e22, 1e23, 123456789.123456789, 1e-4, 1e-5, 9.999e-5,
    5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308,
    -1.7976931348623157e308, 1e308, 1e-308, float("inf"), float("-inf"), float("nan"),
    2.0**52, 2.0**53, 2.0**53 + 2, 2.0**62, -(2.0**62), 2.0**63, 2.0**64, 2.0**1023,
    4.35, 2.675, 1.005, 0.285, 1e300, 9.5, 99.5, 999.5, 0.95, 9.95, 9.9999999999999999e22,
]


def random_int(rng):
    kind = rng.random()
    if kind < 0.2:
        return rng.choice(INT_EDGES)
    if kind < 0.5:
        return rng.randint(-100, 100)
    bits = rng.choice((8, 20, 31, 40, 62, 63, 64, 65, 100, 130, 200, 400, 1500))
    value = rng.getrandbits(bits)
    return -value if rng.random() < 0.5 else value


def random_float(rng):
    kind = rng.random()
    if kind < 0.25:
        return rng.choice(FLOAT_EDGES)
    if kind < 0.45:
        return round(rng.uniform(-1000, 1000), rng.randint(0, 6))
    if kind < 0.6:
        return float(rng.randint(-(10**6), 10**6)) / rng.choice((1, 2, 4, 8, 10, 100, 1000))
    if kind < 0.8:
        return rng.uniform(-1, 1) * 10.0 ** rng.randint(-30, 30)
    return struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]


def random_spec(rng, types):
    spec = ""
    if rng.random() < 0.4:
        if rng.random() < 0.5:
            spec += rng.choice("*0 x\u00e9\u20ac\U0001f600<")
        spec += rng.choice("<>^=")
    if rng.random() < 0.3:
        spec += rng.choice("+- ")
    if rng.random() < 0.1:
        spec += "z"
    if rng.random() < 0.2:
        spec += "#"
    if rng.random() < 0.2:
        spec += "0"
    if rng.random() < 0.5:
        spec += str(rng.choice((0, 1, 3, 5, 8, 13, 21, 40)))
    if rng.random() < 0.25:
        spec += rng.choice((",", "_", ",", "_", ",_", "_,"))
    if rng.random() < 0.4:
        spec += "." + rng.choice(("", "0", "1", "2", "3", "6", "10", "17", "25", "60"))
        if rng.random() < 0.2:
            spec += rng.choice((",", "_", "_,"))
    if rng.random() < 0.8:
        spec += rng.choice(types)
    if rng.random() < 0.02:
        spec += rng.choice(("!", "\u00e9", "10", "\x01"))
    return spec


def random_number_text(rng):
    digits = "".join(rng.choice("0123456789") for _ in range(rng.choice((0, 1, 2, 5, 17, 19, 20, 25, 40))))
    if rng.random() < 0.1 and digits:
        digits = digits[0] + "_" + digits[1:]
    text = rng.choice(("", "", "", "+", "-")) + digits
    if rng.random() < 0.5:
        text += "." + "".join(rng.choice("0123456789") for _ in range(rng.choice((0, 1, 3, 8, 20))))
    if rng.random() < 0.5:
        text += rng.choice("eE") + rng.choice(("", "+", "-")) + str(rng.choice((0, 1, 5, 22, 23, 150, 290, 308, 309, 320, 324, 340, 400)))
    if rng.random() < 0.1:
        text = rng.choice((" ", "\t\n", "\u2003", "\x1c", "\xa0")) + text
    if rng.random() < 0.1:
        text += rng.choice((" ", "x", "_", "\u0663", "\x00", "\u3000", "'", "\\"))
    if rng.random() < 0.03:
        text = rng.choice(("inf", "-Infinity", "nan", "+NaN", "infinit", "1__0", "_1", "1_.5", "1._5", "1e_5", "1_e5", "٣.١٤"))
    return text


def random_int_text(rng):
    base = rng.choice((0, 0, 2, 3, 8, 10, 10, 10, 16, 16, 36))
    alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFXYZ"[: (base or 10) if base != 36 else 45]
    text = "".join(rng.choice(alphabet) for _ in range(rng.choice((0, 1, 2, 3, 8, 12, 13, 18, 19, 30, 100))))
    if rng.random() < 0.2:
        text = rng.choice(("0x", "0X", "0b", "0o", "0O", "0_", "0x_", "0", "00", "b", "0x__")) + text
    if rng.random() < 0.2 and text:
        at = rng.randint(0, len(text))
        text = text[:at] + "_" + text[at:]
    text = rng.choice(("", "", "", "+", "-", " ", "--", " -", "\u2003")) + text
    if rng.random() < 0.1:
        text += rng.choice((" ", "\n", "g", "_", "\u0663", "\x00", "\x1f", "\u00e9", "'"))
    return text, base


# Groups of cases: operation -> (function, maker of its arguments).


def operators_group(rng, emit):
    a, b, c = random_int(rng), random_int(rng), random_int(rng)
    for name in ("add", "sub", "mul", "floordiv", "mod", "truediv", "and_", "or_", "xor", "eq", "lt", "le"):
        emit("int_" + name.rstrip("_"), getattr(operator, name), a, b)
    emit("int_divmod", divmod, a, b)
    emit("int_compare", lambda x, y: (x > y) - (x < y), a, b)
    small = rng.choice((0, 1, 2, 3, 5, 31, 61, 62, 63, 64, 65, 100, 129, -1, 300))
    emit("int_lshift", operator.lshift, a, small)
    emit("int_rshift", operator.rshift, a, small)
    emit("int_rshift", operator.rshift, a, abs(b) if abs(b) < 2**62 else 2**70)
    exponent = rng.choice((0, 1, 2, 3, 4, 7, 10, 20, 33))
    emit("int_pow", operator.pow, a, exponent)
    emit("int_powmod", pow, a, b, c)
    emit("int_powmod", pow, a, abs(b), c)
    for name in ("neg", "abs", "invert"):
        emit("int_" + name, getattr(operator, name), a)
    emit("int_bit_length", int.bit_length, a)
    emit("int_bit_count", int.bit_count, a)
    emit("int_to_f64", float, a)
    emit("int_round", round, a, rng.randint(-25, 3))
    f = rng.choice((random_float(rng), float(a) if abs(a) < 10**300 else 1.0))
    emit("int_compare_f64", lambda x, y: 2 if y != y else (x > y) - (x < y), a, f)
    for name in ("eq", "lt", "le", "gt", "ge"):
        emit(f"float_{name}_int", getattr(operator, name), f, a)
    length = rng.choice((0, 1, 2, 4, 8, 16, 30))
    order, signed = rng.choice(("little", "big", "big", "other")), rng.random() < 0.5
    emit("int_to_bytes", lambda v, n, o, s: v.to_bytes(n, o, signed=s), rng.choice((a, b % 256**length)), length, order, signed)
    data = bytes(rng.getrandbits(8) for _ in range(length))
    emit("int_from_bytes", lambda d, o, s: int.from_bytes(d, o, signed=s), data, order, signed)


def text_group(rng, emit):
    a = random_int(rng)
    emit("int_repr", repr, a)
    for function in (hex, oct, bin):
        emit("int_" + function.__name__, function, a)
    text, base = random_int_text(rng)
    emit("int_from_str", int, text, base)
    if text.isascii():
        emit("int_from_bytes_text", int, text.encode(), base)
    f = random_float(rng)
    emit("float_repr", repr, f)
    emit("float_hex", float.hex, f)
    emit("float_fromhex", float.fromhex, f.hex())
    hexa = rng.choice(("", "-", " +")) + rng.choice(("0x", "", "0X")) + "%x" % rng.getrandbits(rng.choice((1, 4, 60, 70, 130)))
    if rng.random() < 0.5:
        hexa += ".%x" % rng.getrandbits(60)
    if rng.random() < 0.7:
        hexa += rng.choice("pP") + str(rng.choice((0, 1, -5, 1000, -1100, -1073, "", "+", 10**25, "x", "1 ")))
    emit("float_fromhex", float.fromhex, hexa)
    number = random_number_text(rng)
    emit("float_from_str", float, number)
    if number.isascii():
        emit("float_from_bytes_text", float, number.encode())
    halfway = f + math.ulp(f) / 2 if abs(f) < 1e300 and f == f else 1.0
    emit("float_from_str", float, "%.30e" % halfway)
    emit("float_from_str", float, repr(f))


def format_group(rng, emit):
    spec = random_spec(rng, "bcdnoxXdxeEfFgG%sq,")
    a = random_int(rng)
    if "c" not in spec or abs(a) < 2**31 or abs(a) > 2**64:  # the width of a C long shows
        emit("int_format", format, a, spec)
    emit("int_format", format, rng.randint(0, 200), random_spec(rng, "bcdnoxX"))
    emit("bool_format", format, rng.random() < 0.5, random_spec(rng, "bcdnoxXeEfFgG%s"))
    for _ in range(3):
        emit("float_format", format, random_float(rng), random_spec(rng, "eEfFgGn%fgedxs"))


def float_group(rng, emit):
    f, g = random_float(rng), random_float(rng)
    if rng.random() < 0.2:
        f = g * rng.randint(-5, 5)
    for name in ("truediv", "floordiv", "mod"):
        emit("float_" + name, getattr(operator, name), f, g)
    emit("float_divmod", divmod, f, g)
    emit("float_is_integer", float.is_integer, f)
    emit("float_as_integer_ratio", float.as_integer_ratio, f)
    emit("float_floor", math.floor, f)
    emit("float_ceil", math.ceil, f)
    emit("int_from_f64", int, f)
    emit("float_round_int", round, f)
    half = rng.randint(-(10**9), 10**9) / rng.choice((2, 20, 200, 2000))
    for value in (f, half):
        emit("float_round", round, value, rng.choice((0, 1, 2, 3, 5, 15, 17, 22, 30, 400, -1, -2, -5, -308, -400)))
    emit("float_round_int", round, half)


def hash_group(rng, emit):
    emit("int_hash", hash, random_int(rng))
    f = random_float(rng)
    if f == f:
        emit("float_hash", hash, f)


def libm_group(rng, emit):
    f, g = random_float(rng), random_float(rng)
    if not (f < 0 and not g.is_integer() and abs(g) < 1e300) or f == 0:
        emit("float_pow", operator.pow, f, g)
    emit("float_pow", operator.pow, abs(f), rng.choice((0.5, 2.0, 3.0, -1.0, 0.0)))
    emit("float_pow", operator.pow, f, float(rng.randint(-20, 20)))
    libm_math(rng, emit)


def math_group(rng, emit):
    f, g, h = random_float(rng), random_float(rng), random_float(rng)
    for name in ("fmod", "remainder", "copysign", "hypot", "nextafter"):
        emit("math_" + name, getattr(math, name), f, g)
    for name in ("sqrt", "fabs", "frexp", "modf", "ulp", "degrees", "radians", "isfinite", "isinf", "isnan"):
        emit("math_" + name, getattr(math, name), f)
    close = f * (1 + rng.choice((1e-9, 1e-8, -1e-10, 0)))
    emit("math_isclose", lambda a, b, r, t: math.isclose(a, b, rel_tol=r, abs_tol=t), f, rng.choice((close, g)), rng.choice((1e-9, 0.1, -1.0)), rng.choice((0.0, 0.5)))
    emit("math_ldexp", math.ldexp, f, rng.choice((0, 1, -1, 10, -50, 1000, -1000, -1074, 2100, 2**31, -(2**70), 2**70)))
    emit("math_hypot", math.hypot, f, f * rng.uniform(0.5, 2))
    coordinates = tuple(random_float(rng) for _ in range(rng.choice((0, 1, 2, 3, 5, 20))))
    emit("math_norm_of", lambda values: math.hypot(*values), coordinates)
    scale = 10.0 ** rng.randint(-320, 305)
    emit("math_norm_of", lambda values: math.hypot(*values), tuple(rng.uniform(-1, 1) * scale for _ in range(4)))
    a, b = random_int(rng), random_int(rng)
    if rng.random() < 0.5:
        a, b = a * 12, b * 18
    emit("math_gcd", math.gcd, a, b)
    emit("math_lcm", math.lcm, a, b)
    for value in (a, a * a, a * a - 1, abs(a)):
        emit("math_isqrt", math.isqrt, value)
    n, k = rng.randint(-2, 200), rng.randint(-2, 210)
    emit("math_comb", math.comb, n, k)
    emit("math_perm", math.perm, n, k)
    emit("math_comb", math.comb, abs(a), rng.randint(0, 5))
    emit("math_perm", math.perm, abs(a), rng.randint(0, 20))
    emit("math_factorial", math.factorial, n)
    if sys.version_info >= (3, 14):
        emit("math_fma", math.fma, f, g, h)
        if f * g != 0:  # some C libraries lose the sign of an underflow
            emit("math_fma", math.fma, f, g, -f * g)
        steps = rng.choice((0, 1, 2, 1000, 2**52, 2**62, 2**63, 2**64, 2**65, -1))
        emit("math_nextafter_steps", lambda x, y, n: math.nextafter(x, y, steps=n), f, g, steps)


def libm_math(rng, emit):
    f, g = random_float(rng), random_float(rng)
    for name in (
        "acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 expm1 gamma lgamma log log10 log1p log2 "
        "sin sinh tan tanh"
    ).split():
        function = getattr(math, name)
        emit("math_" + name, function, f)
        emit("math_" + name, function, rng.uniform(-1, 1))
        emit("math_" + name, function, rng.uniform(-200, 200))
    emit("math_gamma", math.gamma, float(rng.randint(-5, 175)))
    emit("math_lgamma", math.lgamma, float(rng.randint(-5, 175)))
    emit("math_atan2", math.atan2, f, g)
    emit("math_pow", math.pow, f, g)
    emit("math_pow", math.pow, f, float(rng.randint(-20, 20)))
    a = random_int(rng)
    for name in ("log", "log2", "log10"):
        emit(f"math_{name}_int", getattr(math, name), a)
        emit(f"math_{name}_int", getattr(math, name), abs(a) << 1100)


GROUPS = {
    name.removesuffix("_group"): function
    for name, function in list(globals().items())
    if name.endswith("_group")
}


# Encoding (see NumberCases.cpp).


def encode(value):
    if isinstance(value, bool):
        return "b1" if value else "b0"
    if isinstance(value, int):
        return "i" + format(value, "x")
    if isinstance(value, float):
        return "fnan" if value != value else "f" + struct.pack(">d", value).hex()
    if isinstance(value, str):
        return "s" + value.encode("utf-8", "surrogatepass").hex()
    if isinstance(value, bytes):
        return "y" + value.hex()
    if isinstance(value, (tuple, list)):
        return "(" + ",".join(map(encode, value)) + ")"
    if value is None:
        return "n"
    raise TypeError(value)


def write_cases(write, groups, count, seed, errors=True, values=True):
    rng = random.Random(seed)

    def emit(operation, function, *args):
        try:
            expected = encode(function(*args))
            if not values:
                return
        except Exception as error:
            message = str(error).replace("(68, 'Result not representable')", "(34, 'Numerical result out of range')")
            expected = f"!{type(error).__name__}: {message}"
            if not errors:
                return
        expected = expected.replace("\n", "\\n")
        write("\t".join([operation, *map(encode, args), expected]) + "\n")

    for _ in range(count):
        for group in groups:
            GROUPS[group](rng, emit)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--groups", default="operators,text,format,float,math")
    parser.add_argument("--errors-only", action="store_true", help="leave out operations that give a value")
    parser.add_argument("--values-only", action="store_true", help="leave out operations that raise")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.record or options.check:
        return update_record(options.check)
    write_cases(
        sys.stdout.write,
        options.groups.split(","),
        options.count,
        options.seed,
        errors=not options.values_only,
        values=not options.errors_only,
    )
    return 0


def update_record(check):
    import cpython
    import program

    itself = program.Program(os.path.abspath(__file__), ["--count", str(RECORDED_COUNT)])
    (behaviour,) = cpython.run_batch([itself])
    if behaviour.exit != 0:
        print(behaviour.stderr.decode())
        return 1
    path = os.path.join(cpython.ROOT, RECORD)
    if check:
        with open(path, "rb") as file:
            same = file.read() == behaviour.stdout
        print(f"{RECORD}: " + ("as CPython" if same else "differs from CPython"))
        return 0 if same else 1
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(behaviour.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
