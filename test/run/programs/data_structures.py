from typing import Optional, Generic, TypeVar, Iterator, Callable
T = TypeVar("T")
class LinkedList(Generic[T]):
    class _Node(Generic[T]):
        __slots__ = ("value", "next")
        def __init__(self, value: T, next: "Optional[LinkedList._Node[T]]" = None) -> None:
            self.value = value
            self.next = next
    def __init__(self) -> None:
        self._head: Optional[LinkedList._Node[T]] = None
        self._size = 0
    def push(self, v: T) -> None:
        self._head = LinkedList._Node(v, self._head)
        self._size += 1
    def __iter__(self) -> Iterator[T]:
        n = self._head
        while n is not None:
            yield n.value
            n = n.next
    def __len__(self) -> int:
        return self._size
    def reverse(self) -> None:
        prev = None
        cur = self._head
        while cur:
            cur.next, prev, cur = prev, cur, cur.next
        self._head = prev
class Matrix:
    def __init__(self, rows: list[list[float]]) -> None:
        self.rows = rows
    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), len(self.rows[0])
    def __getitem__(self, ij: tuple[int, int]) -> float:
        i, j = ij
        return self.rows[i][j]
    def __setitem__(self, ij: tuple[int, int], v: float) -> None:
        self.rows[ij[0]][ij[1]] = v
    def __matmul__(self, o: "Matrix") -> "Matrix":
        return Matrix([[sum(self[i, k] * o[k, j] for k in range(self.shape[1])) for j in range(o.shape[1])] for i in range(self.shape[0])])
    def __repr__(self) -> str:
        return f"Matrix({self.rows})"
class Trie:
    def __init__(self) -> None:
        self.children: dict[str, "Trie"] = {}
        self.end = False
    def insert(self, w: str) -> None:
        node = self
        for c in w:
            node = node.children.setdefault(c, Trie())
        node.end = True
    def words(self, prefix: str = "") -> Iterator[str]:
        if self.end:
            yield prefix
        for c in sorted(self.children):
            yield from self.children[c].words(prefix + c)
    def find(self, w: str) -> Optional["Trie"]:
        node: Optional[Trie] = self
        for c in w:
            if node is None:
                return None
            node = node.children.get(c)
        return node
class UnionFind:
    def __init__(self, n: int) -> None:
        self.p = list(range(n))
        self.rank = [0] * n
    def find(self, x: int) -> int:
        if self.p[x] != x:
            self.p[x] = self.find(self.p[x])
        return self.p[x]
    def union(self, a: int, b: int) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.rank[a] < self.rank[b]:
            a, b = b, a
        self.p[b] = a
        self.rank[a] += self.rank[a] == self.rank[b]
        return True
class MinHeap(Generic[T]):
    def __init__(self, key: Callable[[T], float]) -> None:
        self.key = key
        self.a: list[T] = []
    def push(self, x: T) -> None:
        self.a.append(x)
        i = len(self.a) - 1
        while i and self.key(self.a[i]) < self.key(self.a[(i - 1) // 2]):
            j = (i - 1) // 2
            self.a[i], self.a[j] = self.a[j], self.a[i]
            i = j
    def pop(self) -> T:
        top, last = self.a[0], self.a.pop()
        if self.a:
            self.a[0] = last
            i = 0
            while True:
                kids = [k for k in (2 * i + 1, 2 * i + 2) if k < len(self.a)]
                if not kids:
                    break
                m = min(kids, key=lambda k: self.key(self.a[k]))
                if self.key(self.a[m]) >= self.key(self.a[i]):
                    break
                self.a[i], self.a[m] = self.a[m], self.a[i]
                i = m
        return top
class Observer:
    def __init__(self) -> None:
        self.handlers: dict[str, list[Callable[[str], None]]] = {}
    def on(self, name: str) -> Callable[[Callable[[str], None]], Callable[[str], None]]:
        def deco(f: Callable[[str], None]) -> Callable[[str], None]:
            self.handlers.setdefault(name, []).append(f)
            return f
        return deco
    def emit(self, name: str, data: str) -> int:
        for h in self.handlers.get(name, []):
            h(data)
        return len(self.handlers.get(name, []))
ll: LinkedList[int] = LinkedList()
for i in range(5):
    ll.push(i * i)
print(list(ll), len(ll))
ll.reverse()
print(list(ll), 9 in ll, max(ll))
m = Matrix([[1, 2], [3, 4]])
m[0, 1] = 5
print(m @ m, m.shape, m[1, 0])
t = Trie()
for w in ("car", "cat", "cart", "dog"):
    t.insert(w)
sub = t.find("ca")
print(list(t.words()), list(sub.words("ca")) if sub else None, t.find("x") is None)
uf = UnionFind(6)
print([uf.union(a, b) for a, b in ((0, 1), (2, 3), (1, 3), (0, 2), (4, 5))], len({uf.find(i) for i in range(6)}))
h = MinHeap[str](key=len)
for w in ["pear", "fig", "banana", "kiwi", "x"]:
    h.push(w)
print([h.pop() for _ in range(5)])
o = Observer()
@o.on("save")
def saved(d: str) -> None:
    print("saved", d)
@o.on("save")
def logged(d: str) -> None:
    print("logged", d.upper())
print(o.emit("save", "file"), o.emit("nope", ""))
