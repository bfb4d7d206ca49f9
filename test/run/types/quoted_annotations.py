from __future__ import annotations
from typing import Generic, TypeVar, Optional
T = TypeVar("T")
class Node(Generic[T]):
    def __init__(self, value: T, next: "Optional[Node[T]]" = None) -> None:
        self.value = value
        self.next = next
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.head: "Node[T] | None" = None
    def push(self, v: "T") -> "Stack[T]":
        self.head = Node(v, self.head)
        return self
def first[U](xs: "list[U]") -> "U":
    y: "U" = xs[0]
    return y
s: Stack[int] = Stack()
s.push(1).push(2)
assert s.head is not None
print(s.head.value, first(["a"]))
class Pair[A, B]:
    def __init__(self, a: A, b: B) -> None:
        self.a = a
        self.b = b
    def swap(self) -> "Pair[B, A]":
        return Pair(self.b, self.a)
p = Pair(1, "x").swap()
print(p.a, p.b)
