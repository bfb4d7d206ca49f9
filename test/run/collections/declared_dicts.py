# A variable that is declared to be a dict and holds one of the library's.
import collections
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Mapping, MutableMapping

groups: dict[str, list[int]] = defaultdict(list)
groups["x"].append(1)
print(groups, groups["y"], len(groups))


class Bus:
    retries: dict[str, int] = Counter()

    def __init__(self) -> None:
        self.handlers: dict[str, list[Callable[[int], None]]] = defaultdict(list)

    def emit(self, name: str, value: int) -> int:
        for handler in self.handlers[name]:
            handler(value)
        return len(self.handlers[name])


bus = Bus()
bus.handlers["k"].append(lambda n: print("got", n))
print(bus.emit("k", 3), bus.emit("z", 4), list(bus.handlers))
bus.retries["a"] += 2
print(bus.retries, bus.retries["b"])


def count(words: list[str]) -> None:
    order: dict[str, int] = collections.OrderedDict()
    for word in words:
        order[word] = order.get(word, 0) + 1
    tree: dict[str, dict[str, int]] = collections.defaultdict(dict)
    tree["a"]["b"] = 1
    print(order, tree)
    plain: dict[str, int] = dict(order)
    print(plain)


count("b a b".split())
seen: Mapping[str, int] = Counter("abca")
sets: MutableMapping[str, set[int]] = defaultdict(set)
sets["q"].add(3)
print(seen, dict(sets), OrderedDict(seen))
