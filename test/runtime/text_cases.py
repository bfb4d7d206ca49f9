"""Writes text_cases.txt: calls of str, bytes and bytearray with their results.

Run under CPython 3.14, with a count for a longer run than the recorded one:

    PYTHONHASHSEED=0 python3.14 test/runtime/text_cases.py [COUNT] > FILE

Each case is two lines, the call and its result. A value is written as

    N T F         None, True, False      i12 f1.5        int, float (repr)
    sHEX          str as UTF-8 in hex, lone surrogates as three bytes
    bHEX BHEX     bytes, bytearray       S A B C         slice
    l2 A B, t2 A B, d1 KEY VALUE         list, tuple, dict

and a result is a value or `E Type sMESSAGE`; after ` ; ` follows a bytearray
that the call may have changed.
"""

import random
import sys

DEFAULT_COUNT = 2500

# Characters that have given trouble: special casing, digits that are not
# decimal, spaces, line breaks, quotes, escapes, surrogates, what is beyond the
# BMP.
EXOTIC = (
    "aAbBzZ09 _-'\"\\\t\n\r\x00\x1c\x7f{}%:!.[]"
    "\x85\xa0\xaa\xb2\xb5\xbc\xdf\xe9\xff"
    "\u0130\u0131\u0149\u017f\u01c5\u01f0\u0345\u0390\u03a3\u03c2\u03c3\u0587"
    "\u0660\u0966\u1e9e\u1fb3\u1fbc\u2028\u2029\u2160\u2460\u3000\ufb01\ufeff"
    "\ufffe\uffff\ud800\udc80\udcff\udfff"
    "\U00010400\U00010428\U0001d7ce\U0001f600\U000e0101\U0010ffff"
)
PLAIN = "aabbcc  ,;xyAB01"


