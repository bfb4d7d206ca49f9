# Mapping patterns: keys that are asked for, the rest, and values of any type.
from typing import Any


def position(d: dict[str, int]) -> str:
    match d:
        case {"x": 0, "y": 0}:
            return "origin"
        case {"x": x, "y": y, **rest}:
            rest["new"] = 1
            return f"{x},{y} {rest}"
        case {"x": x}:
            return f"x {x}"
        case {}:
            return f"other {len(d)}"


source = {"x": 1, "y": 2, "z": 3}
print(position({"x": 0, "y": 0}), position(source), position({"x": 4}), position({"q": 1}), position({}))
print(source)


class Keys:
    NAME = "name"
    AGE = "age"


def keyed(d: dict[str, str | int]) -> str:
    match d:
        case {Keys.NAME: str(name), Keys.AGE: int(age)}:
            return f"{name} is {age}"
        case {Keys.NAME: name}:
            return f"only {name}"
        case _:
            return "nobody"


print(keyed({"name": "ann", "age": 3}), keyed({"name": "bob", "age": "x"}), keyed({"age": 1}))


def by_number(d: dict[int, str]) -> str:
    match d:
        case {1: a, -2: b}:
            return a + b
        case {1: a, **rest} if rest:
            return f"{a} and {rest}"
        case {**everything}:
            return f"all {everything}"


print(by_number({1: "a", -2: "b"}), by_number({1: "a", 3: "c"}), by_number({}), by_number({1: "a"}))


def json(data: Any) -> str:
    match data:
        case {"user": {"name": str(name), "tags": [first, *_]}}:
            return f"{name} {first}"
        case {"user": {"name": str(name)}}:
            return f"{name} no tags"
        case {"error": int(code) | str(code)}:
            return f"error {code}"
        case [{"id": a}, {"id": b}]:
            return f"two ids {a} {b}"
        case {None: x, True: y}:
            return f"odd keys {x} {y}"
        case {**rest}:
            return f"a dict {rest}"
        case _:
            return "no dict"


tests: list[Any] = [
    {"user": {"name": "ann", "tags": ["x", "y"]}},
    {"user": {"name": "bob", "tags": []}},
    {"user": {"name": 3}},
    {"error": 404}, {"error": "bad"}, {"error": None},
    [{"id": 1}, {"id": 2}], {None: 1, True: 2}, {None: 1, 1: 2}, {}, 3,
]
for t in tests:
    print(json(t))


def depth(tree: dict[str, Any] | None) -> int:
    match tree:
        case None:
            return 0
        case {"left": left, "right": right}:
            return 1 + max(depth(left), depth(right))
        case _:
            return 1


print(depth({"left": {"left": {}, "right": None}, "right": None}))
