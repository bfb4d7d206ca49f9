"""Builds, splits and joins text.

    str_lines.py LINES
"""

import sys


def build(lines: int) -> str:
    parts: list[str] = []
    for number in range(lines):
        parts.append(f"{number},item-{number % 97},{number * 7 % 1000}")
    return "\n".join(parts)


def main() -> None:
    text = build(int(sys.argv[1]))
    total = 0
    names: list[str] = []
    for line in text.split("\n"):
        fields = line.split(",")
        total += int(fields[2])
        if fields[1].endswith("7") and not fields[1].startswith("item-1"):
            names.append(fields[1].upper().replace("ITEM", "thing"))
    joined = " ".join(names)
    print(len(text), total, len(joined), joined.count("thing-27"))


main()
