# RUN: %krait check --verify %s
"""A Callable without result may be any function; what it gives is not known."""

from typing import Callable

stack: list[int] = [1, 2]


actions: list[Callable[[], None]] = [lambda: stack.pop()]
for action in actions:
    action()
    done = action()  # expected-error {{the value of a call of a `Callable` without result}}


# The body is compiled for the function that it is given.
def run(given: Callable[[], None]) -> None:
    print(given())


run(lambda: stack.pop())
