from __future__ import annotations
import sys
import pkg.sub.deep as deep
import pkg.shapes
from pkg import shapes, Registry, VERSION
from pkg.shapes import Square as Sq, area_all
from pkg.sub import helper
from pkg import config
from typing import TYPE_CHECKING, Optional, List, Dict, Callable, Final, Any
if TYPE_CHECKING:
    from pkg.shapes import Shape
    import nothing_here

LIMIT: Final = 3
Pair = tuple[int, str]

def total(items: List[Shape]) -> float:
    return sum(s.area() for s in items)

def first(p: Optional[Pair]) -> int:
    return p[0] if p else -1

def apply(f: Callable[[int], int], n: int) -> int:
    return f(n)

def main() -> None:
    print(VERSION, pkg.VERSION, pkg.shapes.Square(2.0).area())
    items: List[shapes.Shape] = [Sq(1.5), shapes.Circle(1.0)]
    print(total(items), area_all(items))
    r = Registry()
    r.add("a", 1)
    print(r.get("a"), r.get("b"))
    config.counter += 5
    config.bump()
    print(config.counter, deep.read_counter())
    print(first((3, "x")), first(None), apply(lambda x: x * 2, 21))
    print(helper.__name__, deep.__name__, __name__, pkg.__name__)
    print(helper.twice("ab"), deep.NAME)
    d: Dict[str, deep.Alias] = {"k": (1, 2)}
    print(d, LIMIT)
    config.names.append("z")
    print(config.names)
    m = deep.make()
    print(m.value)

if __name__ == "__main__":
    main()
else:
    print("no")
