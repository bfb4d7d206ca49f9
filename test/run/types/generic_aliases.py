# Aliases with type parameters: by TypeVar, by the type statement; quoted ones.
from typing import Callable, Generic, TypeVar, Union

T = TypeVar("T")
E = TypeVar("E")


class Ok(Generic[T]):
    def __init__(self, value: T) -> None:
        self.value = value


class Err(Generic[E]):
    def __init__(self, error: E) -> None:
        self.error = error


Result = Union[Ok[T], Err[E]]
Handler = Callable[[T], T]
Grid = list[list[T]]
type Pair[A, B] = tuple[B, A]


def parse(s: str) -> Result[int, str]:
    return Ok(int(s)) if s.isdigit() else Err(f"bad {s!r}")


def twice(f: Handler[int], n: int) -> int:
    return f(f(n))


g: Grid[float] = [[1.5], [2.5]]
p: Pair[int, str] = ("x", 1)
for s in ("12", "zz"):
    r = parse(s)
    if isinstance(r, Ok):
        print("ok", r.value + 1)
    else:
        print("err", r.error.upper())
print(twice(lambda x: x * 3, 2), g, p)


class Tree[K]:
    def __init__(self) -> None:
        self.items: list[K] = []

    def walk(self) -> list[K]:
        def go(i: "int", acc: "list[K]") -> "list[K]":
            return acc if i == len(self.items) else go(i + 1, acc + [self.items[i]])
        return go(0, [])


t = Tree[str]()
t.items += ["a", "b"]
print(t.walk())
