from typing import Iterator, Generator


def averager() -> Generator[float, float, str]:
    total = 0.0
    n = 0
    avg = 0.0
    while True:
        x = yield avg
        if x < 0:
            return "done"
        total += x
        n += 1
        avg = total / n


g = averager()
print(next(g))
print(g.send(10.0))
print(g.send(20.0))
try:
    g.send(-1.0)
except StopIteration as e:
    print("stop", e.value)


def inner() -> Generator[int, None, str]:
    yield 1
    yield 2
    return "inner result"


def outer() -> Generator[int, None, None]:
    r = yield from inner()
    print("got", r)
    yield 3
    yield from [10, 20]
    yield from range(3)


for v in outer():
    print(v)


class Node:
    def __init__(self, v: int, left: "Node | None" = None, right: "Node | None" = None) -> None:
        self.v = v
        self.left = left
        self.right = right

    def walk(self) -> Iterator[int]:
        if self.left is not None:
            yield from self.left.walk()
        yield self.v
        if self.right is not None:
            yield from self.right.walk()


t = Node(4, Node(2, Node(1), Node(3)), Node(6, Node(5)))
print(list(t.walk()))


def catcher() -> Generator[str, None, None]:
    while True:
        try:
            yield "ok"
        except ValueError as e:
            print("caught", e)
            yield "recovered"


c = catcher()
print(next(c))
print(c.throw(ValueError("boom")))
print(next(c))
c.close()
print("closed")
try:
    next(c)
except StopIteration:
    print("exhausted")
