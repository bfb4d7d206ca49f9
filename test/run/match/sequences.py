# Sequence patterns on lists, tuples, ranges and values of unknown type.
from typing import Any


def lengths(xs: list[int]) -> str:
    match xs:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [0, *rest]:
            return f"zero then {rest}"
        case [first, *middle, last]:
            return f"{first} {middle} {last}"
    return "?"


for xs in ([], [1], [1, 2], [0, 1, 2], [5, 6, 7, 8]):
    print(lengths(xs))


def command(line: str) -> str:
    match line.split():
        case ["go", ("north" | "south") as d]:
            return f"going {d}"
        case ["go", other]:
            return f"cannot go {other}"
        case ["take", *items] if items:
            return "taking " + ", ".join(items)
        case ["quit" | "exit"]:
            return "bye"
        case []:
            return "nothing"
        case [cmd, *_]:
            return f"unknown {cmd}"
        case _:
            return "never"


for line in ("go north", "go up", "take a b", "take", "quit", "", "dance now"):
    print(command(line))


def pair(a: int | None, b: str | None) -> str:
    match (a, b):
        case (None, None):
            return "none"
        case (int(), None):
            return f"a {a + 1}"
        case (None, str()):
            return f"b {b.upper()}"
        case (x, y):
            return f"both {x} {y}"


print(pair(None, None), pair(1, None), pair(None, "q"), pair(1, "z"))


def floats(xs: list[float]) -> float:
    match xs:
        case [a, b, *rest]:
            rest.append(a * b)
            return sum(rest)
        case [a]:
            return a
        case _:
            return 0.0


print(floats([1.5, 2.0, 3.0]), floats([4.0]), floats([]))


def shapes(t: tuple[int, str] | tuple[int, str, float] | list[int]) -> str:
    match t:
        case (n, str(s)):
            return f"pair {n} {s}"
        case (n, s, float(f)):
            return f"triple {n} {s} {f}"
        case [n, *more]:
            return f"list {n} {more}"
        case []:
            return "empty"
        case _:
            return "other"


print(shapes((1, "a")), shapes((1, "a", 2.5)), shapes([1, 2, 3]), shapes([1, 2]), shapes([]))


def variadic(t: tuple[int, ...]) -> str:
    match t:
        case ():
            return "()"
        case (x,):
            return f"({x},)"
        case (x, *rest, y):
            return f"{x} {rest} {y}"
    return "?"


print(variadic(()), variadic((1,)), variadic((1, 2)), variadic((1, 2, 3, 4)))


def numbers(r: range) -> str:
    match r:
        case [0, 1, *rest]:
            return f"from zero {rest}"
        case [a, b]:
            return f"two {a} {b}"
        case _:
            return "other"


print(numbers(range(5)), numbers(range(3, 5)), numbers(range(0)))


def unknown(v: Any) -> str:
    match v:
        case []:
            return "nothing in it"
        case [[a, b], c]:
            return f"nested {a} {b} {c}"
        case [a, *_, {"k": b}]:
            return f"ends with a dict {a} {b}"
        case [str(), *rest]:
            return f"text first {rest}"
        case [*everything]:
            return f"all {everything}"
        case str() | bytes():
            return "text is no sequence"
        case _:
            return "no sequence"


values: list[Any] = [[], (), [[1, 2], 3], ((1, 2), [3]), [1, 2, {"k": 5}], ["a", 1], (1, 2), range(3), "ab",
                     b"ab", bytearray(b"ab"), {1, 2}, {"a": 1}, 5, None]
for v in values:
    print(unknown(v))


def wildcards(xs: list[str]) -> int:
    match xs:
        case [_, _]:
            return 2
        case [_, *_]:
            return 1
        case [*_]:
            return 0


print(wildcards(["a", "b"]), wildcards(["a"]), wildcards([]), wildcards(["a", "b", "c"]))
