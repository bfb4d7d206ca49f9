# args: $DIR/data/gettysburg.txt 12
"""Prints the most frequent words of a text file.

    wordcount.py FILE [N]
"""

import sys


def split_words(line: str) -> list[str]:
    """Words of a line in lower case; an apostrophe may stand inside a word."""
    words: list[str] = []
    current = ""
    for character in line.lower():
        if character.isalpha() or (character == "'" and current):
            current += character
        elif current:
            words.append(current.rstrip("'"))
            current = ""
    if current:
        words.append(current.rstrip("'"))
    return words


def count_words(path: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            for word in split_words(line):
                counts[word] = counts.get(word, 0) + 1
    return counts


def by_frequency(item: tuple[str, int]) -> tuple[int, str]:
    word, count = item
    return -count, word


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print("usage: wordcount.py FILE [N]", file=sys.stderr)
        return 2
    limit = int(sys.argv[2]) if len(sys.argv) == 3 else 10
    try:
        counts = count_words(sys.argv[1])
    except OSError as error:
        print(f"wordcount: {error}", file=sys.stderr)
        return 1
    total = sum(counts.values())
    ranking = sorted(counts.items(), key=by_frequency)[:limit]
    width = max((len(word) for word, _ in ranking), default=0)
    for rank, (word, count) in enumerate(ranking, 1):
        print(f"{rank:3}. {word:<{width}} {count:5} {count / total:7.2%}")
    print(f"{total} words, {len(counts)} different")
    return 0


if __name__ == "__main__":
    sys.exit(main())
