import string
from typing import Iterable


def caesar(s: str, k: int) -> str:
    out = []
    for ch in s:
        if ch.islower():
            out.append(chr((ord(ch) - 97 + k) % 26 + 97))
        elif ch.isupper():
            out.append(chr((ord(ch) - 65 + k) % 26 + 65))
        else:
            out.append(ch)
    return "".join(out)


def is_palindrome(s: str) -> bool:
    t = [c.lower() for c in s if c.isalnum()]
    return t == t[::-1]


def wrap(text: str, width: int) -> list[str]:
    lines: list[str] = []
    cur = ""
    for w in text.split():
        if cur and len(cur) + 1 + len(w) > width:
            lines.append(cur)
            cur = w
        else:
            cur = f"{cur} {w}" if cur else w
    if cur:
        lines.append(cur)
    return lines


def rle(s: str) -> str:
    if not s:
        return ""
    parts = []
    prev, n = s[0], 1
    for c in s[1:]:
        if c == prev:
            n += 1
        else:
            parts.append((prev, n))
            prev, n = c, 1
    parts.append((prev, n))
    return "".join(f"{c}{n if n > 1 else ''}" for c, n in parts)


def table(rows: list[tuple[str, int, float]]) -> None:
    header = ("name", "qty", "price")
    widths = [max(len(str(r[i])) for r in rows + [header]) for i in range(3)]
    for r in [header] + rows:
        print(" | ".join(str(v).ljust(w) for v, w in zip(r, widths)))


print(caesar("Hello, World!", 3), caesar(caesar("Hello", 5), -5))
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("hello"))
for line in wrap("The quick brown fox jumps over the lazy dog and runs away", 20):
    print(f"|{line:^20}|")
print(rle("aaabbc"), rle(""), rle("z"))
print("%s has %d items costing %.2f (%5.1f%%)" % ("cart", 3, 9.99, 45.678))
print("{} {1}".replace("1", "").format(1, 2) if False else "{0}-{1}-{name}".format(1, "b", name=3.5))
print("a,b,,c".split(","), " x ".strip(), "abc".partition("b"), "k=v=w".split("=", 1))
print(string.ascii_lowercase, string.digits)
print("title case here".title(), "ABC".swapcase(), "abc".capitalize())
print("abc".center(9, "*"), "7".zfill(3), "abc".find("c"), "banana".count("an"))
words = "apple Bob cat Dog".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)))
freq: dict[str, int] = {}
for ch in "hello world":
    if ch != " ":
        freq[ch] = freq.get(ch, 0) + 1
for ch, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])):
    print(ch, "#" * n)
n = 255
print(f"{n:b} {n:o} {n:x} {n:X} {n:#x} {n:08b} {n:,} {n:e} {n:+d}")
x = 3.14159265
print(f"{x:.2f} {x:10.3f}| {x:<10.3f}| {x:e} {x:g} {x!r} {x=:.2f}")
print("abc" * 3, "abc"[::-1], "hello"[1:-1], "a" < "b", "x" in "xyz")
print("line1\nline2\r\nline3".splitlines())
print("tab\there", repr("quote'd \"both\"\n"))
print(str.maketrans is not None, "hello".translate(str.maketrans("el", "ip")))
print("a-b_c d".replace("-", " ").replace("_", " ").split(), "x".join(["1", "2"]))
print("abc".startswith(("x", "a")), "file.txt".endswith(".txt"), "ß".upper(), "é".encode("utf-8"))
