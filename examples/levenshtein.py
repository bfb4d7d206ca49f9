# args: kitten sitting "saturday night" "sunday light" "" krait straße strasse 蛇 蛇蝎
"""Edit distance between words, and how to get from one to the other.

    levenshtein.py WORD WORD ...
"""

import sys


def distances(a: str, b: str) -> list[list[int]]:
    """Row i, column j: distance between a[:i] and b[:j] (Wagner and Fischer)."""
    table = [list(range(len(b) + 1))]
    for i, ca in enumerate(a, 1):
        above = table[-1]
        row = [i]
        for j, cb in enumerate(b, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (ca != cb)))
        table.append(row)
    return table


def levenshtein(a: str, b: str) -> int:
    """The distance alone, in two rows."""
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b):
            cost = previous[j] if ca == cb else 1 + min(previous[j], previous[j + 1], current[j])
            current.append(cost)
        previous = current
    return previous[-1]


def edits(a: str, b: str) -> list[str]:
    table = distances(a, b)
    i, j = len(a), len(b)
    steps: list[str] = []
    while i > 0 or j > 0:
        here = table[i][j]
        if i > 0 and j > 0 and here == table[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            if a[i - 1] != b[j - 1]:
                steps.append(f"{a[i - 1]!r} -> {b[j - 1]!r}")
            i -= 1
            j -= 1
        elif i > 0 and here == table[i - 1][j] + 1:
            steps.append(f"delete {a[i - 1]!r}")
            i -= 1
        else:
            steps.append(f"insert {b[j - 1]!r}")
            j -= 1
    return steps[::-1]


def main() -> None:
    words = sys.argv[1:]
    for a, b in zip(words[::2], words[1::2]):
        print(f"{a!r}, {b!r}: {levenshtein(a, b)}")
        for step in edits(a, b):
            print("   ", step)


if __name__ == "__main__":
    main()
