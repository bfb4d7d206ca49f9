# A method of an object of unknown class is looked up before the arguments of the
# call are evaluated.
from typing import Any


class Pen:
    def write(self, text: str, times: int = 1) -> str:
        return text * times


def say(text: str) -> str:
    print("evaluated", text)
    return text


def attempt(thing: Any) -> None:
    try:
        print(thing.write(say("a"), times=len(say("bc"))))
    except AttributeError as error:
        print(error)
    try:
        print(thing.upper().join([say("d"), say("e")]))
    except AttributeError as error:
        print(error)


attempt(Pen())
attempt("text")
attempt(3)
attempt(None)
