#!/usr/bin/env python3
"""Writes a program of random calls of methods and operators of the builtin types.

    random_methods.py SEED COUNT > program.py

The same program under CPython and under krait must print the same. What the
checker rejects for one of the two types of an expression is not generated.
"""

import random
import sys

STRINGS = ["''", "'a'", "'abcabc'", "' x y '", "'Hello World'", "'é漢\\U0001f40d'", "'1_2'", "'tab\\there'",
           "'line\\nother\\r\\nlast'", "'ß'", "'12.5'", "'aAbB'"]
BYTES = ["b''", "b'a'", "b'abcabc'", "b' x y '", "b'Hello World'", "b'\\x00\\xff'", "b'line\\nother'"]
INTS = ["0", "1", "-1", "2", "3", "-7", "10", "255", "2**62", "-(2**63)", "10**20"]
SMALL = ["0", "1", "-1", "2", "3", "-2", "5", "7"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "1e300", "1e-7", "3.0", "float('inf')", "123456.789"]
LISTS = ["[1, 2, 3]", "[3, 1, 2, 1]", "[5]", "list(range(6))", "[10**20, -1, 4]"]
WORDS = ["['b', 'a']", "['abc', '', 'b']", "'one two three'.split()"]
SETS = ["{1, 2, 3}", "{3, 4}", "set([1])", "{10, 20, 3}"]
DICTS = ["{1: 'a', 2: 'b'}", "{3: 'c'}", "{2: 'x', 5: 'y', 1: 'z'}"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def one(self, choices):
        return self.random.choice(choices)

    def text(self):
        s, t, n = self.one(STRINGS), self.one(STRINGS), self.one(SMALL)
        method = self.one([
            "upper()", "lower()", "title()", "swapcase()", "capitalize()", "casefold()", "strip()", "split()",
            "splitlines()", "splitlines(True)", "isalpha()", "isdigit()", "isidentifier()", "expandtabs(3)",
            f"split({t} or 'x')", f"rsplit(None, {n})", f"find({t})", f"rfind({t}, {n})", f"count({t})",
            f"replace({t}, 'Q', {n})", f"center({n} + 8, '*')", f"ljust({n} + 5)", f"zfill({n} + 4)",
            f"startswith({t}, {n})", f"endswith(({t}, 'd'))", f"partition({t} or 'a')", f"rpartition({t} or 'a')",
            f"strip({t})", f"removeprefix({t})", f"removesuffix({t})", "encode()", f"join({self.one(WORDS)})",
            "encode('utf-16-le')", "encode('ascii', 'xmlcharrefreplace')", f"index({t})"])
        return self.one([f"{s}.{method}", f"{s} + {t}", f"{s} * {n}", f"{s}[{n}]", f"{s}[{n}:{self.one(SMALL)}]",
                         f"{s}[::{n}]", f"{t} in {s}", f"{s} < {t}", f"sorted({s})", f"repr({s})", f"ascii({s})"])

    def binary(self):
        s, t, n = self.one(BYTES), self.one(BYTES), self.one(SMALL)
        kind = self.one(["", "bytearray"])
        s = f"bytearray({s})" if kind else s
        method = self.one(["upper()", "split()", "hex()", "hex(' ')", f"find({t})", f"count({t})", f"split({t} or b'x')",
                           f"replace({t}, b'Q')", f"center({n} + 5, b'*')", f"strip({t})", "splitlines()", "title()",
                           f"startswith({t})", f"partition({t} or b'a')", "decode('latin-1')", f"join([{t}, b'z'])"])
        return self.one([f"{s}.{method}", f"{s} + {t}", f"{s} * {n}", f"{s}[{n}]", f"{s}[::{n}]", f"{t} in {s}",
                         f"list({s})", f"{s} == {t}"])

    def number(self):
        a, b, n = self.one(INTS), self.one(INTS), self.one(SMALL)
        x, y = self.one(FLOATS), self.one(FLOATS)
        operator = self.one(["+", "-", "*", "//", "%", "/", "<", "==", "&", "|", "^"])
        real = self.one(["+", "-", "*", "//", "%", "/", "<", "=="])
        spec = self.one(["d", "x", "#o", ",", "08d", "+", ">12", "_b", "e", ".3g"])
        shape = self.one([".2f", "e", "g", "%", "+.3e", "012.4f", ",.1f", ".0f", "n"])
        return self.one([f"({a}) {operator} ({b})", f"({x}) {real} ({y})", f"({a}) {real} ({x})", f"divmod({a}, {b})",
                         f"format({a}, '{spec}')", f"format({x}, '{shape}')", f"round({x}, {n})", f"round({a}, {n})",
                         f"({a}).bit_length()", f"({a}) >> abs({n})", f"({a}) << abs({n})", f"hash({a}) == hash(-(-({a})))",
                         f"({x}).hex()", f"({x}).is_integer()", f"int({x})", f"abs({a})", f"pow({a}, 3, 7)",
                         f"({x}).as_integer_ratio()", f"str({a})", f"bin({a})"])

    def container(self):
        a, b, n, m = self.one(LISTS), self.one(LISTS), self.one(SMALL), self.one(SMALL)
        s, t, d, e = self.one(SETS), self.one(SETS), self.one(DICTS), self.one(DICTS)
        return self.one([
            f"{a} + {b}", f"{a} * {n}", f"{a}[{n}]", f"{a}[{n}:{m}]", f"{a}[::{n}]", f"sorted({a}, reverse=True)",
            f"{a}.index({n})", f"{a}.count({n})", f"{a} < {b}", f"{n} in {a}", f"max({a})", f"sum({a})",
            f"tuple({a})", f"tuple({a})[{n}:]", f"list(zip({a}, {b}))", f"list(enumerate({a}, {n}))",
            f"list(reversed({a}))", f"sorted({s} | {t})", f"sorted({s} & {t})", f"sorted({s} - {t})",
            f"sorted({s} ^ {t})", f"{s} <= {t}", f"{s}.isdisjoint({t})", f"{n} in {s}", f"{d} | {e}",
            f"{d}.get({n}, 'none')", f"list({d}.items())", f"sorted({d}.keys() & {e}.keys())", f"{d}[{n}]",
            f"{d} == {e}", f"list(range({n}, {m}, 2))", f"range({n}, 9)[{m}]", f"{m} in range({n}, 20, 3)",
            f"[x * 2 for x in {a} if x > {n}]", f"{{x: str(x) for x in {a}}}", f"list(map(str, {a}))"])

    def program(self, count):
        lines = []
        for number in range(count):
            kind = self.one([self.text, self.binary, self.number, self.container])
            lines += ["try:", f"    print({number}, {kind()})", "except Exception as error:",
                      f"    print({number}, type(error).__name__, error)"]
        return "\n".join(lines) + "\n"


def main():
    print(Generator(int(sys.argv[1])).program(int(sys.argv[2])), end="")


if __name__ == "__main__":
    main()
