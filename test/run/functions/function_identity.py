# What a function, a method or a closure is compared with.
from typing import Callable


def f(n: int) -> int:
    return n + 1


def g(n: int) -> int:
    return n * 2


class Listener:
    def __init__(self, name: str) -> None:
        self.name = name

    def on_event(self, n: int) -> int:
        return n


class Bus:
    def __init__(self) -> None:
        self.handlers: list[Callable[[int], int]] = []
        self.last: Callable[[int], int] | None = None

    def subscribe(self, handler: Callable[[int], int]) -> None:
        if handler not in self.handlers:
            self.handlers.append(handler)
        self.last = handler

    def unsubscribe(self, handler: Callable[[int], int]) -> None:
        self.handlers.remove(handler)


xs = [f, g]
print(xs[0] is f, xs[0] == f, xs[0] is not g, f in xs, g not in xs, xs.index(g), xs.count(f))
ps = [("f", f), ("g", g)]
print(ps[0][1] is f, ps[0][1] == f, ps[1][1] is f, ps[1][1] != f)
one = Listener("one")
two = Listener("two")
bus = Bus()
for _ in range(2):
    bus.subscribe(one.on_event)
    bus.subscribe(two.on_event)
    bus.subscribe(f)
print(len(bus.handlers), bus.last is f, bus.last is g, bus.last == f)
print(one.on_event in bus.handlers, one.on_event == bus.handlers[0], one.on_event == bus.handlers[1])
bus.unsubscribe(two.on_event)
bus.unsubscribe(f)
print(len(bus.handlers), [handler(7) for handler in bus.handlers])
try:
    bus.unsubscribe(g)
except ValueError as error:
    print(error)


def counter(start: int) -> Callable[[int], int]:
    def add(n: int) -> int:
        nonlocal start
        start += n
        return start

    bus.subscribe(add)
    bus.subscribe(add)
    print(add in bus.handlers, bus.last is add)
    return add


first, second = counter(1), counter(1)
print(first == second, first == first, first is first, len(bus.handlers))
bus.unsubscribe(first)
print(len(bus.handlers), second in bus.handlers, first in bus.handlers)
names: dict[Callable[[int], int], str] = {f: "f", g: "g", one.on_event: "one"}
print(names[f], names[g], names[one.on_event], f in names, len(names))
