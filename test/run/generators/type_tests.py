# A test for Generator, which has no class of its own at run time.
from typing import Generator, Iterator
def g() -> Generator[int, None, None]:
    yield 1
    yield 2
def f(x: int | Generator[int, None, None] | list[int]) -> None:
    if isinstance(x, int):
        print("int", x)
    elif isinstance(x, list):
        print("list", x)
    else:
        print("gen", list(x))
f(1); f(g()); f([1,2])
def h(o: object) -> None:
    if isinstance(o, Generator):
        print("generator")
    else:
        print("no")
h(g()); h(3)
