"""Loops over str and tuples of unknown length, which are counted."""


def spell(text: str) -> list[str]:
    return [f"{i}{c}" for i, c in enumerate(text, 1)]


def pairs(text: str, *rest: int) -> None:
    for c, n in zip(text, rest):
        print(c, n, end=";")
    print()


def widest(*values: int) -> int:
    best = -1
    for value in values:
        if value > best:
            best = value
    return best


def first_wide(text: str) -> str:
    for c in text:
        if c > "\xff":
            return c
    else:
        return "none"


def nested(text: str) -> int:
    same = 0
    for a in text:
        for b in text:
            same += a == b
    return same


def index_loop(text: str) -> str:
    out = ""
    for i in range(len(text)):
        if text[i] != text[-1 - i]:
            out += text[i]
    return out


kept: list[str] = []
text = "aé\u20ac😀\x00b"
for c in text:
    kept.append(c)
    text = "rebound"
print(kept, text)
print(spell("héé€"), spell(""))
pairs("abc", 1, 2)
pairs("ab", 1, 2, 3)
pairs("")
print(widest(), widest(3, 1, 9, 2))
print(ascii(first_wide("abc\xff\u0100d")), first_wide(""))
print(nested("abca€€"))
print(index_loop("abcdxba"))
for c in "":
    print("never")
print([c for c in "xyz" if c in "zx"], {c: i for i, c in enumerate("hello")})
print(min("bca"), max("bca"), sorted("hello"), list(reversed("abc")))
print(min(3, 1, 2), max(3, 1, 2), min(2.5, 1.5, 3.5), max("a", "c", "b"))
print(min(True, False, True), max(10**30, 10**31, 5), min(1, 1, 1))


def order(name: str, value: int, log: list[str]) -> int:
    log.append(name)
    return value


log: list[str] = []
print(min(order("a", 2, log), order("b", 1, log), order("c", 0, log)), log)
word = "text"
character = word[0]
word = ""
print(character, character * 3, [character, character], character + word)
