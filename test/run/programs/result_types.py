from typing import Callable, Generic, Iterator, Self, TypeVar, Union, Sequence
from abc import ABC, abstractmethod


class Stack[T]:
    def __init__(self, items: list[T] | None = None) -> None:
        self._items: list[T] = items or []

    def push(self, x: T) -> Self:
        self._items.append(x)
        return self

    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()

    def peek(self) -> T | None:
        return self._items[-1] if self._items else None

    def map[U](self, f: Callable[[T], U]) -> "Stack[U]":
        return Stack([f(x) for x in self._items])

    def __len__(self) -> int:
        return len(self._items)

    def __bool__(self) -> bool:
        return len(self._items) > 0

    def __iter__(self) -> Iterator[T]:
        return reversed(self._items)

    def __str__(self) -> str:
        return f"Stack({self._items})"


class Ok[T]:
    def __init__(self, value: T) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"Ok({self.value!r})"


class Err[E]:
    def __init__(self, error: E) -> None:
        self.error = error

    def __repr__(self) -> str:
        return f"Err({self.error!r})"


type Result[T, E] = Ok[T] | Err[E]


def parse_int(s: str) -> Result[int, str]:
    try:
        return Ok(int(s))
    except ValueError as e:
        return Err(str(e))


def and_then[T, U, E](r: Result[T, E], f: Callable[[T], Result[U, E]]) -> Result[U, E]:
    if isinstance(r, Ok):
        return f(r.value)
    return r


def half(n: int) -> Result[int, str]:
    return Ok(n // 2) if n % 2 == 0 else Err(f"{n} is odd")


class Tree[K]:
    def __init__(self) -> None:
        self.root: _Node[K] | None = None
        self.size = 0

    def insert(self, key: K) -> bool:
        if self.root is None:
            self.root = _Node(key)
            self.size += 1
            return True
        cur = self.root
        while True:
            if key == cur.key:
                return False
            if key < cur.key:
                if cur.left is None:
                    cur.left = _Node(key)
                    break
                cur = cur.left
            else:
                if cur.right is None:
                    cur.right = _Node(key)
                    break
                cur = cur.right
        self.size += 1
        return True

    def __iter__(self) -> Iterator[K]:
        def walk(n: "_Node[K] | None") -> Iterator[K]:
            if n is not None:
                yield from walk(n.left)
                yield n.key
                yield from walk(n.right)
        return walk(self.root)

    def depth(self) -> int:
        def d(n: "_Node[K] | None") -> int:
            return 0 if n is None else 1 + max(d(n.left), d(n.right))
        return d(self.root)


class _Node[K]:
    def __init__(self, key: K) -> None:
        self.key = key
        self.left: _Node[K] | None = None
        self.right: _Node[K] | None = None


A = TypeVar("A")
B = TypeVar("B")


class Pair(Generic[A, B]):
    def __init__(self, a: A, b: B) -> None:
        self.a, self.b = a, b

    def swap(self) -> "Pair[B, A]":
        return Pair(self.b, self.a)

    def __eq__(self, o: object) -> bool:
        return isinstance(o, Pair) and self.a == o.a and self.b == o.b

    def __repr__(self) -> str:
        return f"<{self.a!r}, {self.b!r}>"


def first(xs: Sequence[A], default: A) -> A:
    return xs[0] if xs else default


s: Stack[int] = Stack()
s.push(1).push(2).push(3)
print(s, len(s), s.pop(), s.peek(), bool(s), list(s), s.map(str), s.map(lambda x: x / 2))
print(Stack[str]().peek(), bool(Stack()))
for t in ["42", "7", "x"]:
    r = and_then(parse_int(t), half)
    print(r, r.value if isinstance(r, Ok) else r.error.upper())
tr: Tree[str] = Tree()
for w in "the quick brown fox jumps over the lazy dog".split():
    tr.insert(w)
print(list(tr), tr.size, tr.depth())
ti = Tree[int]()
print([ti.insert(x) for x in [5, 2, 8, 2, 9]], list(ti), sum(ti))
p = Pair(1, "x")
print(p, p.swap(), p == Pair(1, "x"), p == 3, p.swap().swap() == p)
print(first([], 9), first("abc", "z"), first((1.5,), 0.0))
Stack[int]().pop()
