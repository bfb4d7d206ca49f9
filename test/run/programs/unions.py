from typing import Union, Optional, Any

JSON = Union[None, bool, int, float, str, list["JSON"], dict[str, "JSON"]]
Num = int | float
Shape = Union["Circle", "Sq"]

class Circle:
    def __init__(self, r: float) -> None:
        self.r = r
class Sq:
    def __init__(self, s: float) -> None:
        self.s = s

def area(s: Shape) -> float:
    if isinstance(s, Circle):
        return 3.0 * s.r * s.r
    return s.s ** 2

def dump(v: JSON, indent: int = 0) -> str:
    if v is None:
        return "null"
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, (int, float)):
        return str(v)
    if isinstance(v, str):
        return '"' + v.replace('"', '\\"') + '"'
    if isinstance(v, list):
        return "[" + ", ".join(dump(x) for x in v) + "]"
    return "{" + ", ".join(f'"{k}": {dump(x)}' for k, x in v.items()) + "}"

def describe(x: Union[int, str, list[int]]) -> str:
    if isinstance(x, int):
        return f"int {x + 1}"
    elif isinstance(x, str):
        return "str " + x.upper()
    else:
        return f"list of {len(x)}"

def half(x: Num) -> Num:
    return x / 2

def lookup(d: dict[str, int], k: str) -> int | None:
    return d.get(k)

print(area(Circle(2.0)), area(Sq(3.0)))
print(dump({"a": [1, 2.5, None, True, "x\"y"], "b": {"c": []}}))
print(describe(3), describe("abc"), describe([1, 2]))
print(half(3), half(2.5))
r = lookup({"a": 1}, "b")
print(r or "none", (lookup({"a": 5}, "a") or 0) + 1)
items: list[Union[int, str]] = [1, "two", 3]
for it in items:
    if isinstance(it, str):
        print(it.upper())
    else:
        print(it * 2)
x: Any = 5
x = "s"
print(x)
v: object = [1, 2]
if isinstance(v, list):
    print(len(v))
