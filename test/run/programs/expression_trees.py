# A symbolic calculator: match, Self, Protocols, flags.
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Protocol, Literal, Union, Self, assert_never, override, Iterator
from enum import Enum, IntEnum, Flag
type Expr = Num | Bin | Neg | Var | Let | Call
@dataclass(frozen=True)
class Num:
    value: float
@dataclass(frozen=True)
class Var:
    name: str
@dataclass(frozen=True)
class Neg:
    inner: Expr
@dataclass(frozen=True)
class Bin:
    op: Literal["+", "-", "*", "/", "^"]
    left: Expr
    right: Expr
@dataclass(frozen=True)
class Let:
    name: str
    value: Expr
    body: Expr
@dataclass(frozen=True)
class Call:
    fn: str
    args: tuple[Expr, ...]
def simplify(e: Expr) -> Expr:
    match e:
        case Bin("+", Num(0), x) | Bin("+", x, Num(0)):
            return simplify(x)
        case Bin("*", Num(1), x) | Bin("*", x, Num(1)):
            return simplify(x)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return Num(0)
        case Bin(op, Num(a), Num(b)) if op != "/" or b != 0:
            return Num({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else 0.0, "^": a ** b}[op])
        case Bin(op, l, r):
            l2, r2 = simplify(l), simplify(r)
            return simplify(Bin(op, l2, r2)) if (l2, r2) != (l, r) else e
        case Neg(Neg(x)):
            return simplify(x)
        case Neg(Num(v)):
            return Num(-v)
        case Neg(x):
            return Neg(simplify(x))
        case Let(n, v, b):
            return Let(n, simplify(v), simplify(b))
        case Call(fn, args):
            return Call(fn, tuple(simplify(a) for a in args))
        case Num() | Var():
            return e
        case _:
            assert_never(e)
def show(e: Expr, prec: int = 0) -> str:
    levels = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}
    match e:
        case Num(value=v):
            return f"{v:g}"
        case Var(name):
            return name
        case Neg(x):
            return "-" + show(x, 9)
        case Bin(op, l, r):
            p = levels[op]
            s = f"{show(l, p)} {op} {show(r, p + 1)}"
            return f"({s})" if p < prec else s
        case Let(n, v, b):
            return f"let {n} = {show(v)} in {show(b)}"
        case Call(fn, [first, *rest]):
            return f"{fn}({', '.join([show(first), *map(show, rest)])})"
        case Call(fn, _):
            return f"{fn}()"
def ev(e: Expr, env: dict[str, float]) -> float:
    if isinstance(e, Num):
        return e.value
    if isinstance(e, Var):
        if e.name not in env:
            raise NameError(f"name {e.name!r} is not defined")
        return env[e.name]
    if isinstance(e, Neg):
        return -ev(e.inner, env)
    if isinstance(e, Let):
        return ev(e.body, env | {e.name: ev(e.value, env)})
    if isinstance(e, Call):
        vals = [ev(a, env) for a in e.args]
        return {"max": max, "min": min}[e.fn](vals)
    a, b = ev(e.left, env), ev(e.right, env)
    if e.op == "+":
        return a + b
    elif e.op == "-":
        return a - b
    elif e.op == "*":
        return a * b
    elif e.op == "/":
        return a / b
    else:
        return a ** b
tree: Expr = Let("x", Bin("+", Num(1), Num(2)), Bin("*", Bin("+", Var("x"), Num(0)), Neg(Neg(Bin("^", Var("x"), Num(2))))))
print(show(tree)); print(show(simplify(tree))); print(ev(tree, {}), ev(Call("max", (Num(1), Num(7))), {}))
print(simplify(Bin("*", Num(0), Var("q"))), show(Call("f", ())), show(Bin("*", Bin("+", Var("a"), Num(1)), Num(2))))
try:
    ev(Bin("+", Var("zz"), Num(1)), {})
except NameError as e:
    print(e)
class Perm(Flag):
    R = 4
    W = 2
    X = 1
print(Perm.R | Perm.W, Perm.X in (Perm.R | Perm.X), ~Perm.R & (Perm.R | Perm.X))
class Shape(Protocol):
    def area(self) -> float: ...
    @property
    def name(self) -> str: ...
class Sq:
    def __init__(self, s: float) -> None: self.s = s
    def area(self) -> float: return self.s ** 2
    @property
    def name(self) -> str: return "sq"
@dataclass
class Circ:
    r: float
    name: str = "circ"
    def area(self) -> float: return round(3.14159 * self.r * self.r, 3)
def total(shapes: list[Shape]) -> float:
    return sum(s.area() for s in shapes)
shapes: list[Shape] = [Sq(2), Circ(1.5)]
print(total(shapes), [s.name for s in shapes])
class Builder:
    def __init__(self) -> None: self.parts: list[str] = []
    def add(self, p: str) -> Self:
        self.parts.append(p)
        return self
class HtmlBuilder(Builder):
    @override
    def add(self, p: str) -> Self:
        return super().add(f"<{p}>")
    def bold(self) -> Self:
        return self.add("b")
print("".join(HtmlBuilder().add("p").bold().add("i").parts))
@dataclass(order=True, slots=True)
class Ver:
    major: int
    minor: int = 0
    tags: list[str] = field(default_factory=list, compare=False, repr=False)
    def __post_init__(self) -> None:
        if self.major < 0:
            raise ValueError("negative")
vs = sorted([Ver(1, 5), Ver(1), Ver(0, 9, ["beta"])])
print(vs, vs[0].tags, Ver(1) < Ver(1, 1), max(vs))
def classify(v: object) -> str:
    match v:
        case bool(): return "bool"
        case int() as n if n < 0: return "neg"
        case int() | float(): return "num"
        case str(s) if s.isdigit(): return f"digits {len(s)}"
        case [x, y]: return f"pair {x} {y}"
        case [x, *rest]: return f"list {x} +{len(rest)}"
        case {"type": t, **rest}: return f"{t} {sorted(rest)}"
        case None: return "none"
        case _: return type(v).__name__
for v in [True, -3, 2.5, "123", "ab", [1, 2], (1, 2, 3), {"type": "x", "b": 1, "a": 2}, None, {1}, []]:
    print(classify(v), end="; ")
print()
