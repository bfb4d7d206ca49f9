"""defaultdict, OrderedDict and Counter."""

from collections import Counter, OrderedDict, defaultdict
from typing import Callable


def attempt(label: str, action: Callable[[], object]) -> None:
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


groups: defaultdict[str, list[int]] = defaultdict(list)
groups["a"].append(1)
groups["b"].append(2)
groups["a"].append(3)
print(groups, len(groups), bool(groups))
for key, values in groups.items():
    print(key, values)
print("a" in groups, "z" in groups, groups.get("z"), groups.get("z", [9]), len(groups))
print(list(groups), list(groups.keys()), list(groups.values()), list(reversed(groups)))
print(groups == {"a": [1, 3], "b": [2]}, groups == {"a": []}, groups != {})
print(groups.pop("a"), groups.pop("z", [0]), groups, groups.setdefault("q", [4]), groups)
del groups["b"]
print(groups.popitem(), groups)
attempt("popitem", lambda: groups.popitem())
attempt("pop", lambda: groups.pop("none"))
counts = defaultdict(int)
for letter in "mississippi":
    counts[letter] += 1
print(counts, dict(counts), sorted(counts.items()), max(counts, key=lambda k: counts[k]))
inner = defaultdict(list)
inner["x"].append(2.5)
print(inner)
links = defaultdict(set)
links[1].add(2)
print(links)
plain: defaultdict[str, int] = defaultdict(None, {"a": 1})
attempt("missing", lambda: plain["nope"])
print(plain, plain["a"])
other: defaultdict[str, int] = defaultdict(int, [("k", 5), ("l", 6)])
twin = other.copy()
twin["m"]
print(other, twin, other == twin, other | {"z": 26}, {"z": 26} | other)
other |= {"n": 1}
other.update({"o": 2})
other.update([("p", 3)])
print(other)
other.clear()
print(other, bool(other))
grid: defaultdict[int, defaultdict[int, int]] = defaultdict(lambda: defaultdict(int))
grid[1][2] += 5
print(grid[1], grid[1][2], grid[3][4], len(grid))

o: OrderedDict[str, int] = OrderedDict()
o["x"] = 1
o["y"] = 2
o["z"] = 3
print(o, OrderedDict(), len(o))
o.move_to_end("x")
print(o)
o.move_to_end("z", last=False)
print(o, list(reversed(o)))
attempt("move", lambda: o.move_to_end("nope"))
print(o == OrderedDict([("x", 1), ("y", 2), ("z", 3)]), o == {"x": 1, "y": 2, "z": 3}, o == o.copy())
print(o.popitem(), o.popitem(last=False), o)
o.clear()
attempt("popitem", lambda: o.popitem())
print(OrderedDict({"a": 1}) | {"b": 2}, {"b": 2} | OrderedDict({"a": 1}), OrderedDict([(1, 2.5)]))
print(OrderedDict.fromkeys("abc", 0))

c = Counter("abracadabra")
print(c, c["a"], c["zz"], len(c), c.total())
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-1))
print(list(c.elements()), sorted(c), c.get("q"), c.get("q", 7))
c.update("aaa")
c["new"] += 1
print(c)
c.subtract("ab")
c.subtract({"r": 5})
print(c, +c, -c)
del c["none"]
del c["r"]
print(c, list(c.items()))
a = Counter({"x": 3, "y": 1})
b = Counter({"x": 1, "y": 2, "z": 4})
print(a + b, a - b, b - a, a & b, a | b)
print(a == b, a != b, a <= b, a < b, a >= b, a > b, Counter({"x": 1}) <= a, Counter({"x": 0}) == Counter())
a += b
print(a)
a -= Counter({"x": 100})
print(a)
a |= Counter({"q": 2})
a &= Counter({"q": 1, "y": 9})
print(a)
e: Counter[int] = Counter()
print(e, e[5], len(e), bool(e))
e[5] += 1
print(e, e == {5: 1})
words = Counter("the cat and the dog and the end".split())
for word, n in words.most_common(3):
    print(word, n)
print(Counter([1, 1, 2.5]), Counter((x % 3 for x in range(10))), Counter(a=1, b=3))
print(sum(words.values()), max(words.values()), words.copy() == words)
