from typing import Generic, TypeVar
T = TypeVar("T")
class Box(Generic[T]):
    def __init__(self, v: T) -> None:
        self.v = v
    def get(self) -> T:
        return self.v
b: Box[float] = Box(1)
print(b.get(), b.v)
t: tuple[float, ...] = (1, 2.5)
print(t)
def f(x: float = 1) -> float:
    return x
print(f())
def g(x: float | None = None) -> float:
    if x is None:
        return 0
    return x
print(g(), g(1), g(2.5))
class C:
    rate: float = 0
print(C.rate, C().rate)
