"""Chains of arithmetic on ints whose size is only known at run time: small ones,
ones that stop being small in the middle of the chain, and large ones."""


def step(n: int) -> int:
    return (n * 1103515245 + 12345) % 2147483648


def triangle(i: int, j: int) -> float:
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def mixed(a: int, b: int, c: int) -> int:
    return (a * b - c) // 7 + (a ^ b) * (c & 1023) - -a


def floors(a: int) -> tuple[int, int, int, int, int, int]:
    b = a * 3 - 1
    return (b // 8, b % 8, b // -8, b % -8, b // 7, b % -7)


def least(a: int, b: int, c: int) -> int:
    return 1 + min(a * 2, b + c, c - a)


def between(a: int, b: int, c: int) -> bool:
    return a + b < c * 2 <= a * b + c


def both(a: int, b: int) -> str:
    total = a * b + a
    rest = total - b
    return f"{total} {rest} {total + rest}"


def as_float(a: int, b: int) -> float:
    return float((a + b) * (a - b) + 1)


EDGE = [0, 1, -1, 7, -8, 2**31, -(2**31) - 1, 2**61, 2**62 - 1, 2**62, -(2**62), -(2**62) - 1,
        2**63 - 1, 2**63, -(2**63), 2**64 + 3, 10**30, -(10**30)]

n = 42
for _ in range(5):
    n = step(n)
print(n)
for a in EDGE:
    print(a, step(a), floors(a))
    for b in EDGE[::3]:
        print(mixed(a, b, 5), mixed(b, 3, a), least(a, b, 9), least(1, a, b),
              between(a, b, 100), between(b, 2, a), both(a, b), as_float(a, b))
print(triangle(3, 4), triangle(2**40, 2**41), triangle(2**70, 1))
try:
    print(as_float(10**200, 3))
except OverflowError as error:
    print(error)
total = 0
for i in range(1, 90):
    total = total * 3 + i // 2 - (i * i) % 5
print(total)
