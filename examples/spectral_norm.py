# args: 60
"""Spectral norm of the infinite matrix A(i, j) = 1 / ((i+j)(i+j+1)/2 + i + 1),
cut to N rows, by the power method (Benchmarks Game).

    spectral_norm.py N
"""

import sys
from math import sqrt


def element(i: int, j: int) -> float:
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(v: list[float]) -> list[float]:
    n = len(v)
    result: list[float] = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * v[j]
        result.append(total)
    return result


def multiply_transposed(v: list[float]) -> list[float]:
    n = len(v)
    result: list[float] = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * v[j]
        result.append(total)
    return result


def spectral_norm(n: int) -> float:
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = multiply_transposed(multiply(u))
        u = multiply_transposed(multiply(v))
    product = 0.0
    square = 0.0
    for a, b in zip(u, v):
        product += a * b
        square += b * b
    return sqrt(product / square)


if __name__ == "__main__":
    print(f"{spectral_norm(int(sys.argv[1]) if len(sys.argv) > 1 else 100):.9f}")
