from typing import Generator, Iterable, Iterator, TypeVar
import itertools

T = TypeVar("T")


def averager() -> Generator[float, float, str]:
    total = 0.0
    n = 0
    avg = 0.0
    try:
        while True:
            x = yield avg
            if x < 0:
                return f"done after {n}"
            total += x
            n += 1
            avg = total / n
    finally:
        print("averager closed")


def delegator() -> Generator[float, float, None]:
    r = yield from averager()
    print("result:", r)
    yield -1.0


def resilient() -> Generator[int, None, None]:
    i = 0
    while i < 6:
        try:
            yield i
            i += 1
        except ValueError as e:
            print("caught", e)
            i += 2


def chunks(xs: list[T], n: int) -> Iterator[list[T]]:
    for i in range(0, len(xs), n):
        yield xs[i:i + n]


def flatten(x: list) -> Iterator[int]:
    for e in x:
        if isinstance(e, list):
            yield from flatten(e)
        else:
            yield e


def primes() -> Iterator[int]:
    sieve: dict[int, list[int]] = {}
    n = 2
    while True:
        if n not in sieve:
            yield n
            sieve[n * n] = [n]
        else:
            for p in sieve.pop(n):
                sieve.setdefault(p + n, []).append(p)
        n += 1


class Countdown:
    def __init__(self, n: int):
        self.n = n

    def __iter__(self) -> "Countdown":
        return self

    def __next__(self) -> int:
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


def window(it: Iterable[T], n: int) -> Iterator[tuple[T, ...]]:
    buf: list[T] = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)


g = delegator()
print(next(g), g.send(10), g.send(20), g.send(-1))
try:
    next(g)
except StopIteration as s:
    print("stop", s.value)
r = resilient()
print(next(r), next(r), r.throw(ValueError("boo")), list(r))
h = averager()
next(h)
h.send(3)
h.close()
print(list(chunks(list(range(10)), 4)))
print(list(flatten([1, [2, [3, 4], [], 5], 6])))
print(list(itertools.islice(primes(), 15)), list(itertools.takewhile(lambda p: p < 30, primes())))
print(list(Countdown(4)), sum(Countdown(10)), 3 in Countdown(5))
print(list(window("abcde", 3)))
print(list(itertools.chain.from_iterable(zip(Countdown(3), "xyz"))))
print([*map(sum, itertools.combinations(range(5), 3))])
print(sorted(itertools.permutations("cab", 2)), list(itertools.product([0, 1], repeat=2)))
for k, grp in itertools.groupby(sorted(["apple", "avocado", "bean", "beet", "corn"]), key=lambda s: s[0]):
    print(k, list(grp))
print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 5], max)))
it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, None))
e = (x * x for x in range(3))
print(next(e), list(e), next(e, "empty"))
next(e)
