import math
import sys


def is_prime(n: int) -> bool:
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def egcd(a: int, b: int) -> tuple[int, int, int]:
    if a == 0:
        return b, 0, 1
    g, x, y = egcd(b % a, a)
    return g, y - (b // a) * x, x


def isqrt_newton(n: int) -> int:
    x = 1 << ((n.bit_length() + 1) // 2)
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def to_base(n: int, b: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    sign = "-" if n < 0 else ""
    n = abs(n)
    out = ""
    while n:
        n, r = divmod(n, b)
        out = digits[r] + out
    return sign + out


def pi_digits(n: int) -> int:
    def arctan(x: int, unity: int) -> int:
        total = term = unity // x
        n, sign = 3, -1
        while term:
            term //= x * x
            total += sign * (term // n)
            sign = -sign
            n += 2
        return total
    unity = 10 ** (n + 10)
    return 4 * (4 * arctan(5, unity) - arctan(239, unity)) // 10 ** 10


print(math.factorial(50), math.comb(100, 50), math.perm(20, 10))
print([p for p in range(2**31 - 20, 2**31 + 20) if is_prime(p)], is_prime(2**127 - 1), is_prime(2**127 + 1))
g, x, y = egcd(240, 46)
print(g, x, y, 240 * x + 46 * y == g, pow(3, -1, 11), math.lcm(4, 6, 10), math.gcd(0, 12))
print(isqrt_newton(10**40), math.isqrt(10**41), to_base(2**100, 36), to_base(-255, 16), int("zz", 36))
print(pi_digits(60))
print(-7 // 2, -7 % 2, 7 // -2, 7 % -2, divmod(-7, 2), (-7) ** 3, 2 ** -1, -2 ** 2, 0 ** 0)
print(1 << 100, (1 << 100) >> 98, -1 >> 5, ~5, 5 & -2, 5 | 8, 5 ^ 1, -(2**64) & 0xFFFF, bin(-10), hex(2**70), oct(8))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (2**70).bit_length(), (-5).bit_count(), (10).as_integer_ratio())
print(float(2**53), 2**53 + 1 == float(2**53 + 1), int(1e22), 10**22 == 1e22, 1e308 * 10, -1e308 * 10, round(2.5), round(3.5), round(-2.5), round(1234.5678, 2), round(1234, -2))
print(sum(int(c) for c in str(2**1000)), len(str(3**5000)), str(7**77)[-10:])
fibs = [0, 1]
while len(str(fibs[-1])) < 50:
    fibs.append(fibs[-1] + fibs[-2])
print(len(fibs), fibs[-1])
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.sqrt(2), math.hypot(3, 4), math.log2(8), math.log(100, 10), math.inf, -math.inf, math.nan, math.isclose(0.1 + 0.2, 0.3))
print(0.1 + 0.2, 1 / 3, 1e100, 1.0, 100000000000000000.0, 123456789.123456789, 5e-324, 1.5e-7, float("nan"), float("-inf"))
print(7.0 // 2, -7.5 % 2, 7.5 // -2, divmod(7.5, 2), 2 ** 0.5, 10 ** -2, (0.1).hex(), float.fromhex("0x1p-2"), (2.5).is_integer(), (0.75).as_integer_ratio())
print(10**400 // 10**398, (10**50) / (10**49), int("1" * 30) % 97)
try:
    print(float(10**400))
except OverflowError as e:
    print(e)
try:
    print(10**400 / 3)
except OverflowError as e:
    print(e)
print(math.factorial(-1))
