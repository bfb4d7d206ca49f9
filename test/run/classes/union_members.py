from typing import Union
class A:
    kind = "a"
    def __init__(self) -> None:
        self.n = 1
    @property
    def twice(self) -> int:
        return self.n * 2
    @classmethod
    def label(cls) -> str:
        return cls.__name__
class B:
    kind = "b"
    size: int = 9
    def __init__(self) -> None:
        self.n = 10
    @property
    def twice(self) -> int:
        return self.n * 20
    def label(self) -> str:
        return "bee"
def show(x: Union[A, B]) -> str:
    return f"{x.kind} {x.n} {x.twice} {x.label()}"
print(show(A()), show(B()))
for thing in (A(), B()):
    print(thing.kind, thing.twice, thing.n, thing.label())
