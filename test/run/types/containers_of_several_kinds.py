from typing import Protocol
class Popper(Protocol):
    def pop(self) -> object: ...
xs: list[Popper] = [[1], [1.5], ["a"], [True]]
for x in xs:
    print(x.pop())
def f(x: list[int] | list[float]) -> None:
    print(x[0], x, len(x), sum(x), x.count(1))
    for y in x:
        print(y)
f([1, 2])
f([1.5, 2])
f([1.5])
