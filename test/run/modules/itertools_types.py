# What chain and count hold.
import itertools
from typing import ClassVar


class Ticket:
    numbers: ClassVar[itertools.count[int]] = itertools.count(1)

    def __init__(self) -> None:
        self.number = next(self.numbers)


print(list(itertools.chain([1], "ab", (2.5, None))), list(itertools.chain("ab", [1])))
print([str(each) for each in itertools.chain([1, 2], ["x"])], list(itertools.chain()))
print(Ticket().number, Ticket().number, sum(itertools.islice(itertools.count(), 5)))
print(list(itertools.islice(itertools.count(0.5), 3)), list(itertools.islice(itertools.count(1, 0.5), 3)))
print(list(itertools.islice(itertools.count(10, -3), 3)), itertools.count(2), itertools.count(1, 2))
print(list(zip(itertools.count(), "ab")), next(itertools.count(2**70)), itertools.count(1.5, 2))
for i, word in zip(itertools.count(1), ["x", "y"]):
    print(i, word)
