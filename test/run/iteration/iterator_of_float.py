from collections.abc import Iterator
class FC(Iterator[float]):
    def __init__(self, start: float) -> None:
        self.x = start
        self.n = 0
    def __next__(self) -> float:
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.x
print(list(FC(1)))
print(list(FC(1.5)))
