from typing import NamedTuple


class Add(NamedTuple):
    left: int
    right: int


class Neg(NamedTuple):
    value: int


class Text(NamedTuple):
    value: str
    bold: bool = False


Node = Add | Neg | Text


def show(node: Node) -> str:
    match node:
        case Add(0, right):
            return f"0+{right}"
        case Add(left=left, right=right):
            return f"{left}+{right}"
        case Neg(value):
            return f"-{value}"
        case Text(value, bold=True):
            return f"<b>{value}</b>"
        case Text(value):
            return value


for node in [Add(0, 2), Add(1, 2), Neg(5), Text("a"), Text("b", True)]:
    print(show(node))


def sequence(value: Add | Neg) -> str:
    match value:
        case (0, y):
            return f"zero {y}"
        case (x, y):
            return f"pair {x} {y}"
        case [z]:
            return f"one {z}"


print(sequence(Add(0, 1)), sequence(Add(1, 2)), sequence(Neg(3)))


def first(value: Add) -> int:
    match value:
        case x, *rest:
            return x + len(rest)


print(first(Add(5, 6)))


def anything(value: object) -> str:
    match value:
        case Add(x, y):
            return f"add {x} {y}"
        case (x, y):
            return f"two {x} {y}"
        case tuple():
            return f"tuple {value}"
        case _:
            return "other"


print(anything(Add(1, 2)), anything((1, 2)), anything(Neg(1)), anything("x"))
