"""A function that gives something where a Callable without result is asked for."""

from typing import Callable

log: list[int] = []
stack: list[str] = ["a", "b", "c"]


def run(action: Callable[[], None], times: int = 1) -> None:
    for _ in range(times):
        action()


def each(items: list[str], action: Callable[[str], None]) -> None:
    for item in items:
        action(item)


def add() -> int:
    log.append(len(log))
    return len(log)


class Button:
    def __init__(self) -> None:
        self.handlers: list[Callable[[], None]] = []

    def on_click(self, handler: Callable[[], None]) -> "Button":
        self.handlers.append(handler)
        return self

    def click(self) -> None:
        for handler in self.handlers:
            handler()


class Counter:
    def __init__(self) -> None:
        self.n = 0

    def up(self) -> "Counter":
        self.n += 1
        return self


run(lambda: stack.pop())
run(add, 2)
run(lambda: add())
seen: set[str] = set()
table: dict[str, int] = {}
each(["x", "y"], lambda s: seen.add(s))
each(["x", "y"], lambda s: table.setdefault(s, len(s)))
counter = Counter()
button = Button().on_click(counter.up).on_click(lambda: stack.append("d"))
button.on_click(lambda: print("clicked"))
button.click()
button.click()
action: Callable[[], None] = lambda: log.pop()
action()
print(stack, log, sorted(seen), table, counter.n)
