from typing import Dict, List, Optional, Set, Tuple

INF = float("inf")
Graph = Dict[str, Dict[str, float]]


class PriorityQueue:
    def __init__(self) -> None:
        self.heap: List[Tuple[float, str]] = []

    def push(self, prio: float, item: str) -> None:
        self.heap.append((prio, item))
        i = len(self.heap) - 1
        while i > 0:
            parent = (i - 1) // 2
            if self.heap[i] < self.heap[parent]:
                self.heap[i], self.heap[parent] = self.heap[parent], self.heap[i]
                i = parent
            else:
                break

    def pop(self) -> Tuple[float, str]:
        top = self.heap[0]
        last = self.heap.pop()
        if self.heap:
            self.heap[0] = last
            self._down(0)
        return top

    def _down(self, i: int) -> None:
        n = len(self.heap)
        while True:
            small = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < n and self.heap[c] < self.heap[small]:
                    small = c
            if small == i:
                return
            self.heap[i], self.heap[small] = self.heap[small], self.heap[i]
            i = small

    def __bool__(self) -> bool:
        return bool(self.heap)


def dijkstra(g: Graph, src: str) -> Tuple[Dict[str, float], Dict[str, Optional[str]]]:
    dist = {v: INF for v in g}
    prev: Dict[str, Optional[str]] = {v: None for v in g}
    dist[src] = 0.0
    pq = PriorityQueue()
    pq.push(0.0, src)
    done: Set[str] = set()
    while pq:
        d, u = pq.pop()
        if u in done:
            continue
        done.add(u)
        for v, w in g[u].items():
            nd = d + w
            if nd < dist[v]:
                dist[v] = nd
                prev[v] = u
                pq.push(nd, v)
    return dist, prev


def path(prev: Dict[str, Optional[str]], dst: str) -> List[str]:
    out: List[str] = []
    cur: Optional[str] = dst
    while cur is not None:
        out.append(cur)
        cur = prev[cur]
    return out[::-1]


def topo(deps: Dict[str, List[str]]) -> List[str]:
    state: Dict[str, int] = {}
    order: List[str] = []

    def visit(n: str) -> None:
        s = state.get(n, 0)
        if s == 1:
            raise ValueError(f"cycle at {n}")
        if s == 2:
            return
        state[n] = 1
        for m in deps.get(n, []):
            visit(m)
        state[n] = 2
        order.append(n)

    for n in sorted(deps):
        visit(n)
    return order


class UnionFind:
    def __init__(self, n: int) -> None:
        self.parent = list(range(n))
        self.rank = [0] * n
        self.count = n

    def find(self, x: int) -> int:
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a: int, b: int) -> bool:
        ra, rb = self.find(a), self.find(b)
        if ra == rb:
            return False
        if self.rank[ra] < self.rank[rb]:
            ra, rb = rb, ra
        self.parent[rb] = ra
        if self.rank[ra] == self.rank[rb]:
            self.rank[ra] += 1
        self.count -= 1
        return True


def kruskal(n: int, edges: List[Tuple[int, int, int]]) -> Tuple[int, List[Tuple[int, int]]]:
    uf = UnionFind(n)
    total = 0
    used = []
    for w, a, b in sorted(edges):
        if uf.union(a, b):
            total += w
            used.append((a, b))
    return total, used


def floyd(n: int, edges: Dict[Tuple[int, int], int]) -> List[List[Optional[int]]]:
    d: List[List[Optional[int]]] = [[0 if i == j else edges.get((i, j)) for j in range(n)] for i in range(n)]
    for k in range(n):
        for i in range(n):
            for j in range(n):
                a, b = d[i][k], d[k][j]
                if a is None or b is None:
                    continue
                c = d[i][j]
                if c is None or a + b < c:
                    d[i][j] = a + b
    return d


g: Graph = {
    "A": {"B": 7.0, "C": 9.0, "F": 14.0},
    "B": {"A": 7.0, "C": 10.0, "D": 15.0},
    "C": {"A": 9.0, "B": 10.0, "D": 11.0, "F": 2.0},
    "D": {"B": 15.0, "C": 11.0, "E": 6.0},
    "E": {"D": 6.0, "F": 9.0},
    "F": {"A": 14.0, "C": 2.0, "E": 9.0},
    "Z": {},
}
dist, prev = dijkstra(g, "A")
for v in g:
    print(v, dist[v], "->".join(path(prev, v)) if dist[v] < INF else "unreachable")
print(topo({"shirt": ["tie"], "tie": ["jacket"], "pants": ["shoes", "belt"], "belt": ["jacket"], "socks": ["shoes"]}))
try:
    topo({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as err:
    print("error:", err)
print(kruskal(5, [(4, 0, 1), (1, 1, 2), (3, 0, 2), (7, 3, 4), (2, 2, 3)]))
for row in floyd(4, {(0, 1): 3, (1, 2): 4, (2, 0): 1}):
    print(" ".join("-" if x is None else str(x) for x in row))
adj: Dict[int, Set[int]] = {}
for a, b in [(1, 2), (2, 3), (4, 5)]:
    adj.setdefault(a, set()).add(b)
    adj.setdefault(b, set()).add(a)
seen: Set[int] = set()
components: List[List[int]] = []
for start in adj:
    if start in seen:
        continue
    stack, comp = [start], []
    while stack:
        n = stack.pop()
        if n in seen:
            continue
        seen.add(n)
        comp.append(n)
        stack.extend(m for m in adj[n] if m not in seen)
    components.append(sorted(comp))
print(components, len(components))
