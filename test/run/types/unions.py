# Values with a type known at run time only: object, unions, Optional, Any.
from typing import Any


def show(value: int | str | None | list[int]) -> str:
    if value is None:
        return "none"
    if isinstance(value, int):
        return f"int {value + 1}"
    if isinstance(value, str):
        return f"str {value.upper()}"
    return f"list {sum(value)}"


for value in [1, "a", None, [1, 2], True]:
    print(show(value))


def add(a: int | float, b: int | float) -> int | float:
    return a + b


print(add(1, 2), add(1.5, 2), add(2**62, 2**62), add(True, 0.5))


def find(items: list[str], name: str) -> int | None:
    for i, item in enumerate(items):
        if item == name:
            return i
    return None


for name in ["b", "z"]:
    position = find(["a", "b"], name)
    print(position + 10 if position is not None else "missing", position or "falsy")


def dynamic(x: Any, y: Any) -> Any:
    return x + y


print(dynamic(1, 2), dynamic("a", "b"), dynamic([1], [2]), dynamic(1.5, 1))
try:
    dynamic(1, "a")
except TypeError as error:
    print(error)
try:
    dynamic("a", 1)
except TypeError as error:
    print(error)
anything: Any = {"k": [1, 2, {"x": "deep"}]}
print(anything["k"][2]["x"].upper(), len(anything), anything.get("q", 5), [x for x in anything["k"][:2]])
number: int = dynamic(2, 3)
print(number * 2)
things: list[object] = [1, "x", 2.5, None, [1], (2,), {"a": 1}, b"y", True, range(2), int, len]
for thing in things[:10]:
    print(type(thing).__name__, thing, thing == 1, hash(thing) == hash(1) if isinstance(thing, (int, str)) else "")
try:
    anything.no_such_attribute
except AttributeError as error:
    print(error)
