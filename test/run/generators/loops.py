from typing import Iterator, Generator, Iterable


def count(n: int) -> Iterator[int]:
    i = 0
    while i < n:
        yield i
        i += 1


for x in count(5):
    print(x)


def fib() -> Iterator[int]:
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


for f in fib():
    if f > 100:
        break
    print(f, end=" ")
print()


def floats(n: int) -> Iterator[float]:
    for i in range(n):
        yield i / 2


total = 0.0
for v in floats(10):
    total += v
print(total)


def pairs(xs: list[str]) -> Iterator[tuple[int, str]]:
    i = 0
    for x in xs:
        yield i, x
        i += 1


for i, s in pairs(["a", "b", "c"]):
    print(i, s)


def words(text: str) -> Iterator[str]:
    cur = ""
    for ch in text:
        if ch == " ":
            if cur:
                yield cur
            cur = ""
        else:
            cur += ch
    if cur:
        yield cur


print(list(words("the quick  brown fox")))


def gen_try() -> Iterator[int]:
    try:
        yield 1
        yield 2
    finally:
        print("cleanup")


for x in gen_try():
    print(x)
for x in gen_try():
    print("brk", x)
    break
print("end")
