"""Edit distance of two generated texts, in two rows; the inner loop of
examples/levenshtein.py.

    levenshtein.py LENGTH
"""

import sys


def generate(length: int, seed: int) -> str:
    characters: list[str] = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        characters.append("acgt"[seed // 65536 % 4])
    return "".join(characters)


def levenshtein(a: str, b: str) -> int:
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b):
            cost = previous[j] if ca == cb else 1 + min(previous[j], previous[j + 1], current[j])
            current.append(cost)
        previous = current
    return previous[-1]


def main() -> None:
    length = int(sys.argv[1])
    print(levenshtein(generate(length, 1), generate(length, 2)))


main()
