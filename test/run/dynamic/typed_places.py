# Containers that come from Any to a typed place, and are seen through Any there.
from typing import Any, cast


class Holder:
    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.anything: list[Any] = []
        self.table: dict[str, list[float]] = {}


def item(d: dict[str, Any], key: str) -> Any:
    return d[key]


def numbers(d: dict[str, Any], key: str) -> list[int]:
    return d[key]


data: dict[str, Any] = {
    "numbers": [1, 2], "nested": {"row": [1.5, 2]}, "names": ["p", "q"],
    "pair": (1, "z"), "pairs": [(1, "a"), (2, "b")], "empty": [], "none": None,
}
holder = Holder()
holder.numbers = item(data, "numbers")
print(sum(holder.numbers), holder.numbers[0] + 1, holder.numbers is data["numbers"])
holder.anything = holder.numbers
holder.anything.append("text")
print(holder.numbers, data["numbers"])
del holder.anything[-1]
print([n * 2 for n in holder.numbers])
holder.table = item(data, "nested")
print(sum(holder.table["row"]), holder.table["row"])
holder.table["row"].append(0.25)
data["nested"]["row"][0] = 3
print(holder.table, max(holder.table["row"]))
found = numbers(data, "names")
print(len(found), found, found == ["p", "q"])
names: list[str] = item(data, "names")
for name in names:
    print(name.upper())
print(cast("list[str]", item(data, "names"))[0].upper())
pair: tuple[int, str] = item(data, "pair")
print(pair[0] + 1, pair[1].upper())
for number, text in cast("list[tuple[int, str]]", item(data, "pairs")):
    print(number + 1, text.upper())
some: list[int] = [1, 2]
some.extend(item(data, "names"))
print(some)
some[1:] = item(data, "numbers")
print(sum(some))
empty: list[int] = item(data, "empty")
print(empty, sum(empty))
maybe: list[int] | None = item(data, "none")
print(maybe)


def show(x: list[int] | list[str]) -> None:
    for v in x:
        print(v)
    x.reverse()
    print(x[0], sorted([str(v) for v in x]), x.pop(), len(x))


ints = [1, 2]
texts = ["a", "b"]
show(ints)
show(texts)
print(ints[0] + 1, texts[0].upper())


def fill(o: object, value: object) -> None:
    if isinstance(o, list):
        o.append(value)
    elif isinstance(o, dict):
        o["new"] = value
    elif isinstance(o, set):
        o.add(value)


floats: list[float] = [0.5]
ages: dict[str, int] = {"ann": 3}
flags: set[bool] = {True}
rows: list[tuple[int, str]] = [(1, "a")]
fill(floats, 2)
fill(floats, 2.5)
fill(ages, 4)
fill(flags, False)
fill(rows, (2, "b"))
print(floats, sum(floats), ages, ages["new"] + 1, sorted(flags))
for number, text in rows:
    print(number, text)
by_name: dict[str, list[int]] = {}
fill(by_name, [1, 2])
print(by_name["new"][0] + by_name.get("new", [])[1])
for key, value in by_name.items():
    print(key, sum(value))
first, *rest = floats
print(first, rest)
