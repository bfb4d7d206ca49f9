from __future__ import annotations
import heapq
from typing import Callable, Hashable, Iterable, Mapping, TypeVar

N = TypeVar("N", bound=Hashable)


class Graph:
    def __init__(self, directed: bool = False) -> None:
        self._adj: dict[str, dict[str, int]] = {}
        self.directed = directed

    def add(self, a: str, b: str, w: int = 1) -> Graph:
        self._adj.setdefault(a, {})[b] = w
        self._adj.setdefault(b, {})
        if not self.directed:
            self._adj[b][a] = w
        return self

    def __getitem__(self, n: str) -> dict[str, int]:
        return self._adj[n]

    def __iter__(self):
        return iter(self._adj)

    def __len__(self) -> int:
        return len(self._adj)

    def edges(self) -> Iterable[tuple[str, str, int]]:
        for a, nbrs in self._adj.items():
            for b, w in nbrs.items():
                if self.directed or a <= b:
                    yield a, b, w

    def dijkstra(self, src: str) -> tuple[dict[str, float], dict[str, str | None]]:
        dist: dict[str, float] = {n: float("inf") for n in self}
        prev: dict[str, str | None] = dict.fromkeys(self, None)
        dist[src] = 0
        pq: list[tuple[float, str]] = [(0, src)]
        while pq:
            d, u = heapq.heappop(pq)
            if d > dist[u]:
                continue
            for v, w in self[u].items():
                nd = d + w
                if nd < dist[v]:
                    dist[v] = nd
                    prev[v] = u
                    heapq.heappush(pq, (nd, v))
        return dist, prev

    def path(self, a: str, b: str) -> list[str]:
        _, prev = self.dijkstra(a)
        out: list[str] = []
        cur: str | None = b
        while cur is not None:
            out.append(cur)
            cur = prev[cur]
        return out[::-1]

    def kruskal(self) -> list[tuple[str, str, int]]:
        parent = {n: n for n in self}

        def find(x: str) -> str:
            while parent[x] != x:
                parent[x] = parent[parent[x]]
                x = parent[x]
            return x

        tree = []
        for a, b, w in sorted(self.edges(), key=lambda e: (e[2], e[0], e[1])):
            ra, rb = find(a), find(b)
            if ra != rb:
                parent[ra] = rb
                tree.append((a, b, w))
        return tree


def toposort(deps: Mapping[str, set[str]]) -> list[str]:
    done: list[str] = []
    state: dict[str, int] = {}

    def visit(n: str, trail: tuple[str, ...] = ()) -> None:
        if state.get(n) == 2:
            return
        if state.get(n) == 1:
            raise ValueError("cycle: " + " -> ".join(trail + (n,)))
        state[n] = 1
        for d in sorted(deps.get(n, ())):
            visit(d, trail + (n,))
        state[n] = 2
        done.append(n)

    for n in deps:
        visit(n)
    return done


def bfs(start: N, nbrs: Callable[[N], Iterable[N]], goal: N) -> list[N] | None:
    queue = [start]
    parents: dict[N, N | None] = {start: None}
    while queue:
        cur = queue.pop(0)
        if cur == goal:
            path: list[N] = []
            at: N | None = cur
            while at is not None:
                path.append(at)
                at = parents[at]
            return path[::-1]
        for n in nbrs(cur):
            if n not in parents:
                parents[n] = cur
                queue.append(n)
    return None


g = Graph()
g.add("a", "b", 7).add("a", "c", 9).add("a", "f", 14).add("b", "c", 10).add("b", "d", 15)
g.add("c", "d", 11).add("c", "f", 2).add("d", "e", 6).add("e", "f", 9)
dist, prev = g.dijkstra("a")
print(dist, prev)
print(g.path("a", "e"), len(g), sorted(g.edges())[:3])
print(g.kruskal(), sum(w for *_, w in g.kruskal()))
print(toposort({"app": {"db", "web"}, "web": {"http"}, "db": set(), "http": {"tcp"}}))
moves = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
def knight(p: tuple[int, int]) -> list[tuple[int, int]]:
    x, y = p
    return [(x + dx, y + dy) for dx, dy in moves if 0 <= x + dx < 8 and 0 <= y + dy < 8]
print(bfs((0, 0), knight, (7, 7)))
print(bfs(1, lambda n: [n * 2, n + 3] if n < 100 else [], 37), bfs("a", lambda s: [s + "b"] if len(s) < 3 else [], "zzz"))
print(toposort({"a": {"b"}, "b": {"a"}}))
