# Generator functions: yield, send, return value, yield from, try/finally.
from collections.abc import Generator, Iterator


def count(n: int) -> Iterator[int]:
    i = 0
    while i < n:
        yield i
        i += 1


def chain(*parts: list[int]) -> Iterator[int]:
    for part in parts:
        yield from part
    yield -1


def running() -> Generator[int, int, str]:
    total = 0
    try:
        while total < 10:
            total += yield total
    finally:
        print("cleanup")
    return f"total {total}"


print(list(count(4)), sum(count(5)), [x for x in count(3)], list(chain([1, 2], [], [3])))
g = running()
print(next(g), g.send(4), g.send(5))
try:
    g.send(6)
except StopIteration as stop:
    print(stop.value)
h = running()
next(h)
h.close()


def outer() -> Generator[int, int, None]:
    result = yield from running()
    print("got", result)
    yield 99


o = outer()
print(next(o), o.send(20))


def tree(n: int) -> Iterator[int]:
    if n > 0:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)), list(zip(count(2), "ab")), max(count(4)), dict(enumerate(count(2))), ",".join(str(x) for x in count(3)))
