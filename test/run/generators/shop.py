from __future__ import annotations

from typing import Generator, Iterable, Iterator


class Item:
    def __init__(self, name: str, price: float, tags: list[str] | None = None) -> None:
        self.name = name
        self.price = price
        self.tags = tags or []


class Shop:
    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.factor = 2.0

    def prices(self) -> Iterator[float]:
        return (i.price * self.factor for i in self.items)

    def total(self) -> float:
        return sum(i.price * self.factor for i in self.items)

    def cheap(self, limit: float) -> Iterator[Item]:
        for i in self.items:
            if i.price < limit:
                yield i

    def tags(self) -> Iterator[str]:
        seen: set[str] = set()
        for i in self.items:
            for t in i.tags:
                if t not in seen:
                    seen.add(t)
                    yield t

    def find(self, name: str) -> Item | None:
        return next((i for i in self.items if i.name == name), None)


shop = Shop([Item("a", 1.5, ["x", "y"]), Item("b", 2.5, ["y"]), Item("c", 10.0)])
print(list(shop.prices()), shop.total(), [i.name for i in shop.cheap(3.0)], list(shop.tags()))
f = shop.find("b")
print(f.price if f else None, shop.find("zz"))
print(max(shop.items, key=lambda i: i.price).name, max(i.price for i in shop.items))
print(min((i.price, i.name) for i in shop.items))
print({t for i in shop.items for t in i.tags} == set(t for i in shop.items for t in i.tags))
print(dict((i.name, i.price) for i in shop.items))
print(frozenset(i.name for i in shop.items) == frozenset("abc"))
print(sorted((i.name for i in shop.items), reverse=True))
print(f"{sum(1 for _ in shop.items)} items: {', '.join(i.name for i in shop.items)}")


def perms(s: str) -> Iterator[str]:
    if len(s) <= 1:
        yield s
    else:
        for i, c in enumerate(s):
            for p in perms(s[:i] + s[i + 1 :]):
                yield c + p


print(list(perms("abc")))


def dfs(graph: dict[str, list[str]], start: str, seen: set[str] | None = None) -> Iterator[str]:
    if seen is None:
        seen = set()
    if start in seen:
        return
    seen.add(start)
    yield start
    for n in graph[start]:
        yield from dfs(graph, n, seen)


print(list(dfs({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}, "a")))


def flatten(xs: list[int | list[int]]) -> Iterator[int]:
    for x in xs:
        if isinstance(x, list):
            yield from x
        else:
            yield x


print(list(flatten([1, [2, 3], 4])))


def tokenize(src: str) -> Iterator[tuple[str, str]]:
    i = 0
    while i < len(src):
        c = src[i]
        if c.isspace():
            i += 1
            continue
        if c.isdigit():
            j = i
            while j < len(src) and src[j].isdigit():
                j += 1
            yield "num", src[i:j]
            i = j
        else:
            yield "op", c
            i += 1


print(list(tokenize("12 + (3*45)")))
toks = tokenize("1 2")
try:
    while True:
        print(next(toks))
except StopIteration:
    print("end")


def windows(xs: Iterable[int], n: int) -> Iterator[tuple[int, ...]]:
    buf: list[int] = []
    for x in xs:
        buf.append(x)
        if len(buf) > n:
            buf.pop(0)
        if len(buf) == n:
            yield tuple(buf)


print(list(windows(range(5), 3)))


def collatz(n: int) -> Generator[int, None, int]:
    steps = 0
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def steps(n: int) -> int:
    g = collatz(n)
    while True:
        try:
            next(g)
        except StopIteration as e:
            return e.value


print(steps(27), max((steps(i), i) for i in range(1, 30)))
big = (2**i for i in range(60, 70))
print(sum(big), list(big))
