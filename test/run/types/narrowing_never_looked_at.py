from typing import Iterator
class C[N](Iterator[N]):
    def __init__(self, start: N, step: N) -> None:
        self.n = start
        self.step = step
    def __next__(self) -> N:
        value = self.n
        self.n = value + self.step
        return value
    def show(self) -> str:
        if isinstance(self.step, int) and self.step == 1:
            return "one"
        return "more"
c = C(0.5, 0.5)
print(next(c), c.show())
