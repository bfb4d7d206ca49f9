# Trees of dicts and lists, built, walked, merged and changed.
from typing import Any
Json = dict[str, Any]
def merge(a: dict[str, Any], b: dict[str, Any]) -> dict[str, Any]:
    out = dict(a)
    for k, v in b.items():
        if k in out and isinstance(out[k], dict) and isinstance(v, dict):
            out[k] = merge(out[k], v)
        elif k in out and isinstance(out[k], list) and isinstance(v, list):
            out[k] = out[k] + v
        else:
            out[k] = v
    return out
def walk(v: object, depth: int = 0) -> int:
    if isinstance(v, dict):
        n = 0
        for k, x in v.items():
            print("  " * depth + str(k))
            n += walk(x, depth + 1)
        return n
    if isinstance(v, list):
        return sum([walk(x, depth + 1) for x in v])
    print("  " * depth + repr(v))
    return 1
a: Json = {"x": 1, "l": [1, "a", None, 2.5, True], "d": {"e": {"f": [{"g": 1}]}}}
b: Json = {"x": "new", "l": [{"z": ()}], "d": {"e": {"h": 3}}, "y": [[], {}]}
m = merge(a, b)
print(walk(m))
m["d"]["e"]["f"][0]["g"] = "changed"
m["d"]["e"]["f"].append(4)
m["l"][0] = [1, 2]
m["l"] += ["tail"]
m.setdefault("q", []).append(1)
del m["x"]
print(m)
print(a)
def total(v: Any) -> float:
    match v:
        case {"x": int(x)}: return x
        case [first, *rest]: return total(first) + len(rest)
        case int() | float(): return v
        case _: return 0.0
for each in (a, b, [1, 2], 3.5, "s"): print(total(each))
