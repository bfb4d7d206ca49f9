# reversed() of every builtin sequence, and a user's Sequence.
from collections.abc import Sequence


class Pair(Sequence[int]):
    def __init__(self, a: int, b: int) -> None:
        self.a = a
        self.b = b

    def __len__(self) -> int:
        return 2

    def __getitem__(self, index: int) -> int:
        if index == 0:
            return self.a
        if index == 1:
            return self.b
        raise IndexError("pair index out of range")


shape = (1, "a", 2.5)
print(list(reversed(shape)), list(reversed((1, 2, 3))), list(reversed("aé🐍")), list(reversed(b"ab")), list(reversed(range(3))))
print(type(reversed(shape)), type(reversed("abc")), type(reversed([1])), type(reversed(range(3))), type(reversed({1: 2})))


def show(items: tuple[int, ...]) -> None:
    for item in reversed(items):
        print(item, end=" ")
    print()


show((1, 2, 3))
show(())
data = bytearray(b"abcdef")
backward = reversed(data)
print(next(backward), next(backward))
del data[2:]
print(list(backward), list(backward))
pair = Pair(1, 7)
print(len(pair), pair[0], [x for x in pair], 7 in pair, 8 in pair, pair.index(7), pair.count(3), list(reversed(pair)), sum(pair), max(pair), sorted(pair, reverse=True))
a, b = pair
print(a, b)
try:
    print(pair.index(9))
except ValueError as error:
    print("ValueError", error)
