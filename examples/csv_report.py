# args: $DIR/data/sales.csv
"""Reads a CSV file of sales and prints totals for each region and product.

    csv_report.py FILE
"""

import sys

Row = dict[str, str]


def parse_line(line: str) -> list[str]:
    """Fields of one line: separated by commas, in quotes if they hold one,
    a quote inside of quotes written twice (RFC 4180)."""
    fields: list[str] = []
    field: list[str] = []
    quoted = False
    position = 0
    while position < len(line):
        character = line[position]
        if quoted:
            if character != '"':
                field.append(character)
            elif line[position + 1 : position + 2] == '"':
                field.append('"')
                position += 1
            else:
                quoted = False
        elif character == '"':
            quoted = True
        elif character == ",":
            fields.append("".join(field))
            field.clear()
        else:
            field.append(character)
        position += 1
    if quoted:
        raise ValueError("quote is not closed")
    fields.append("".join(field))
    return fields


def read_rows(path: str) -> list[Row]:
    rows: list[Row] = []
    with open(path, encoding="utf-8") as file:
        header = parse_line(file.readline().rstrip("\n"))
        for line in file:
            line = line.rstrip("\n")
            if line:
                rows.append(dict(zip(header, parse_line(line))))
    return rows


def group(rows: list[Row], key: str) -> dict[str, tuple[int, float]]:
    """Units and revenue for each value of a column."""
    totals: dict[str, tuple[int, float]] = {}
    for row in rows:
        units, revenue = totals.get(row[key], (0, 0.0))
        count = int(row["units"])
        totals[row[key]] = (units + count, revenue + count * float(row["price"]))
    return totals


def print_table(title: str, totals: dict[str, tuple[int, float]]) -> None:
    width = max([len(title)] + [len(name) for name in totals])
    print(f"{title:<{width}} {'units':>8} {'revenue':>12} {'share':>8}")
    print("-" * (width + 31))
    everything = sum(revenue for _, revenue in totals.values())
    for name in sorted(totals):
        units, revenue = totals[name]
        print(f"{name:<{width}} {units:>8,} {revenue:>12,.2f} {revenue / everything:>8.1%}")
    all_units = sum(units for units, _ in totals.values())
    print(f"{'total':<{width}} {all_units:>8,} {everything:>12,.2f} {1:>8.1%}")


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: csv_report.py FILE", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for number, row in enumerate(read_rows(sys.argv[1]), 1):
        if row["units"].isdecimal():
            rows.append(row)
        else:
            print(f"row {number}: {row['units']!r} is not a number, left out", file=sys.stderr)
    print_table("region", group(rows, "region"))
    print()
    print_table("product", group(rows, "product"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
