# A copy takes over the int that a field of `float` holds.
from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Item:
    name: str
    price: float
    count: int = 0


def rename(item: Item, name: str) -> Item:
    return replace(item, name=name)


item = Item("gadget", 100, 3)
print(item)
print(replace(item, count=2))
print(replace(item, price=2.5))
print(rename(replace(item, price=True), "widget"))
print(rename(Item("nail", 0.25), "screw"))
