# Comparisons whose other operand has no annotation.
import heapq


class Event:
    def __init__(self, t: float, name: str) -> None:
        self.t = t
        self.name = name

    def __lt__(self, other):
        return self.t < other.t

    def __eq__(self, other):
        return self.t == other.t

    def __hash__(self):
        return hash(self.t)


class Late(Event):
    pass


class Careful:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        if not isinstance(other, Careful):
            return NotImplemented
        return self.v == other.v

    def __hash__(self):
        return hash(self.v)


q: list[Event] = []
for t, n in [(3.5, "c"), (1.0, "a"), (2.0, "b")]:
    heapq.heappush(q, Event(t, n))
print([heapq.heappop(q).name for _ in range(3)])
es = [Event(2, "x"), Late(1, "y"), Event(1, "z")]
print([e.name for e in sorted(es)], min(es).name, es[1] == es[2], es[0] != es[1], es.index(Event(1, "?")), Event(2, "k") in es)
print(len({Event(1, "a"), Event(1, "b"), Late(2, "c")}), Careful(1) == Careful(1), Careful(1) == 1, Careful([1]) != Careful([2]))
objs: list[object] = [Careful(3), 3, "s"]
print(objs.index(3), "s" in objs, Careful(3) in objs)
