from typing import TypeVar, Generic, Optional, Iterator, Callable
T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")

class Stack(Generic[T]):
    def __init__(self) -> None:
        self._items: list[T] = []
    def push(self, item: T) -> None:
        self._items.append(item)
    def pop(self) -> T:
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()
    def peek(self) -> Optional[T]:
        return self._items[-1] if self._items else None
    def __len__(self) -> int:
        return len(self._items)
    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

class Node(Generic[K, V]):
    def __init__(self, key: K, value: V) -> None:
        self.key = key
        self.value = value
        self.next: Optional["Node[K, V]"] = None

class HashMap(Generic[K, V]):
    def __init__(self, cap: int = 8) -> None:
        self.buckets: list[Optional[Node[K, V]]] = [None] * cap
        self.size = 0
    def put(self, key: K, value: V) -> None:
        i = hash(key) % len(self.buckets)
        n = self.buckets[i]
        while n is not None:
            if n.key == key:
                n.value = value
                return
            n = n.next
        new = Node(key, value)
        new.next = self.buckets[i]
        self.buckets[i] = new
        self.size += 1
    def get(self, key: K) -> Optional[V]:
        n = self.buckets[hash(key) % len(self.buckets)]
        while n:
            if n.key == key:
                return n.value
            n = n.next
        return None
    def items(self) -> Iterator[tuple[K, V]]:
        for b in self.buckets:
            while b:
                yield b.key, b.value
                b = b.next

def first(xs: list[T], pred: Callable[[T], bool]) -> Optional[T]:
    for x in xs:
        if pred(x):
            return x
    return None

def group(xs: list[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    d: dict[K, list[T]] = {}
    for x in xs:
        d.setdefault(key(x), []).append(x)
    return d

s: Stack[int] = Stack()
s.push(1)
s.push(2)
print(s.pop(), s.peek(), len(s), list(s))
ss = Stack[str]()
ss.push("a")
print(ss.pop(), ss.peek())
try:
    ss.pop()
except IndexError as e:
    print(e)
m: HashMap[int, str] = HashMap(4)
for i in range(10):
    m.put(i, str(i * i))
m.put(3, "three")
print(m.size, m.get(3), m.get(77), sorted(m.items()))
print(first([1, 5, 8], lambda x: x > 4), first(["a"], lambda s: s == "b"))
print(group(["apple", "bob", "cat", "alice"], lambda w: w[0]), group([1, 2, 3, 4], lambda n: n % 2 == 0))