class Maker:
    """Random values; each choice comes from one seeded generator."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.choice = self.random.choice

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def text(self, longest: int = 12) -> str:
        pool = self.choice([PLAIN, PLAIN, "ab", "a", EXOTIC, EXOTIC, PLAIN + EXOTIC])
        length = self.random.randrange(longest + 1)
        if self.chance(4):
            length *= 30
        return "".join(self.choice(pool) for _ in range(length))

    def part_of(self, s: str) -> str:
        """Often a substring, so that searches find something."""
        if s and self.chance(65):
            start = self.random.randrange(len(s))
            return s[start : start + self.choice([0, 1, 1, 2, 3, 5])]
        return self.text(3)

    def data(self, longest: int = 12) -> bytes:
        pool = self.choice([b"ab", b"aabb  ,;xyAB01\t\n\r", bytes(range(256))])
        return bytes(self.choice(pool) for _ in range(self.random.randrange(longest + 1)))

    def part_of_data(self, b: bytes) -> bytes:
        if b and self.chance(65):
            start = self.random.randrange(len(b))
            return bytes(b[start : start + self.choice([0, 1, 1, 2, 3])])
        return self.data(3)

    def index(self):
        return self.choice([None, 0, 1, 2, 3, 5, 9, -1, -2, -4, -20, 30, 2**62,
                            -(2**62) - 1, 2**63, -(2**70)])

    def position(self):
        """As index, without what fits an index only where that has 64 bits."""
        return self.choice([None, 0, 1, 2, 5, 9, -1, -2, -9, 40, 2**63, -(2**70)])

    def width(self) -> int:
        return self.choice([0, 1, 3, 8, 13, 20, -4])

    def slice(self) -> slice:
        return slice(self.index(), self.index(),
                     self.choice([None, 1, 1, 2, 3, -1, -1, -2, 7, 0, 2**62, -(2**70)]))


def show(value) -> str:
    match value:
        case None:
            return "N"
        case bool():
            return "T" if value else "F"
        case int():
            return f"i{value}"
        case float():
            return f"f{value!r}"
        case str():
            return "s" + value.encode("utf-8", "surrogatepass").hex()
        case bytes():
            return "b" + value.hex()
        case bytearray():
            return "B" + value.hex()
        case list():
            return " ".join([f"l{len(value)}", *map(show, value)])
        case tuple():
            return " ".join([f"t{len(value)}", *map(show, value)])
        case dict():
            items = [show(x) for pair in value.items() for x in pair]
            return " ".join([f"d{len(value)}", *items])
        case slice():
            return f"S {show(value.start)} {show(value.stop)} {show(value.step)}"
    raise TypeError(type(value))


def outcome(function, *args) -> str:
    try:
        return show(function(*args))
    except Exception as error:
        return f"E {type(error).__name__} {show(str(error))}"


class Recorder:
    """Prints cases, each with its result."""

    def __init__(self, m: Maker) -> None:
        self.m = m

    def case(self, what: str, function, *args, changed=None) -> None:
        call = " ".join([what, *map(show, args)])
        result = outcome(function, *args)
        if any("E MemoryError" in r for r in [result]):
            return
        if changed is not None:
            result += " ; " + show(changed)
        print(call, result, sep="\n")

    def call(self, self_, name: str, *args) -> None:
        changed = self_ if isinstance(self_, bytearray) else None
        self.case(f"call {name}", lambda s, *a: getattr(s, name)(*a), self_, *args,
                  changed=changed)

    # Calls of str

    def simple_str(self) -> None:
        name = self.m.choice("""capitalize casefold isalnum isalpha isascii isdecimal
            isdigit isidentifier islower isnumeric isprintable isspace istitle isupper
            lower lstrip rstrip split splitlines strip swapcase title upper""".split())
        self.call(self.m.text(), name)

    def search_str(self) -> None:
        s = self.m.text(20)
        name = self.m.choice("count find rfind index rindex startswith endswith".split())
        args = [self.m.part_of(s)]
        if self.m.chance(15) and name.endswith("with"):
            args = [tuple(self.m.part_of(s) for _ in range(self.m.choice([0, 1, 3])))]
        if self.m.chance(50):
            args += [self.m.index(), self.m.index()][: self.m.choice([1, 2])]
        self.call(s, name, *args)

    def cut_str(self) -> None:
        s = self.m.text(20)
        name = self.m.choice("split rsplit partition rpartition strip lstrip rstrip "
                             "removeprefix removesuffix splitlines".split())
        if name == "splitlines":
            self.call(s, name, self.m.choice([True, False]))
        elif name.endswith("split"):
            sep = self.m.choice([None, self.m.part_of(s), self.m.part_of(s)])
            self.call(s, name, *[sep, self.m.choice([-1, 0, 1, 2, 5])][: self.m.choice([1, 2])])
        else:
            self.call(s, name, self.m.part_of(s))

    def replace_str(self) -> None:
        s = self.m.text(20)
        args = [self.m.part_of(s), self.m.text(3)]
        if self.m.chance(40):
            args.append(self.m.choice([-1, 0, 1, 2, 100]))
        self.call(s, "replace", *args)

    def align_str(self) -> None:
        s = self.m.text(8)
        name = self.m.choice("center ljust rjust zfill expandtabs".split())
        if name == "expandtabs":
            self.call(self.m.text().replace("a", "\t"), name, self.m.choice([8, 0, 1, 4, -3]))
        elif name == "zfill":
            self.call(self.m.choice(["", "+", "-", "é+"]) + s, name, self.m.width())
        else:
            fill = [self.m.choice(["*", "é", "\u20ac", "\U0001f600", "", "ab"])]
            self.call(s, name, self.m.width(), *fill[: self.m.choice([0, 1])])

    def join_str(self) -> None:
        items = [self.m.text(5) for _ in range(self.m.choice([0, 1, 2, 5]))]
        if self.m.chance(10):
            items.insert(self.m.random.randrange(len(items) + 1), self.m.choice([3, None, b"x"]))
        self.call(self.m.text(3), "join", self.m.choice([items, tuple(items), dict.fromkeys(items)]))

    def item_str(self) -> None:
        s = self.m.text(15)
        key = self.m.choice([self.m.slice(), self.m.slice(), self.m.position(), "x", 1.5, True])
        self.case("getitem", lambda s, k: s[k], s, key)

    def operator_str(self) -> None:
        a = self.m.text(8)
        b = self.m.choice([self.m.text(8), a, a + "x", a[:-1], 3, None])
        match self.m.random.randrange(6):
            case 0:
                self.case("binary 0", lambda x, y: x + y, a, b)
            case 1:
                n = self.m.choice([0, 1, 2, 7, -3, True, 1.5, "x"])
                pair = [a, n] if self.m.chance(60) else [n, a]
                self.case("binary 2", lambda x, y: x * y, *pair)
            case 2 | 3:
                op = self.m.random.randrange(6)
                self.case(f"compare {op}", COMPARISONS[op], a, b)
            case 4:
                self.case("contains", lambda x, y: y in x, a, self.m.choice([self.m.part_of(a), 3]))
            case 5:
                parts = [self.m.text(5) for _ in range(self.m.choice([1, 2, 4]))]
                self.case("concat", lambda *p: "".join(p), *parts)
                self.case("append", lambda *p: "".join(p), *parts)

    def text_str(self) -> None:
        s = self.m.text(15)
        match self.m.random.randrange(4):
            case 0:
                self.case("repr", repr, s)
            case 1:
                self.case("ascii", ascii, s)
            case 2:
                self.case("iter", list, s)
            case 3:
                self.case("ord", ord, self.m.text(1))

    def translate_str(self) -> None:
        s = self.m.text(15)
        a, b = self.m.text(3), self.m.text(3)
        match self.m.random.randrange(4):
            case 0:
                self.case("maketrans", str.maketrans, a, b[: len(a)])
            case 1:
                self.case("maketrans", str.maketrans, a, a[::-1], self.m.part_of(s))
            case 2:
                keys = [self.m.choice([c, ord(c)]) for c in s[:3]] + ["ab"] * self.m.chance(10)
                table = {k: self.m.choice(["x", "", "\u20ac\u20ac", None, 97]) for k in keys}
                self.case("maketrans", str.maketrans, table)
            case 3:
                values = ["x", "", "\u20ac\u20ac", None, 97, 0x1F600, True]
                table = {ord(c): self.m.choice(values) for c in s[::2]}
                if self.m.chance(10):
                    table[ord(s[0]) if s else 0] = self.m.choice([1.5, -1, 0x110000, b"x"])
                self.call(s, "translate", table)

    # Formatting

    def spec_str(self) -> str:
        m = self.m
        return (m.choice(["", "", "*", "\u20ac", "0", "{"]) + m.choice(["", "<", ">", "^", "^", "="])
                + m.choice(["", "", "", "+", " ", "-", "z", "#"]) + m.choice(["", "0", ""])
                + m.choice(["", "3", "10", "15"]) + m.choice(["", "", ",", "_"])
                + m.choice(["", ".0", ".2", ".5", "."]) + m.choice(["", "s", "s", "d", "x", "\u20ac"]))

    def format_one(self) -> None:
        self.case("format", format, self.m.text(8), self.spec_str())

    def value(self):
        m = self.m
        return m.choice([m.text(5), m.text(5), 0, 1, -7, 255, 2**70, -(2**64), 1.5, -0.0, 1e300,
                         0.1, True, None, b"x", [1, "a"], (), {"a": 1}])

    def format_fields(self) -> None:
        m = self.m
        pieces = ["{}", "{}", "{0}", "{1}", "{a}", "{b}", "{0!r}", "{a!s:>5}", "{!a}", "{:>{}}",
                  "{:{a}}", "{0[0]}", "{a[0]}", "{a[x]}", "{0.foo}", "{{", "}}", "x", "\u20ac",
                  "{0:{1}}", "{a!r:^{b}}", "{:.2}", "{:5}", "{:x}", "{:d}", "{0:>+8}"]
        broken = ["{", "}", "{0!x}", "{!}", "{a", "{:", "{0!rx}", "{0[}", "{0[]}", "{0.}",
                  "{a{b}}", "{0[a]b}", "{:{:{}}}", "{99999999999999999999}", "{ }", "{-1}"]
        count = m.choice([1, 1, 2, 3])
        text = "".join(m.choice(broken if m.chance(15) else pieces) for _ in range(count))
        args = tuple(self.value() for _ in range(m.choice([0, 1, 2, 3])))
        kwargs = {k: self.value() for k in m.choice([[], ["a"], ["a", "b"]])}
        self.case("formatkw", lambda t, a, k: t.format(*a, **k), text, args, kwargs)
        self.call(text, "format", *args)
        if m.chance(20):
            self.call(text, "format_map", kwargs)

    def directive(self, codes: str) -> str:
        m = self.m
        return ("%" + m.choice(["", "", "", "(a)", "(b)"]) * m.chance(40)
                + m.choice(["", "", "-", "0", "+", " ", "#", "-0", "#0", "+0"])
                + m.choice(["", "", "3", "10", "*"]) + m.choice(["", "", ".0", ".3", ".*", "."])
                + m.choice(["", "", "", "l", "h"]) + m.choice(codes))

    def percent_str(self) -> None:
        m = self.m
        codes = "sssrraddddixXouefgEFGc%z\u20ac"
        parts = [m.choice(["x", "%%", "\u20ac", self.directive(codes)]) for _ in range(m.choice([1, 2, 3]))]
        text = "".join(parts)
        args = m.choice([self.value(), tuple(self.value() for _ in range(m.choice([0, 1, 2, 3]))),
                         {"a": self.value(), "b": self.value()}])
        self.case("binary 5", lambda t, a: t % a, text, args)

    def percent_bytes(self) -> None:
        m = self.m
        codes = "sbbraddixXoufgc%z"
        text = "".join(m.choice(["x", "%%", self.directive(codes)]) for _ in range(m.choice([1, 2]))).encode()
        if m.chance(30):
            text = bytearray(text)
        args = m.choice([self.value(), m.data(4), bytearray(m.data(1)),
                         tuple(m.choice([self.value(), m.data(4), 65]) for _ in range(m.choice([1, 2, 3]))),
                         {b"a": 3, b"b": b"xy"}])
        self.case("binary 5", lambda t, a: t % a, text, args)

    # Encodings

    def encoding(self) -> str:
        return self.m.choice("""utf-8 utf-8 UTF8 utf_8_sig utf-16 utf-16-le utf-16-be utf-32 utf-32-le
            utf-32-be ascii latin-1 iso-8859-1 cp1252 cp437 koi8-r iso8859-15 us-ascii L1
            mac-roman cp1251 nope""".split())

    def errors(self) -> str:
        return self.m.choice("""strict strict ignore replace backslashreplace xmlcharrefreplace
            surrogateescape surrogatepass nope""".split())

    def encode(self) -> None:
        s = self.m.text(10)
        encoding, errors = self.encoding(), self.errors()
        self.call(s, "encode", encoding, errors)
        if self.m.chance(20):
            self.case("new bytes", bytes, s, encoding, errors)

    def decode(self) -> None:
        m = self.m
        data = m.data(8)
        encoding = self.encoding()
        if m.chance(60):
            try:
                data = bytearray(m.text(6).encode(encoding, "surrogatepass"))
                if data and m.chance(60):
                    data[m.random.randrange(len(data))] = m.choice([0, 0x41, 0x80, 0xBF, 0xC3, 0xD8, 0xDC, 0xED, 0xF4, 0xFF])
                if m.chance(40):
                    del data[m.random.randrange(len(data) + 1):]
                data = bytes(data)
            except (UnicodeError, LookupError):
                pass
        self.call(m.choice([data, data, bytearray(data)]), "decode", encoding, self.errors())
        if m.chance(20):
            self.case("new str", str, data, encoding, self.errors())

    # Bytes

    def pick_bytes(self, data: bytes):
        return self.m.choice([data, bytearray(data)])

    def simple_bytes(self) -> None:
        name = self.m.choice("""capitalize isalnum isalpha isascii isdigit islower isspace istitle isupper
            lower lstrip rstrip split splitlines strip swapcase title upper hex decode expandtabs""".split())
        data = self.m.data()
        if name == "decode":
            data = bytes(b & 127 for b in data)
        self.call(self.pick_bytes(data), name)

    def search_bytes(self) -> None:
        m = self.m
        b = m.data(20)
        name = m.choice("count find rfind index rindex startswith endswith".split())
        part = m.choice([m.part_of_data(b)] * 4 + [bytearray(m.part_of_data(b)), 97, 300, -1, "a", None])
        if m.chance(15) and name.endswith("with"):
            part = tuple(m.part_of_data(b) for _ in range(m.choice([0, 1, 3])))
        args = [part]
        if m.chance(50):
            args += [m.index(), m.index()][: m.choice([1, 2])]
        self.call(self.pick_bytes(b), name, *args)

    def cut_bytes(self) -> None:
        m = self.m
        b = m.data(20)
        name = m.choice("split rsplit partition rpartition strip lstrip rstrip removeprefix removesuffix "
                        "splitlines replace translate join center ljust rjust zfill hex".split())
        me = self.pick_bytes(b)
        part = self.pick_bytes(m.part_of_data(b))
        match name:
            case "splitlines":
                self.call(me, name, m.choice([True, False]))
            case "split" | "rsplit":
                self.call(me, name, m.choice([None, part, part]), m.choice([-1, 0, 1, 2, 5]))
            case "replace":
                self.call(me, name, part, m.data(3), *[m.choice([-1, 0, 1, 2])][: m.choice([0, 1])])
            case "translate":
                table = m.choice([None, bytes(range(255, -1, -1)), b"short"])
                self.call(me, name, table, *[part][: m.choice([0, 1])])
            case "join":
                items = [self.pick_bytes(m.data(3)) for _ in range(m.choice([0, 1, 2, 4]))]
                self.call(me, name, items + ["x"] * m.chance(10))
            case "center" | "ljust" | "rjust":
                self.call(me, name, m.width(), *[m.choice([b"*", bytearray(b"-"), b"", b"ab", "x"])][: m.choice([0, 1])])
            case "zfill":
                self.call(self.pick_bytes(m.choice([b"", b"+", b"-"]) + b), name, m.width())
            case "hex":
                self.call(me, name, m.choice([":", b"-", "é", "", "ab"]), *[m.choice([0, 1, 2, 3, -2, 100])][: m.choice([0, 1])])
            case _:
                self.call(me, name, part)

    def operator_bytes(self) -> None:
        m = self.m
        a = self.pick_bytes(m.data(8))
        b = m.choice([self.pick_bytes(m.data(8)), bytes(a), bytearray(a), "x", 3])
        match m.random.randrange(9):
            case 0:
                self.case("binary 0", lambda x, y: x + y, a, b)
            case 1:
                n = m.choice([0, 1, 2, 7, -3, True, 1.5])
                self.case("binary 2", lambda x, y: x * y, *m.choice([[a, n], [n, a]]))
            case 2 | 3:
                op = m.random.randrange(6)
                self.case(f"compare {op}", COMPARISONS[op], a, b)
            case 4:
                self.case("contains", lambda x, y: y in x, a,
                          m.choice([m.part_of_data(a), 97, 300, -1, "a", 1.5, True]))
            case 5:
                self.case("getitem", lambda s, k: s[k], a, m.choice([m.slice(), m.position(), "x", True]))
            case 6:
                self.case("repr", repr, a)
            case 7:
                self.case("iter", list, a)
            case 8:
                self.case("ord", ord, a[:2])

    def make_bytes(self) -> None:
        m = self.m
        source = m.choice([m.data(5), bytearray(m.data(5)), 0, 3, -1, "x", 1.5, None, [1, 2], (1, 255), [256],
                           [-1], ["a"], {5: 1}, [True], [2**70]])
        name = m.choice(["bytes", "bytearray"])
        self.case(f"new {name}", {"bytes": bytes, "bytearray": bytearray}[name], source)
        text = "".join(m.choice(["ab", "0F", " ", "\t", "g", "1", "é", "\u20ac"][: m.choice([4, 8])])
                       for _ in range(m.choice([0, 2, 4])))
        self.case("fromhex", bytes.fromhex, m.choice([text, text.encode()]))
        a = m.data(4)
        self.case("bytestrans", bytes.maketrans, a, m.choice([a[::-1], bytearray(a), b"", "x"]))

    def change_bytearray(self) -> None:
        m = self.m
        b = bytearray(m.data(10))
        value = m.choice([0, 97, 255, 256, -1, True, "a", 1.5])
        source = m.choice([m.data(4), bytearray(m.data(4)), [1, 2], (), [256], ["a"], "ab", 3, None, 1.5, {7: 1}])
        match m.random.randrange(14):
            case 0:
                self.call(b, "append", value)
            case 1:
                self.call(b, "extend", source)
            case 2:
                self.call(b, "insert", m.choice([0, 1, 5, -1, -20, 99, 2**70]), value)
            case 3:
                self.call(b, "pop", *[m.choice([0, -1, 1, 5, -9, 2**70])][: m.choice([0, 1])])
            case 4:
                self.call(b, "remove", value)
            case 5:
                self.call(b, m.choice(["reverse", "clear", "copy"]))
            case 6:
                self.call(b, "resize", m.choice([0, 3, 50, -1]))
            case 7:
                self.case("setitem", bytearray.__setitem__, b, m.choice([0, 1, -1, 99, 2**70, "x"]), value, changed=b)
            case 8 | 9 | 10:
                self.case("setitem", bytearray.__setitem__, b, m.slice(), source, changed=b)
            case 11:
                self.case("delitem", bytearray.__delitem__, b, m.choice([m.slice(), m.slice(), 0, -1, 99]), changed=b)
            case 12:
                self.call(b, "__iadd__", m.choice([source, m.data(3)]))
            case 13:
                self.call(b, "__imul__", m.choice([0, 1, 3, -1]))

    def arity(self) -> None:
        m = self.m
        me = m.choice(["ab", b"ab"])
        name = m.choice("center find split splitlines upper removeprefix join strip encode decode "
                        "replace zfill partition expandtabs translate".split())
        if hasattr(me, name):
            self.call(me, name, *[m.choice([1, "x", None, b"y", [1], 2.5]) for _ in range(m.random.randrange(5))])


COMPARISONS = [
    lambda a, b: a < b, lambda a, b: a <= b, lambda a, b: a == b,
    lambda a, b: a != b, lambda a, b: a > b, lambda a, b: a >= b,
]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_COUNT
    recorder = Recorder(Maker(seed=20250921))
    kinds = [getattr(recorder, name) for name in vars(Recorder)
             if name.split("_")[-1] in ("str", "bytes", "bytearray") and name not in ("spec_str", "pick_bytes")]
    kinds += [recorder.format_one, recorder.format_fields, recorder.percent_str,
              recorder.encode, recorder.decode, recorder.arity]
    for number in range(count):
        kinds[number % len(kinds)]()


if __name__ == "__main__":
    main()
