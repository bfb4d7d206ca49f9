# Values declared Any, and containers of them.
from typing import Any
def u(o: object) -> Any:
    return o
class Box[T]:
    def __init__(self, v: T) -> None:
        self.v = v
    def get(self) -> T:
        return self.v
b = Box(u(3))
print(b.get() + 1, b.v)
l: list[Any] = [3, 1, 2]
print(list(map(str, l)), list(map(lambda x: x + 1, l)), list(filter(None, l)))
print(sum([u(1), u(2.5)]), max(u(3), 2), min(l), sorted(l, reverse=True))
print(u([1, 2.5])[1], sum(u([1, 2.5])))
d: dict[str, Any] = {"x": {"y": [1, {"z": "deep"}]}}
print(d["x"]["y"][1]["z"].upper())
d["x"]["y"][0] = "changed"
d["x"].update({"q": 1})
print(d)
def walk(o: Any, path: str = "") -> None:
    if isinstance(o, dict):
        for k, v in o.items():
            walk(v, path + "/" + k)
    elif isinstance(o, list):
        for i, v in enumerate(o):
            walk(v, f"{path}[{i}]")
    else:
        print(path, o)
walk(d)
class Config:
    def __init__(self, **kw: Any) -> None:
        self.data: dict[str, Any] = kw
    def get(self, k: str, default: Any = None) -> Any:
        return self.data.get(k, default)
c = Config(a=1, b="two", c=[3])
print(c.get("a") + 1, c.get("b").title(), c.get("c")[0], c.get("zz"), c.get("zz", 5) * 2)
if c.get("a") > 0 and c.get("b") == "two":
    print("ok")
rows: list[dict[str, Any]] = [{"n": "x", "v": 3}, {"n": "y", "v": 1.5}]
rows.sort(key=lambda r: r["v"])
print([r["n"] for r in rows], sum(r["v"] for r in rows), f"{rows[0]['v']:.2f}")
t: tuple[Any, ...] = (1, "a")
print(t[0] + 1, len(t))
x: list[Any] = [1]
x.append("s")
print(x)
d = {"a": 1}
d["b"] = "s"
d["c"] = [1, 2]
print(d, d["a"])
e: dict[str, Any] = {}
e["k"] = 3
e["l"] = "v"
print(e)
class D:
    def __init__(self) -> None:
        self.meta: dict[str, Any] = {"n": 1}
        self.items: list[Any] = []
c = D()
c.meta["z"] = 2.5
c.items.append(1)
c.items.append("q")
print(c.meta, c.items)
def f(**kwargs: Any) -> dict[str, Any]:
    return kwargs
print(f(a=1, b="x"))
def g(*args: Any) -> list[Any]:
    return list(args)
print(g(1, "x"))
