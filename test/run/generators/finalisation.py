# When a suspended generator dies, its finally clauses run.
from typing import Iterator


def res(name: str) -> Iterator[str]:
    print("open", name)
    try:
        for i in range(3):
            yield f"{name}{i}"
    finally:
        print("close", name)


def first(name: str) -> str:
    for x in res(name):
        return x
    return ""


def hold() -> None:
    g = res("h")
    print(next(g))
    print("end of hold")


print(first("a"))
hold()
try:
    for x in res("e"):
        if x == "e1":
            raise ValueError("inside")
        print(x)
except ValueError as e:
    print("caught", e)


def reraiser() -> Iterator[int]:
    try:
        yield 1
    except ValueError:
        print("in handler")
        yield 2
        raise


class Ctx:
    def __enter__(self) -> "Ctx":
        print("enter")
        return self

    def __exit__(self, a: object, b: object, c: object) -> bool:
        print("exit", b)
        return False


def with_gen() -> Iterator[int]:
    with Ctx():
        yield 1
        yield 2


for v in with_gen():
    print(v)


def stop_inside() -> Iterator[int]:
    yield 1
    raise StopIteration("no")


try:
    list(stop_inside())
except RuntimeError as e:
    print(e)
gs = [res("l1"), res("l2")]
print(next(gs[0]), next(gs[1]))
gs.clear()
print("cleared")
