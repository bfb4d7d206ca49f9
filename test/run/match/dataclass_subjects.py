# A dataclass equals no text and no number.
from dataclasses import dataclass
from typing import Any


@dataclass
class Line:
    length: int


@dataclass
class Word:
    text: str

    def __eq__(self, other: object) -> bool:
        return other == self.text


def greet(value: Any) -> str:
    match value:
        case "hello" | "hi" as word if isinstance(word, str):
            return "greeting " + word
        case 1 | 2:
            return "number"
        case Line(length=3):
            return "three"
        case _:
            return "other"


def kind(value: str | Line | int) -> str:
    match value:
        case "hello" | "hi" as word:
            return "greeting " + word
        case 1 | 2 as number:
            return str(number + 1)
        case str():
            return value.upper()
        case _:
            return "other"


def same(value: str | Line | None) -> str:
    if value == "line":
        return value + "!"
    return "different"


print(greet("hi"), greet(Line(3)), greet(Line(1)), greet(2), greet(Word("hello")), greet(Word("x")))
print(kind("hello"), kind(Line(1)), kind(2), kind("else"), kind(7))
print(same("line"), same(Line(1)), same(None))
