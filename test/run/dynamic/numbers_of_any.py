# Numbers of unknown type where an int or a float is expected.
import math
from dataclasses import dataclass
from typing import Any


def unknown(o: object) -> Any:
    return o


class Index:
    def __index__(self) -> int:
        return 2


class Real:
    def __float__(self) -> float:
        return 6.25


@dataclass
class Item:
    name: str
    price: float
    count: int
    tags: list[str]


def load(d: dict[str, Any]) -> Item:
    return Item(d["name"], d["price"], d["count"], d["tags"])


def double(x: float) -> float:
    return x * 2


def repeat(x: float, n: int) -> list[float]:
    return [x] * n


def promised(o: object) -> float:
    a: Any = o
    return a


class Place:
    x: float = 0.5
    maybe: float | None = None
    pair: tuple[float, int] = (0.5, 1)


for price in (3, 3.5):
    item = load({"name": "tea", "price": price, "count": 2, "tags": ["a"]})
    print(item, item.price * item.count, item.tags[0].upper())
print(double(unknown(3)), double(unknown(2.5)), repeat(unknown(1), unknown(2)))
print(promised(1), promised(2.5), promised(1) + 1)
place = Place()
place.x = unknown(4)
place.maybe = unknown(5)
print(place.x, place.x + 1, place.maybe)
place.x = unknown(4.5)
place.maybe = unknown(None)
print(place.x, place.maybe)
print(math.sqrt(unknown(4)), math.sqrt(unknown(Real())), math.sqrt(unknown(Index())), math.hypot(unknown(3), unknown(True) * 4))
print(chr(unknown(65)), list(range(unknown(True))), "ab" * unknown(True), [1] * unknown(Index()))
print("abc"[unknown(True)], [1, 2][unknown(True)], bytes(unknown(2)), "x".rjust(unknown(Index())), chr(unknown(True) + 64))
xs = [1, 2, 3]
print(xs.pop(unknown(True)), xs)
xs.insert(unknown(Index()), 9)
print(xs, pow(2, unknown(True)), "a,b".split(",", unknown(False)))
for action in (
    lambda: math.sqrt(unknown("x")), lambda: chr(unknown("x")), lambda: "x".rjust(unknown(2.5)),
    lambda: range(unknown("3")), lambda: xs.pop(unknown(None)),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
