# An attribute of one name is a method, a field or a property; it is looked up
# before the arguments of its call.
from typing import Any, Callable


class Method:
    def run(self, number: int) -> int:
        return number + 1

    def add(self, number: int) -> int:
        return number + 1


class Field:
    add = 3

    def __init__(self) -> None:
        self.run: Callable[[int], int] = lambda number: number * 2


class Unset:
    run: Callable[[int], int]

    def fill(self) -> None:
        self.run = lambda number: number * 3


class Text:
    def add(self, text: str) -> str:
        return text + "!"


def say(number: int) -> int:
    print("evaluated", number)
    return number


def attempt(thing: Any) -> None:
    try:
        print(thing.run(say(1)))
    except AttributeError as error:
        print(error)
    try:
        thing.go(lambda number=say(2): number)
    except AttributeError as error:
        print(error)


things: list[Any] = [Method(), Field(), Unset(), 3]
for thing in things:
    attempt(thing)
things[2].fill()
attempt(things[2])
texts: list[Any] = [Text()]
print(texts[0].add("s"))
