"""Iterators without annotations in calls of the library."""

from itertools import islice


class Count:
    def __init__(self, n: int) -> None:
        self.n = n
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


class Squares:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield i * i


class Names:
    def __init__(self) -> None:
        self.names = ["b", "a"]

    def __iter__(self):
        return iter(self.names)


print(list(Count(3)), sum(Count(4)), max(Count(5)), list(islice(Count(10), 2)))
print(list(zip(Count(2), Squares(3))), sorted(Count(3), reverse=True))
print(list(map(str, Count(2))), dict(enumerate(Squares(2))), set(Count(3)))
print(3 in Count(5), tuple(Count(2)), any(x > 2 for x in Count(4)))
a, b = Count(2)
print(a, b, *Count(3))
print(sorted(Names()), ",".join(Names()), max(Names()), list(reversed(list(Names()))))
print(min(Squares(4)), list(filter(None, Squares(3))), {x: y for x, y in zip(Names(), Squares(2))})
