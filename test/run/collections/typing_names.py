"""The classes of collections by the names that typing has for them."""

import typing
from typing import Counter, DefaultDict, Deque, Dict, List, OrderedDict


def group(words: List[str]) -> DefaultDict[str, List[str]]:
    groups: DefaultDict[str, List[str]] = DefaultDict(list)
    for word in words:
        groups[word[0]].append(word)
    return groups


def rotate(items: Deque[int], n: int) -> Deque[int]:
    items.rotate(n)
    return items


class Cache:
    def __init__(self, size: int) -> None:
        self.size = size
        self.data: OrderedDict[str, int] = OrderedDict()

    def put(self, key: str, value: int) -> None:
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.size:
            self.data.popitem(last=False)


print(dict(group(["ant", "bee", "ape"])))
print(rotate(Deque([1, 2, 3]), 1))
letters: Counter[str] = Counter("mississippi")
print(letters.most_common(2))
cache = Cache(2)
for i, key in enumerate("abca"):
    cache.put(key, i)
print(list(cache.data.items()))
totals: typing.DefaultDict[str, int] = typing.DefaultDict(int)
totals["x"] += 2
print(totals["x"], totals["y"])
print(letters + Counter(p=2), Counter(a=1, b=2))
