# The iterators of one input: what they give, when they read, and what follows an exception.
import itertools
from itertools import accumulate, batched, chain, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, repeat, starmap, takewhile, tee
from typing import Iterable, Iterator


def told(values: Iterable[int]) -> Iterator[int]:
    for value in values:
        print("<", value, ">", sep="", end=" ")
        yield value
    print("<end>", end=" ")


class Failing:
    """Raises at 3, and goes on."""

    def __init__(self) -> None:
        self.number = 0

    def __iter__(self) -> "Failing":
        return self

    def __next__(self) -> int:
        self.number += 1
        if self.number == 3:
            raise ValueError("three")
        if self.number > 6:
            raise StopIteration
        return self.number


def drain[T](iterator: Iterator[T]) -> None:
    for _ in range(9):
        try:
            print(next(iterator), end=" ")
        except ValueError as error:
            print(f"[{error}]", end=" ")
        except StopIteration:
            print("stop", end=" ")
    print()


def check_small(number: int) -> bool:
    if number == 2:
        raise ValueError("two")
    return number < 5


c = count()
print(next(c), next(c), c, count(5), count(5, -2), list(islice(count(10, 5), 3)), next(count(2**70)))
cy = cycle(told([1, 2, 3]))
print([next(cy) for _ in range(8)])
drain(cycle(Failing()))
drain(cycle([0][:0]))
r = repeat("x", 3)
print(r, next(r), r, list(r), r, repeat([1]), list(repeat(7, -2)), repeat(7, -2), list(repeat(object=1, times=2)))
print(list(map(pow, range(5), repeat(2))))

print(list(chain([1, 2], (3,), range(2), {9})), list(chain()), list(chain.from_iterable([[1], [], [2, 3]])), list(chain("ab", ["cd"])), list(chain.from_iterable(["ab", "c"])))
drain(chain(Failing(), [70, 80]))
drain(chain.from_iterable([n, n] for n in Failing()))

print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 1, 6, 2)), list(islice("abc", None)), list(islice("abc", 0)), list(islice("abcdefg", None, None, 3)))
source = iter(range(10))
print(list(islice(source, 2, 5, 2)), list(source))
source = iter(range(10))
print(list(islice(source, 1, 8, 3)), next(source))
drain(islice(Failing(), 1, 5))
for stop in [-1, -2, 2**70]:
    try:
        islice([1], stop)
    except ValueError as error:
        print(stop, error)
for start, end, step in [(-1, 3, 1), (0, -1, 1), (0, -2, 1), (0, 3, 0), (0, 3, -1), (-1, -1, -1), (0, 2**70, 1), (2**70, 3, 1), (1, 2, 2**70)]:
    try:
        islice([1], start, end, step)
    except ValueError as error:
        print(start, end, step, error)

print(list(takewhile(lambda n: n < 3, told([1, 2, 5, 1]))))
print(list(dropwhile(lambda n: n < 3, told([1, 2, 5, 1]))))
print(list(filterfalse(lambda n: n % 2, told([1, 2, 5, 4]))), list(filterfalse(None, [0, 1, 2, 0])))
drain(takewhile(check_small, range(9)))
drain(dropwhile(check_small, range(9)))
drain(filterfalse(check_small, range(9)))
drain(takewhile(lambda n: True, Failing()))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress(told([1, 2, 3]), told([0, 1]))), list(compress(data="ab", selectors=[True, False])))
print(list(pairwise("abcd")), list(pairwise([1])), list(pairwise(told([1, 2]))))
drain(pairwise(Failing()))
print(list(batched("abcdefg", 3)), list(batched(told([1, 2]), 2)), list(batched([1, 2], n=5)))
drain(batched(Failing(), 2))
try:
    for batch in batched([1, 2, 3], 2, strict=True):
        print(batch)
except ValueError as error:
    print(error)
try:
    batched([1], 0)
except ValueError as error:
    print(error)
print(list(starmap(lambda a, b: a * b, [(2, 3), (4, 5)])), list(starmap(lambda a, b, c: a + b + c, zip("ab", "cd", "ef"))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2], initial=10)), list(accumulate(["a", "b"])), list(accumulate([1, 2, 3], lambda total, item: total * item, initial=2)), list(accumulate([1, 2], lambda text, item: text + str(item), initial="")), list(accumulate([0.1] * 3)))
drain(accumulate(Failing()))

for key, group in groupby("aaabbca"):
    print(key, list(group), end=" ")
print()
for parity, numbers in groupby(told([1, 3, 2, 4, 5]), key=lambda n: n % 2):
    print("group", parity, list(numbers))
print([key for key, _ in groupby([1, 1, 2, 2, 1])])
groups = groupby([1, 1, 2, 2])
one, first = next(groups)
print(one, next(first))
two, second = next(groups)
print(two, list(first), list(second), list(second))
words = ["fig", "kiwi", "plum", "apple"]
print({length: list(group) for length, group in groupby(words, len)})
print([(key, list(group)) for key, group in groupby([0][:0])])
drain((key, list(group)) for key, group in groupby([1, 1, 2, 3, 9], check_small))
print(str(itertools.pairwise([1])).split(" at ")[0], str(takewhile(bool, [1])).split(" at ")[0], str(islice([1], 2)).split(" at ")[0], str(chain()).split(" at ")[0])

x, y = tee(told([1, 2, 3]))
print(next(x), next(x), next(y), list(x), list(y), list(x))
lagging, leading = tee(range(200))
print(sum(leading), next(lagging), list(islice(lagging, 55, 60)), sum(lagging))
a, b, c = tee(Failing(), 3)
drain(a)
drain(b)
again, third = tee(c)
print(next(again), next(c), list(third), next(again), list(c), list(tee([1], 0)), str(again).split(" at ")[0])
narrow: Iterator[int] = tee([1, 2, 3])[0]
p, q = tee(narrow)
print(list(p), next(narrow), next(q))
try:
    tee([1], -1)
except ValueError as error:
    print(error)


def looped() -> Iterator[int]:
    yield 1
    yield next(loops[1])


loops: list[Iterator[int]] = []
loops.extend(tee(looped()))
print(next(loops[0]), next(loops[1]))
try:
    next(loops[0])
except (RuntimeError, ValueError) as error:
    print(error)
loops.clear()
