# args: 1000
"""Digits of pi by Gibbons' spigot, with integers of any size.

    pidigits.py DIGITS
"""

import sys


def pi_digits(count: int) -> str:
    digits: list[str] = []
    numerator, accumulator, denominator = 1, 0, 1
    k = 0
    while len(digits) < count:
        k += 1
        odd = 2 * k + 1
        accumulator = (accumulator + 2 * numerator) * odd
        numerator *= k
        denominator *= odd
        if numerator > accumulator:
            continue
        quotient, rest = divmod(numerator * 3 + accumulator, denominator)
        if rest + numerator >= denominator:
            continue
        digits.append(str(quotient))
        accumulator = 10 * (accumulator - denominator * quotient)
        numerator *= 10
    return "".join(digits)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    digits = pi_digits(count)
    for start in range(0, count, 10):
        print(f"{digits[start:start + 10]:<10}\t:{min(start + 10, count)}")


if __name__ == "__main__":
    main()
