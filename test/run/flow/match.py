# match on literals, sequences, mappings, guards, captures, or-patterns.
def describe(value: object) -> str:
    match value:
        case None:
            return "none"
        case True | False:
            return f"bool {value}"
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int():
            return "int"
        case float(x):
            return f"float {x}"
        case "":
            return "empty text"
        case "yes" | "no" as answer:
            return f"answer {answer}"
        case str():
            return f"text of {len(value)}"
        case []:
            return "empty list"
        case [1, *rest]:
            return f"one and {rest}"
        case [first, second]:
            return f"pair {first} {second}"
        case (first, *_, last):
            return f"from {first} to {last}"
        case {"kind": "circle", "r": r}:
            return f"circle {r}"
        case {"kind": kind, **others}:
            return f"{kind} {others}"
        case _:
            return "other"


for value in [None, True, 0, 5, -3, 2.5, "", "yes", "hello", [], [1], [1, 2, 3], [3, 4], (5, 6, 7), [9], {"kind": "circle", "r": 2}, {"kind": "box", "w": 1}, {}, {1, 2}]:
    print(repr(value), "->", describe(value))


def command(line: str) -> str:
    match line.split():
        case ["go", ("north" | "south") as direction]:
            return f"going {direction}"
        case ["take", thing, *rest] if not rest:
            return f"taking {thing}"
        case ["quit"]:
            return "bye"
        case [verb, *_]:
            return f"cannot {verb}"
        case _:
            return "nothing"


for line in ["go north", "go up", "take lamp", "take a lamp", "quit", ""]:
    print(command(line))
