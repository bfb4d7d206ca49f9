# An overload has the default of the implementation.
from typing import overload
@overload
def find(key: str) -> str | None: ...
@overload
def find(key: str, default: str = ...) -> str: ...
def find(key: str, default: str | None = None) -> str | None:
    if key == "x":
        return "found"
    return default
print(find("x"), find("y"), find("y", "d"))
@overload
def area(kind: int, w: int = ...) -> int: ...
@overload
def area(kind: str, w: str = ...) -> str: ...
def area(kind: int | str, w: int | str | None = None) -> int | str:
    if w is None:
        print("none")
        return kind
    print(w)
    return kind
print(area(1), area("a"), area(1, 2), area("b", "c"))
for k in (1, "z"):
    print(area(k))
