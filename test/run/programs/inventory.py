import os
import sys
from typing import Optional, TextIO, Iterable


class Inventory:
    def __init__(self) -> None:
        self.items: dict[str, tuple[int, float]] = {}

    def load(self, path: str) -> int:
        n = 0
        with open(path) as f:
            header = f.readline().strip().split(",")
            for lineno, line in enumerate(f, start=2):
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                parts = line.split(",")
                try:
                    name, qty, price = parts
                    self.items[name] = (int(qty), float(price))
                    n += 1
                except ValueError as e:
                    print(f"{os.path.basename(path)}:{lineno}: {e}", file=sys.stdout)
        print(header)
        return n

    def report(self, out: TextIO) -> None:
        total = 0.0
        for name in sorted(self.items):
            qty, price = self.items[name]
            value = qty * price
            total += value
            out.write(f"{name:<12}{qty:>5}{price:>10.2f}{value:>12.2f}\n")
        out.write("-" * 39 + "\n")
        print(f"{'total':<12}{total:>27,.2f}", file=out)


path = "stock.csv"
with open(path, "w") as f:
    f.write("name,qty,price\n")
    f.writelines(["apple,10,0.5\n", "pear,x,1\n", "#c\n", "\n", "fig,3\n", "kiwi,7,0.25\n", "melon,2,3.999\n"])
inv = Inventory()
print(inv.load(path), os.path.exists(path), os.path.getsize(path) > 20)
inv.report(sys.stdout)
with open("out.txt", "w") as f:
    inv.report(f)
with open("out.txt") as f:
    text = f.read()
print(len(text.splitlines()), text.count("\n"))
try:
    inv.load("missing.csv")
except FileNotFoundError as e:
    print("missing:", e.filename, type(e).__name__)
except OSError as e:
    print("os", e)
with open("data.bin", "wb") as bf:
    bf.write(bytes([1, 2, 3, 255]))
    bf.write(b"abc")
with open("data.bin", "rb") as bf:
    data = bf.read()
print(data, len(data), data[3], data[-3:], data.hex(), list(data[:3]))
with open("log.txt", "a") as f:
    print("one", 1, sep=":", file=f)
with open("log.txt", "a") as f:
    print("two", 2, sep=":", file=f)
lines = [l.rstrip("\n") for l in open("log.txt")]
print(lines)
for name in ("stock.csv", "out.txt", "data.bin", "log.txt"):
    os.remove(name)
print(os.listdir("."), os.path.join("a", "b.txt"), os.path.splitext("x.tar.gz"), len(sys.argv))


def process(lines: Iterable[str]) -> dict[str, int]:
    stats = {"words": 0, "chars": 0, "lines": 0}
    for line in lines:
        stats["lines"] += 1
        stats["words"] += len(line.split())
        stats["chars"] += len(line)
    return stats


print(process(["a b c", "dd ee"]))
longest: Optional[str] = None
for w in "the quick brown fox".split():
    if longest is None or len(w) > len(longest):
        longest = w
print(longest)
