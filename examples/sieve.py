# args: 10000
"""Primes below a limit by the sieve of Eratosthenes.

    sieve.py LIMIT
"""

import sys


def sieve(limit: int) -> list[bool]:
    """For each number below `limit`, is it a prime?"""
    prime = [True] * limit
    prime[:2] = [False] * min(2, limit)
    number = 2
    while number * number < limit:
        if prime[number]:
            for multiple in range(number * number, limit, number):
                prime[multiple] = False
        number += 1
    return prime


def main() -> None:
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
    prime = sieve(limit)
    primes = [number for number, is_prime in enumerate(prime) if is_prime]
    print(f"{len(primes)} primes below {limit}")
    print("first:", *primes[:10])
    print("last:", *primes[-5:])
    gap, after = max((b - a, a) for a, b in zip(primes, primes[1:]))
    print(f"largest gap: {gap}, after {after}")


if __name__ == "__main__":
    main()
