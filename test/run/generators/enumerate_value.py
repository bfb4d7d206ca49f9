from typing import Iterator


def g() -> Iterator[str]:
    yield "a"
    yield "b"


for i, v in enumerate(g(), 10):
    print(i, v)
e = enumerate(g())
print(next(e), list(e))
