# Heaps of numbers, tuples and objects; the order of comparisons; the best n; merged inputs.
import heapq
from heapq import heapify, heappop, heappush
from typing import Callable, Iterator

heap: list[int] = []
for number in [5, 3, 8, 1, 9, 2, 7, 3]:
    heappush(heap, number)
    print(heap)
print(heapq.heappushpop(heap, 4), heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 70), heap)
while heap:
    print(heappop(heap), heap)
print(heapq.heappushpop(heap, 3), heap)
bad_calls: list[Callable[[], int]] = [lambda: heappop(heap), lambda: heapq.heapreplace(heap, 1)]
for bad in bad_calls:
    try:
        bad()
    except IndexError as error:
        print(error)
pairs = [(3, "c"), (1, "b"), (2, "z"), (1, "a")]
heapify(pairs)
print(pairs, heappop(pairs), pairs)

biggest: list[float] = [1.5, 9.25, -3.0, 4.0, 4.0]
heapq.heapify_max(biggest)
print(biggest)
heapq.heappush_max(biggest, 8.0)
print(heapq.heappop_max(biggest), heapq.heapreplace_max(biggest, 0.5), heapq.heappushpop_max(biggest, 3.0), biggest)
try:
    heapq.heappop_max(heap)
except IndexError as error:
    print(error)


class Noisy:
    def __init__(self, rank: int) -> None:
        self.rank = rank

    def __lt__(self, other: "Noisy") -> bool:
        print(self.rank, "<", other.rank, end="; ")
        if self.rank == 13 or other.rank == 13:
            raise ValueError("unlucky")
        return self.rank < other.rank

    def __repr__(self) -> str:
        return f"N{self.rank}"


noisy = [Noisy(rank) for rank in [5, 2, 9, 1, 7, 3]]
heapify(noisy)
print(noisy)
heappush(noisy, Noisy(0))
print(noisy)
print(heappop(noisy), heapq.heappushpop(noisy, Noisy(4)), noisy)
heapq.heapify_max(noisy)
print(noisy)
for rank in [13, 1]:
    try:
        heappush(noisy, Noisy(rank))
    except ValueError as error:
        print(error)
    print(noisy)
try:
    while noisy:
        print(heappop(noisy), noisy)
except ValueError as error:
    print(error, noisy)

calls = 0


class Counted:
    def __init__(self, rank: int) -> None:
        self.rank = rank

    def __lt__(self, other: "Counted") -> bool:
        global calls
        calls = (calls * 31 + self.rank * 7 + other.rank) % 1000003
        return self.rank < other.rank


for size in [2500, 2501, 5000]:
    many = [Counted(i * 7919 % size) for i in range(size)]
    heapify(many)
    print(size, calls, [item.rank for item in many[:12]])
    heapq.heapify_max(many)
    print(size, calls, [item.rank for item in many[:12]])

numbers = [5, 1, 8, 2, 9, 2, 7]
for n in [-1, 0, 1, 2, 3, 7, 10]:
    print(n, heapq.nsmallest(n, numbers), heapq.nlargest(n, numbers), heapq.nsmallest(n, iter(numbers)), heapq.nlargest(n, iter(numbers)))
words = ["pear", "fig", "banana", "kiwi", "date", "plum", "apple"]
for n in [0, 1, 2, 4, 9]:
    print(n, heapq.nsmallest(n, words, key=len), heapq.nlargest(n, words, key=len), heapq.nlargest(n, iter(words), len), heapq.nsmallest(n, words, key=lambda word: word[-1]))
empty: list[str] = []
print(heapq.nsmallest(1, empty), heapq.nlargest(1, empty, key=len), heapq.nsmallest(3, iter(empty)))


def told(name: str, values: list[int]) -> Iterator[int]:
    for value in values:
        print(name, "gives", value)
        yield value


print(list(heapq.merge([1, 4, 7], [2, 4, 4], [], [0, 9])))
print(list(heapq.merge([7, 4, 1], [9, 4], reverse=True)))
print(list(heapq.merge(["a", "ccc"], ["bb", "ddd", "e" * 5], key=len)))
print(list(heapq.merge(["ccc", "a"], ["ddd", "bb"], key=len, reverse=True)))
merged = heapq.merge(told("x", [1, 5]), told("y", [2, 3, 6]))
print("lazy")
for value in merged:
    print(value)
