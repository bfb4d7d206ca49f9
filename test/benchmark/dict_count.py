"""Counts generated words and numbers in dicts.

    dict_count.py COUNT
"""

import sys

SYLLABLES = ["ka", "ri", "to", "mu", "se", "no", "ha", "lo"]


def count(amount: int) -> tuple[dict[str, int], dict[int, int]]:
    words: dict[str, int] = {}
    numbers: dict[int, int] = {}
    seed = 42
    for _ in range(amount):
        seed = (seed * 1103515245 + 12345) % 2147483648
        high = seed // 65536
        word = SYLLABLES[high % 8] + SYLLABLES[high // 8 % 8] + SYLLABLES[high // 64 % 8]
        words[word] = words.get(word, 0) + 1
        key = high % 5000
        if key in numbers:
            numbers[key] += 1
        else:
            numbers[key] = 1
    return words, numbers


def main() -> None:
    words, numbers = count(int(sys.argv[1]))
    best = max(sorted(words), key=lambda word: words[word])
    print(len(words), best, words[best])
    print(len(numbers), max(numbers.values()), sum(numbers))


main()
