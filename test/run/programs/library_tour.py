# A walk through the language and the library.
from typing import Callable, TypeVar, ParamSpec, Generic, Iterator, Iterable, Any
import functools, time, itertools, operator, string, random, math, contextlib
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
def logged(fn: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(fn)
    def wrapper(*args: P.args) -> R:
        print("call", fn.__name__, args)
        return fn(*args)
    return wrapper
@logged
def area(w: float, h: float = 2.0, *, unit: str = "m") -> str:
    return f"{w * h}{unit}"
print(area(3.0), area(2.0, 5.0))
def retry(times: int, exceptions: tuple[type[Exception], ...] = (Exception,)) -> Callable[[Callable[[], T]], Callable[[], T]]:
    def deco(fn: Callable[[], T]) -> Callable[[], T]:
        def inner() -> T:
            last: Exception | None = None
            for i in range(times):
                try:
                    return fn()
                except exceptions as e:
                    print("retry", i, e)
                    last = e
            assert last is not None
            raise last
        return inner
    return deco
state = {"n": 0}
@retry(3, (ValueError,))
def flaky() -> int:
    state["n"] += 1
    if state["n"] < 3:
        raise ValueError(f"try {state['n']}")
    return state["n"]
print(flaky())
class Stack(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self._items: list[T] = list(items)
    def push(self, x: T) -> "Stack[T]":
        self._items.append(x)
        return self
    def pop(self) -> T:
        if not self._items:
            raise IndexError("empty stack")
        return self._items.pop()
    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)
    def __len__(self) -> int:
        return len(self._items)
    def map(self, f: Callable[[T], R]) -> "Stack[R]":
        return Stack(f(x) for x in self._items)
s = Stack([1, 2]).push(3)
print(list(s), len(s), s.pop(), list(s.map(lambda x: x * 1.5)), list(s.map(str)))
try:
    Stack[int]().pop()
except IndexError as e:
    print("IndexError", e)
@contextlib.contextmanager
def section(name: str) -> Iterator[list[str]]:
    lines: list[str] = []
    print("<", name)
    try:
        yield lines
    finally:
        print(">", name, lines)
with section("a") as la, section("b") as lb:
    la.append("x")
    lb.extend("yz")
print(list(itertools.accumulate([1, 2, 3, 4], operator.mul)), list(itertools.chain.from_iterable([[1], [2, 3]])))
print([(k, list(g)) for k, g in itertools.groupby(sorted("mississippi"))][:2], list(itertools.islice(itertools.count(5, 3), 4)))
print(list(itertools.combinations("abc", 2)), list(itertools.permutations([1, 2, 3], 2))[:3], list(itertools.product([0, 1], repeat=2)))
print(list(itertools.zip_longest([1, 2], "a", fillvalue="-")), functools.reduce(lambda a, b: a * b, range(1, 6)))
rng = random.Random(42)
print([rng.randint(1, 6) for _ in range(5)], rng.choice("abc"), round(rng.random(), 6), rng.sample(range(10), 3))
print(string.ascii_lowercase[:5], math.comb(10, 3), math.isqrt(99), math.hypot(3, 4), math.prod([2, 3]))
x = 0b1011
print(x << 3, x >> 1, x & 6, x | 8, x ^ 5, ~x, f"{x:08b} {x:#x} {x:o}", x.bit_length(), (255).to_bytes(2, "little"))
print("{:>10}|{:<8}|{:^7}|{:+.3e}|{:,}|{:%}".format("r", "l", "c", 12345.678, 1234567, 0.256))
print(f"{'x':*^9} {3.14159:.2f} {10:>5d} {-5:05d} {1e10:g} {True!s:>6} {None!r} {[1]!s}")
a, *b, c = range(6)
print(a, b, c, [*b, *"xy"], {**{"k": 1}, "z": 2})
def gen() -> Iterator[int]:
    received = yield 1
    print("got", received)
    yield from (2, 3)
    return
g = gen()
print(next(g), list(g))
print(sorted({"b": 2, "a": 1}.items(), key=lambda kv: kv[1]), max("hello", key="hello".count), min([3, 1, 2], default=0))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], sum(map(sum, matrix)), [x for r in matrix for x in r if x % 2])
print("a,b,,c".split(","), "  x y ".split(), "abc".rjust(5, "."), "Hello".swapcase(), "ab\tc".expandtabs(4), "x".join("abc"))
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))
while True:
    try:
        n = int("12x")
    except ValueError as err:
        print(err)
        break
    else:
        print("no")
    finally:
        print("fin")
for i in range(3):
    if i == 5:
        break
else:
    print("no break")
print(10 ** 25 // 7, -7 // 2, -7 % 3, divmod(-7, 2), 2 ** 0.5, round(2.5), round(-1.555, 2), int("ff", 16), float("1e-3"))
