import string

TEXT = """\
It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity,
"""


def words(text: str) -> list[str]:
    table = str.maketrans("", "", string.punctuation)
    return text.translate(table).lower().split()


def caesar(s: str, k: int) -> str:
    out = []
    for ch in s:
        if ch.isupper():
            out.append(chr((ord(ch) - 65 + k) % 26 + 65))
        elif ch.islower():
            out.append(chr((ord(ch) - 97 + k) % 26 + 97))
        else:
            out.append(ch)
    return "".join(out)


def rle(s: str) -> str:
    res, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        res += f"{j - i}{s[i]}"
        i = j
    return res


def wrap(text: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for w in text.split():
        if len(line) + len(w) + bool(line) > width:
            lines.append(line)
            line = w
        else:
            line = f"{line} {w}" if line else w
    if line:
        lines.append(line)
    return lines


def table(rows: list[tuple[str, int, float]]) -> None:
    headers = ("name", "count", "ratio")
    widths = [max(len(str(r[i])) for r in [headers, *rows]) for i in range(3)]
    sep = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    print(sep)
    print("|" + "|".join(f" {h:^{w}} " for h, w in zip(headers, widths)) + "|")
    print(sep)
    for name, count, ratio in rows:
        print(f"| {name:<{widths[0]}} | {count:>{widths[1]}} | {ratio:{widths[2]}.2f} |")
    print(sep)


freq: dict[str, int] = {}
for w in words(TEXT):
    freq[w] = freq.get(w, 0) + 1
top = sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:5]
total = sum(freq.values())
table([(w, c, c / total) for w, c in top])
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3), rle("aaabbbcccd"))
for line in wrap(TEXT, 30):
    print(f"{line!r:<35}|{len(line):3d}")
print("%-10s|%5d|%8.3f|%x|%o|%e|%%|%r|%c" % ("abc", 42, 3.14159, 255, 8, 12345.678, "q", "z"))
print("{0:>10} {1:^10} {name:*<10} {2!r}".format("a", "b", "c", name="n"))
print("{:,} {:_} {:+d} {:08.3f} {:#x} {:#b} {:%}".format(1234567, 1234567, 5, 3.14159, 255, 5, 0.25))
print("abc".center(11, "*"), "x=1;y=2".split(";"), "a-b-c".rsplit("-", 1), "  hi ".strip() + "|", "tEST".capitalize(), "a b".title())
print("hello".find("l"), "hello".rfind("l"), "hello".index("e"), "hello".count("l"), "hello".replace("l", "L", 1), "x".zfill(4), "-5".zfill(4))
print("a,b,,c".split(","), " a  b ".split(), "line1\nline2\r\nline3".splitlines(), "ab" "cd", "ß".upper(), "ÀÉ".lower(), "abc".isalpha(), "12".isdigit())
print("prefix_name".removeprefix("prefix_"), "file.txt".removesuffix(".txt"), "a\tb".expandtabs(4), "Hello".swapcase(), "x".join(["1", "2"]))
print("palindrome:", [w for w in ["level", "hello", "noon"] if w == w[::-1]], "abcdef"[1:5:2], "abcdef"[-3:], "abc" * 2, "b" in "abc", "abc" < "abd")
print("naïve café 日本 😀".encode("utf-8"), len("😀"), "😀".encode("utf-16-le"), b"\xff\x00".hex(), bytes.fromhex("dead"), "é".encode("ascii", "replace"))
print("%s and %s" % ("a", 1), "%(k)s=%(v)05d" % {"k": "x", "v": 7}, "%5.1f%%" % 99.55, f"{'nested ' + f'{1 + 1}'}", f"{3.0}", f"{1e20} {1e16} {1e-5} {0.1 + 0.2}")
print("abc".partition("b"), "abc".rpartition("z"), "a.b.c".split(".", maxsplit=1), ",".join(str(i) for i in range(5)), string.ascii_lowercase[:5], string.digits)
