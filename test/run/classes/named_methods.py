# A method that is chosen by a name made at run time.
from __future__ import annotations
from dataclasses import dataclass
@dataclass
class Num:
    v: int
@dataclass
class Add:
    l: Num | Add
    r: Num | Add
class Visitor:
    def visit(self, node: Num | Add) -> int:
        method = getattr(self, "visit_" + type(node).__name__.lower())
        return method(node)
    def visit_num(self, n: Num) -> int:
        return n.v
    def visit_add(self, n: Add) -> int:
        return self.visit(n.l) + self.visit(n.r)
class V2:
    def handle(self, cmd: str, arg: str) -> str:
        h = getattr(self, f"do_{cmd}", None)
        if h is None:
            return f"unknown {cmd}"
        return h(arg)
    def do_echo(self, a: str) -> str:
        return a
    def do_up(self, a: str) -> str:
        return a.upper()
class V3(V2):
    def do_rev(self, a: str) -> str:
        return a[::-1]
print(Visitor().visit(Add(Num(1), Add(Num(2), Num(3)))))
for c in ("echo", "up", "rev", "zz"):
    print(V3().handle(c, "abc"), V2().handle(c, "abc"))
print(hasattr(V3(), "do_" + "rev"), hasattr(V2(), "do_" + "rev"))
