"""Writes UnicodeTables.inc: the character properties that str needs.

Run under CPython 3.14, whose str methods and unicodedata module (Unicode 16.0)
are the source of every property:

    python3.14 runtime/core/unicode_tables.py > runtime/core/UnicodeTables.inc

Only behaviour of str is asked, so that the tables are right by construction,
also for what CPython derives in its own way (cased, printable, identifiers).

Each table has two stages. Code points are cut into blocks; stage 1 maps the
number of a block to one of the distinct blocks, stage 2 holds those blocks.
Everything at or above LOW_END is default but for [HIGH_START, HIGH_END), which
is stored behind LOW_END.
"""

import sys
import unicodedata

LOW_END = 0x32400
HIGH_START = 0xE0000
HIGH_END = 0xE0200

ALPHA, DECIMAL, DIGIT, NUMERIC, LOWER, UPPER, TITLE, ID_START, ID_CONTINUE, \
    CASED, CASE_IGNORABLE = (1 << i for i in range(11))
SPECIAL = 1 << 30


def is_cased(c: str) -> bool:
    return (c + "a").title()[-1] == "a"


def is_case_ignorable(c: str) -> bool:
    """Skipped when final sigma looks for a cased letter before it."""
    through = ("a" + c + "Σ").lower()[-1] == "ς"
    itself = (c + "Σ").lower()[-1] == "ς"
    return through and not itself


def flags(c: str) -> int:
    f = 0
    f |= ALPHA * c.isalpha()
    f |= DECIMAL * c.isdecimal()
    f |= DIGIT * c.isdigit()
    f |= NUMERIC * c.isnumeric()
    f |= LOWER * c.islower()
    f |= UPPER * c.isupper()
    f |= TITLE * (c.istitle() and not c.isupper())
    f |= ID_START * c.isidentifier()
    f |= ID_CONTINUE * ("a" + c).isidentifier()
    f |= CASED * is_cased(c)
    f |= CASE_IGNORABLE * is_case_ignorable(c)
    return f


class Mappings:
    """Case mappings as a difference, or as a place in `special`."""

    def __init__(self) -> None:
        self.special: list[int] = []

    def encode(self, c: str, mapped: str) -> int:
        if len(mapped) == 1:
            return ord(mapped) - ord(c)
        place = len(self.special)
        self.special += map(ord, mapped)
        return SPECIAL | len(mapped) << 16 | place

    def record(self, c: str) -> tuple[int, int, int, int]:
        # "Σ".lower() is "σ" here: a sigma alone is not final.
        return (self.encode(c, c.upper()), self.encode(c, c.lower()),
                self.encode(c, c.title()), self.encode(c, c.casefold()))


def two_stage(values: list[int], element: int) -> tuple[int, list, list]:
    """Shift, stage 1 and stage 2 with the fewest bytes."""
    best = None
    for shift in range(3, 9):
        size = 1 << shift
        blocks: dict[tuple[int, ...], int] = {}
        first = [blocks.setdefault(tuple(values[i:i + size]), len(blocks))
                 for i in range(0, len(values), size)]
        cost = len(first) * (1 if len(blocks) <= 256 else 2)
        cost += len(blocks) * size * element
        if best is None or cost < best[0]:
            best = cost, shift, first, [v for b in blocks for v in b]
    return best[1:]


def emit(kind: str, name: str, values: list) -> None:
    print(f"static constexpr {kind} {name}[{len(values)}] = {{")
    line = "   "
    for value in values:
        item = f" {value},"
        if len(line) + len(item) > 80:
            print(line)
            line = "   "
        line += item
    print(line)
    print("};\n")


def emit_stages(name: str, values: list[int]) -> None:
    wide = max(values) > 255
    shift, first, second = two_stage(values, 2 if wide else 1)
    print(f"static constexpr unsigned {name}Shift = {shift};")
    emit("uint8_t" if max(first) < 256 else "uint16_t", f"{name}Stage1", first)
    emit("uint16_t" if wide else "uint8_t", f"{name}Stage2", second)


def records(items: list) -> tuple[list, list[int]]:
    """Distinct items and, for each item, its number."""
    distinct: dict = {}
    numbers = [distinct.setdefault(item, len(distinct)) for item in items]
    return list(distinct), numbers


def ranges(test) -> list[tuple[int, int]]:
    """Half-open ranges of the code points that pass `test`."""
    result = []
    for code in range(0x110000):
        if test(chr(code)):
            if result and result[-1][1] == code:
                result[-1] = result[-1][0], code + 1
            else:
                result.append((code, code + 1))
    return result


def emit_printable() -> None:
    """A bitmap in two stages: 64 characters to a word."""
    words = []
    for start in range(0, LOW_END, 64):
        words.append(sum(chr(start + i).isprintable() << i for i in range(64)))
    distinct, numbers = records(words)
    shift, first, second = two_stage(numbers, 2)
    emit("uint64_t", "PrintableWords", [f"{w:#x}" for w in distinct])
    print(f"static constexpr unsigned PrintableShift = {shift};")
    emit("uint8_t" if max(first) < 256 else "uint16_t", "PrintableStage1", first)
    emit("uint8_t" if len(distinct) <= 256 else "uint16_t", "PrintableStage2",
         second)
    for start, end in ranges(str.isprintable):
        if end > LOW_END:
            print(f"// [{start:#x}, {end:#x}) printable above the table")
            assert (start, end) == (0xE0100, 0xE01F0)


def emit_decimals() -> None:
    """The zeros of all sets of decimal digits; each set is in one run."""
    zeros = [code for code in range(0x110000)
             if unicodedata.decimal(chr(code), -1) == 0]
    digits = [code for code in range(0x110000) if chr(code).isdecimal()]
    assert digits == [zero + i for zero in zeros for i in range(10)]
    emit("uint32_t", "DecimalZeros", zeros)


def main() -> None:
    assert unicodedata.unidata_version == "16.0.0", sys.version
    codes = [*range(LOW_END), *range(HIGH_START, HIGH_END)]
    mappings = Mappings()
    kept = set(codes)
    for code in range(0x110000):
        c = chr(code)
        if code not in kept:
            assert flags(c) == 0, hex(code)
            assert c.upper() == c.lower() == c.casefold() == c
    print("// Generated by unicode_tables.py from Unicode "
          f"{unicodedata.unidata_version}; do not edit.\n// clang-format off\n")
    print(f"static constexpr uint32_t TableLowEnd = {LOW_END:#x};")
    print(f"static constexpr uint32_t TableHighStart = {HIGH_START:#x};")
    print(f"static constexpr uint32_t TableHighEnd = {HIGH_END:#x};\n")
    emit_printable()
    emit_decimals()
    distinct, numbers = records([flags(chr(code)) for code in codes])
    emit("uint16_t", "FlagRecords", distinct)
    emit_stages("Flag", numbers)
    cases, numbers = records([mappings.record(chr(code)) for code in codes])
    emit("CaseRecord", "CaseRecords",
         ["{{%d, %d, %d, %d}}" % record for record in cases])
    emit("uint16_t", "CaseSpecial", mappings.special)
    emit_stages("Case", numbers)
    print("// clang-format on")


if __name__ == "__main__":
    main()
