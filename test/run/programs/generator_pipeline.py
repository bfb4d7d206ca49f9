from typing import Iterator, Generator, Iterable


def countdown(n: int) -> Iterator[int]:
    while n > 0:
        yield n
        n -= 1


def averager() -> Generator[float, float, str]:
    total = 0.0
    count = 0
    avg = 0.0
    while True:
        x = yield avg
        if x < 0:
            return f"n={count}"
        total += x
        count += 1
        avg = total / count


def chain(*its: Iterable[int]) -> Iterator[int]:
    for it in its:
        yield from it


class Tree:
    def __init__(self, value: int, left: "Tree | None" = None, right: "Tree | None" = None) -> None:
        self.value = value
        self.left = left
        self.right = right

    def insert(self, v: int) -> None:
        if v < self.value:
            if self.left is None:
                self.left = Tree(v)
            else:
                self.left.insert(v)
        else:
            if self.right is None:
                self.right = Tree(v)
            else:
                self.right.insert(v)

    def __iter__(self) -> Iterator[int]:
        if self.left:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def primes() -> Iterator[int]:
    found: list[int] = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


def take(it: Iterator[int], n: int) -> list[int]:
    return [next(it) for _ in range(n)]


def with_cleanup() -> Iterator[int]:
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")


class Countdown:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self) -> "Countdown":
        return self

    def __next__(self) -> int:
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def delegating() -> Generator[int, None, int]:
    a = yield from sub(2)
    b = yield from sub(3)
    return a + b


def sub(n: int) -> Generator[int, None, int]:
    for i in range(n):
        yield i
    return n


print(list(countdown(5)))
g = averager()
next(g)
print(g.send(10.0), g.send(20.0))
try:
    g.send(-1.0)
except StopIteration as e:
    print("stopped", e.value)
print(list(chain([1, 2], (3, 4), range(2))))
t = Tree(5)
for v in [3, 8, 1, 4, 7, 9]:
    t.insert(v)
print(list(t), sum(t), max(t), 4 in t)
print(take(primes(), 10))
for v in with_cleanup():
    print(v)
    break
print("after")
w = with_cleanup()
next(w)
w.close()
print(list(Countdown(3)))
d = delegating()
while True:
    try:
        print(next(d))
    except StopIteration as e:
        print("result", e.value)
        break
squares = (x * x for x in range(5))
print(next(squares), list(squares), next(squares, -1))


def thrower() -> Iterator[str]:
    while True:
        try:
            yield "ok"
        except ValueError as e:
            yield f"caught {e}"


th = thrower()
print(next(th), th.throw(ValueError("boo")), next(th))
for i, (a, b) in enumerate(zip(countdown(3), countdown(4)), start=1):
    print(i, a, b)
