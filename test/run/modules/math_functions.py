# The whole of math.
import math

values = [0.0, 0.5, 1.0, -1.0, 2.5, -2.5, 10.0, 1e-10, 100.0]
for x in values:
    print(math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.degrees(x), math.radians(x), math.modf(x), math.frexp(x), math.copysign(3.0, x), math.isfinite(x))
    # C libraries differ in the last digit of these.
    for y in [math.exp(x), math.expm1(x), math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.sinh(x), math.tanh(x), math.cbrt(x), math.erf(x), math.exp2(x)]:
        print(f"{y:.14g}")
for x in [0.5, 1.0, 2.0, 1e300, 2**70, 10**400]:
    print(math.log(x), math.log2(x), math.log10(x), math.log(x, 3))
for n in [0, 1, 5, 20, 30]:
    print(math.factorial(n), math.isqrt(n), math.comb(n, 2), math.perm(n, 2), math.gcd(n, 12), math.lcm(n, 12))
print(math.isqrt(10**40 + 5), math.gcd(), math.gcd(12, 18, 8), math.lcm(4, 6, 10), math.comb(50, 25), math.perm(5), math.prod([1, 2, 3, 4]), math.prod([0.5, 4]), math.prod([], start=7))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([0, 0], [3, 4]), math.fsum([0.1] * 10), math.sumprod([1, 2], [3, 4]), math.pow(2, 10), math.sqrt(2), math.fmod(-7, 3), math.remainder(7, 4), math.ldexp(0.5, 4), math.nextafter(1.0, 2.0), math.ulp(1.0), math.atan2(1, -1), math.asin(1), math.acos(0.5), math.acosh(2), math.asinh(1), math.atanh(0.5), math.gamma(5), math.lgamma(10), math.erfc(0.5), math.isclose(1.0, 1.0 + 1e-10), math.isnan(math.nan), math.isinf(-math.inf), math.fma(2.0, 3.0, 4.0), math.log1p(1e-10))
for name in ["sqrt", "log", "acos", "factorial", "exp", "floor", "isqrt", "fmod", "gamma", "comb"]:
    try:
        if name == "sqrt":
            print(math.sqrt(-1))
        elif name == "log":
            print(math.log(0))
        elif name == "acos":
            print(math.acos(2))
        elif name == "factorial":
            print(math.factorial(-1))
        elif name == "exp":
            print(math.exp(1000))
        elif name == "floor":
            print(math.floor(math.inf))
        elif name == "isqrt":
            print(math.isqrt(-1))
        elif name == "fmod":
            print(math.fmod(1, 0))
        elif name == "gamma":
            print(math.gamma(-1))
        else:
            print(math.comb(-1, 2))
    except (ValueError, OverflowError) as error:
        print(name, type(error).__name__, error)
