from typing import Iterator, Iterable, TypeVar, Callable

T = TypeVar("T")
U = TypeVar("U")


def take(n: int, it: Iterable[T]) -> Iterator[T]:
    if n <= 0:
        return
    for x in it:
        yield x
        n -= 1
        if n == 0:
            return


def chain(*its: Iterable[T]) -> Iterator[T]:
    for it in its:
        yield from it


def imap(f: Callable[[T], U], it: Iterable[T]) -> Iterator[U]:
    for x in it:
        yield f(x)


def ifilter(p: Callable[[T], bool], it: Iterable[T]) -> Iterator[T]:
    for x in it:
        if p(x):
            yield x


def pairwise(it: Iterable[T]) -> Iterator[tuple[T, T]]:
    i = iter(it)
    try:
        a = next(i)
    except StopIteration:
        return
    for b in i:
        yield a, b
        a = b


def naturals() -> Iterator[int]:
    n = 0
    while True:
        yield n
        n += 1


def sieve() -> Iterator[int]:
    yield 2
    found: list[int] = []
    n = 3
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 2


def accumulate(it: Iterable[int]) -> Iterator[int]:
    total = 0
    for x in it:
        total += x
        yield total


def permutations(xs: list[int]) -> Iterator[list[int]]:
    if not xs:
        yield []
    for i in range(len(xs)):
        for rest in permutations(xs[:i] + xs[i + 1 :]):
            yield [xs[i]] + rest


def hanoi(n: int, a: str, b: str, c: str) -> Iterator[tuple[str, str]]:
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


print(list(take(5, naturals())))
print(list(chain([1, 2], (3, 4), range(5, 7))))
print(list(imap(lambda x: x * x, take(4, naturals()))))
print(list(ifilter(lambda x: x % 2 == 0, take(10, naturals()))))
print(list(pairwise("abcd")), list(pairwise([1])))
print(list(take(10, sieve())))
print(list(accumulate([1, 2, 3, 4])))
print(list(permutations([1, 2, 3])))
print(list(hanoi(3, "A", "B", "C")))
a, b, *c = take(6, naturals())
print(a, b, c)
x, y = take(2, naturals())
print(x + y)
print([*take(3, naturals()), 99], {*take(3, naturals())}, (*take(2, naturals()),))
print(next(take(0, naturals()), -1), next(naturals()))
print(max(take(5, naturals())), min(take(5, naturals()), default=7), sum(take(101, naturals())))
print(sorted(imap(lambda s: s.upper(), ["b", "a"])), "-".join(imap(str, [1, 2])))
for p, q in zip(take(3, naturals()), "xyz"):
    print(p, q)
print(3 in naturals(), 9 in take(5, naturals()))
print(list(map(lambda v: v + 1, take(3, naturals()))))


def closure_gen(k: int) -> Callable[[], Iterator[int]]:
    def gen() -> Iterator[int]:
        nonlocal k
        for i in range(3):
            yield i * k
            k += 1

    return gen


cg = closure_gen(10)
print(list(cg()), list(cg()))


class Bag:
    def __init__(self) -> None:
        self.items: list[str] = []

    def add(self, s: str) -> None:
        self.items.append(s)

    def __iter__(self) -> Iterator[str]:
        for s in self.items:
            yield s

    def rev(self) -> Iterator[str]:
        yield from reversed(self.items)


bag = Bag()
bag.add("x")
bag.add("y")
for s in bag:
    print(s)
print(list(bag), list(bag.rev()), [s + "!" for s in bag])
