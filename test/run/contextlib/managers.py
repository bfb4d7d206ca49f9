"""contextmanager, closing, nullcontext."""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, nullcontext


@contextmanager
def tag(name: str, times: int = 1) -> Iterator[str]:
    print("open", name, times)
    try:
        yield name * times
    finally:
        print("close", name)


@contextmanager
def swallow() -> Generator[None, None, None]:
    try:
        yield
    except ValueError as error:
        print("swallowed", error)


@contextmanager
def twice() -> Iterator[int]:
    yield 1
    yield 2


@contextmanager
def nothing() -> Iterator[int]:
    if False:
        yield 1


@contextmanager
def stubborn() -> Iterator[int]:
    try:
        yield 1
    except KeyError:
        yield 2


@contextmanager
def replacing() -> Iterator[None]:
    try:
        yield
    except KeyError:
        raise OSError("other") from None


with tag("a") as text:
    print("in", text)
with tag("b", 2) as text, tag("c"):
    print("in", text)
with swallow():
    raise ValueError("gone")
print("after")
try:
    with swallow(), tag("d"):
        raise KeyError("k")
except KeyError as error:
    print("key", error)
try:
    with twice() as number:
        print(number)
except RuntimeError as error:
    print(error)
try:
    with nothing() as number:
        print(number)
except RuntimeError as error:
    print(error)
try:
    with stubborn():
        raise KeyError("x")
except RuntimeError as error:
    print(error)
try:
    with replacing():
        raise KeyError("x")
except OSError as error:
    print("replaced", error)
try:
    with tag("stop"):
        raise StopIteration("s")
except StopIteration as error:
    print("stop", error)
try:
    with tag("run"):
        raise RuntimeError("mine")
except RuntimeError as error:
    print("run", error)


def leave() -> int:
    with tag("return"):
        return 5
    return 6


print(leave())


class Door:
    def close(self) -> None:
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext(5) as five:
    print(five + 1)
