# What is declared as Any may be anything: no error before the program runs.
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Box:
    content: Any
    extra: Any = None
    tags: list[Any] = field(default_factory=list)


class Shelf:
    default: Any = "none"

    def __init__(self, first: Any) -> None:
        self.first = first
        self.second: Any = 2


def attempt(what: str, value: Any, other: Any = 1) -> Any:
    try:
        match what:
            case "attribute":
                return value.name
            case "method":
                return value.upper()
            case "operator":
                return value + other
            case "item":
                return value[other]
            case "length":
                return len(value)
            case "iterate":
                return [each for each in value]
            case "call":
                return value(other)
    except (AttributeError, TypeError, KeyError, IndexError) as error:
        return f"{type(error).__name__}: {error}"


for what in ["attribute", "method", "operator", "item", "length", "iterate", "call"]:
    print(what, attempt(what, "text"), attempt(what, 5), attempt(what, [1, 2]))
print(attempt("operator", "a", "b"), attempt("item", {"k": 1}, "k"), attempt("item", {}, "k"))


def locals_declared() -> None:
    first: Any = "text"
    second: Any = 5
    try:
        print(first + second)
    except TypeError as error:
        print(error)
    try:
        print(second.upper())
    except AttributeError as error:
        print(error)
    first = 7
    print(first + second)


locals_declared()
shared: Any = [1]
try:
    print(shared + 1)
except TypeError as error:
    print(error)
box = Box("text")
shelf = Shelf(3)
for thing in (box.content, box.extra, shelf.first, shelf.second, Shelf.default):
    try:
        print(thing.upper())
    except AttributeError as error:
        print(error)
