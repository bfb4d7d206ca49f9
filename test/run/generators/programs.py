from collections.abc import Iterator, Iterable, Generator
import sys


class Tree:
    def __init__(self) -> None:
        self.root: Node | None = None

    def insert(self, k: int) -> None:
        self.root = self._insert(self.root, k)

    def _insert(self, n: "Node | None", k: int) -> "Node":
        if n is None:
            return Node(k)
        if k < n.k:
            n.l = self._insert(n.l, k)
        else:
            n.r = self._insert(n.r, k)
        return n

    def __iter__(self) -> Iterator[int]:
        yield from self._walk(self.root)

    def _walk(self, n: "Node | None") -> Iterator[int]:
        if n:
            yield from self._walk(n.l)
            yield n.k
            yield from self._walk(n.r)


class Node:
    def __init__(self, k: int) -> None:
        self.k = k
        self.l: Node | None = None
        self.r: Node | None = None


t = Tree()
for k in [5, 2, 8, 1, 9, 3]:
    t.insert(k)
print(list(t), sum(t), max(t), min(t), 8 in t, sorted(t, reverse=True))
print([k * 2 for k in t if k % 2], sum(k for k in t), any(k > 8 for k in t))
first, *rest = t
print(first, rest)


def lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield line


def strip(it: Iterable[str]) -> Iterator[str]:
    return (s.strip() for s in it)


def nonempty(it: Iterable[str]) -> Iterator[str]:
    return (s for s in it if s)


def numbers(it: Iterable[str]) -> Iterator[tuple[int, str]]:
    for i, s in enumerate(it, 1):
        yield i, s


for n, s in numbers(nonempty(strip(lines(" a \n\n b\nc  ")))):
    print(n, s)


def batched(it: Iterable[int], n: int) -> Iterator[list[int]]:
    batch: list[int] = []
    for x in it:
        batch.append(x)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


print(list(batched(range(7), 3)))


def primes(limit: int) -> Iterator[int]:
    sieve = [True] * (limit + 1)
    for i in range(2, limit + 1):
        if sieve[i]:
            yield i
            for j in range(i * i, limit + 1, i):
                sieve[j] = False


print(list(primes(30)), sum(primes(1000)), sum(1 for _ in primes(1000)))
words = ["apple", "bob", "cat", "apple"]
print({w: sum(1 for x in words if x == w) for w in words})
print(max((len(w), w) for w in words), min(words, key=lambda w: (len(w), w)))
print(" ".join(f"{w}!" for w in words), "".join(c for w in words for c in w if c in "aeiou"))
total = sum(len(w) for w in words)
avg = sum(float(len(w)) for w in words) / len(words)
print(total, avg)
pts = [(1.0, 2.0), (3.0, 4.0)]
print(sum(x * y for x, y in pts), sum(p[0] for p in pts))
gen = (w.upper() for w in words)
for w in gen:
    print(w)
    if w == "BOB":
        break
print(list(gen))


def main() -> int:
    data = {"a": [1, 2], "b": [3]}
    flat = (v for vs in data.values() for v in vs)
    print(list(flat))
    keys = sorted(k for k in data)
    print(keys, all(isinstance(k, str) for k in keys))
    acc = 0

    def add(n: int) -> int:
        nonlocal acc
        acc += n
        return acc

    print(list(add(i) for i in range(4)), acc)
    g = (add(i) for i in range(3))
    print(next(g), acc)
    del g
    matrix = [[1, 2], [3, 4]]
    print(sum(sum(x for x in row) for row in matrix), list(sum(r) for r in matrix))
    print([list(x * y for x in range(2)) for y in range(3)])
    return 0


sys.exit(main())
