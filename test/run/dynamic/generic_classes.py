# Instances of a generic class of the program, seen through Any.
from collections import deque
from typing import Any


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item
        self.weight = 0.5
        self.items: list[T] = [item]
        self.times = 0

    def get(self) -> T:
        self.times += 1
        return self.item

    def put(self, item: T) -> None:
        self.items.append(item)
        self.item = item


def look(o: object) -> None:
    if isinstance(o, Box):
        print(o.item, o.get(), o.weight, o.items, o.times)
        o.weight = 1.5
    elif isinstance(o, deque):
        print(list(o))
        o.append(9)
    else:
        print("no box")


def unknown(o: object) -> Any:
    return o


number = Box(3)
text = Box("s")
real = Box(2.5)
flag = Box(True)
listed = Box([1, 2])
for each in (number, text, real, flag, listed, 1):
    look(each)
print(number.item + 1, number.weight, number.times, number.items[0] + 1)
print(text.item.upper(), text.items[0].upper())
print(real.get() + 1, real.times, flag.get(), listed.get()[0] + 1)
a = unknown(number)
a.put(10)
a.item = 11
print(a.item, a.get(), a.times, number.get() + 1, sum(number.items))
q = deque([1, 2])
look(q)
print(q.pop() + 1, len(q))
