# Literal, value, capture, wildcard, or and as patterns, guards.
from typing import Any, Final, Literal


def http(status: int) -> str:
    match status:
        case 200 | 201:
            return "ok"
        case 301 | 302 as code:
            return f"redirect {code}"
        case 404:
            return "not found"
        case n if n >= 500:
            return f"server {n}"
        case _:
            return "?"


print([http(s) for s in (200, 201, 302, 404, 503, 7)])


def anything(v: object) -> str:
    match v:
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case 0:
            return "zero"
        case -1 | -1.5:
            return "negative"
        case int(n):
            return f"int {n + 1}"
        case float():
            return f"float {v}"
        case "hello" | "hal" "lo":
            return "greeting"
        case b"raw":
            return "raw"
        case str(s):
            return f"str {s.upper()}"
        case list(items):
            return f"list {len(items)}"
        case _:
            return "other"


for v in (None, True, False, 0, 0.0, -1, -1.5, 3, 2.5, "hello", "hallo", "abc", b"raw", b"row", [1], (), 10**30):
    print(anything(v))


class Limits:
    LOW: Final = 10
    HIGH: Final = 20


def limits(n: int) -> str:
    match n:
        case Limits.LOW:
            return "low"
        case Limits.HIGH:
            return "high"
        case -1:
            return "minus one"
        case 1_000_000_000_000_000_000_000:
            return "huge"
        case _ if n < 0:
            return "negative"
        case _:
            return "other"


print([limits(n) for n in (10, 20, -1, -5, 3, 10**21)])

Mode = Literal["r", "w", "a"]


def mode(m: Mode) -> int:
    match m:
        case "r":
            return 1
        case "w":
            return 2
        case "a":
            return 3


print(mode("r"), mode("w"), mode("a"))


def boolean(b: bool) -> str:
    match b:
        case True:
            return "yes"
        case False:
            return "no"


print(boolean(True), boolean(1 > 2))


def rebinding(x: int | list[int]) -> str:
    match x:
        case [x, *rest]:
            return f"{x} {rest}"
        case int(y) if (x := y + 1) > 5:
            return f"big {x}"
        case _:
            return f"{x}"


print(rebinding([1, 2]), rebinding(7), rebinding(1), rebinding([]))


def guards(v: int) -> str:
    match v:
        case a if a > 100:
            return "large"
        case b if a % 2 == 0:
            return f"even {a} {b}"
    return f"odd {a}"


print(guards(101), guards(4), guards(5))

# What a pattern has bound stays bound; a pattern that fails binds nothing.
match (1, 2):
    case (p, 3):
        pass
    case (q, 2) if q > 1:
        pass
try:
    print(p)
except NameError as error:
    print(error)
print(q)

calls: list[str] = []


def subject() -> tuple[int, str]:
    calls.append("s")
    return (2, "b")


match subject():
    case (1, _):
        print("one")
    case (2, "a"):
        print("2a")
    case (2, letter):
        print("2", letter)
print(calls)

total = 0
for item in [1, "a", None, 2.5, (1, 2), [3], {"k": 4}, 1000]:
    match item:
        case int() | float():
            total += 1
        case str():
            continue
        case None:
            pass
        case (a, b):
            total += a + b
        case [c]:
            total += c
        case {"k": v}:
            total += v
            break
print(total)


def collatz(n: int):
    while True:
        match n:
            case 1:
                return
            case _ if n % 2 == 0:
                yield n
                n //= 2
            case _:
                yield n
                n = 3 * n + 1


print(list(collatz(6)))


class Odd:
    def __eq__(self, other: object) -> bool:
        print("eq", other)
        return other == 3


def custom(v: Any) -> str:
    match v:
        case 1:
            return "one"
        case 3 | 4:
            return "three or four"
        case _:
            return "none"


print(custom(Odd()), custom(3), custom("x"))
match Odd():
    case "a" | 3 as found:
        print("found", type(found).__name__)


def first_error(codes: list[int]) -> int:
    for code in codes:
        try:
            match code:
                case 0:
                    continue
                case n if n < 0:
                    raise ValueError(n)
                case _:
                    return code
        except ValueError as error:
            print("negative", error)
        finally:
            print("seen", code)
    return 0


print(first_error([0, -1, 5, 6]))
match = 3
case = match + 1
print(match, case)
match (match):
    case 3:
        print("soft keywords")
