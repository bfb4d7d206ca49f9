# A small stack VM and RPN calculator
import sys
from typing import Callable, Literal, TypeAlias

Number: TypeAlias = int | float
BinOp: TypeAlias = Callable[[Number, Number], Number]
OpName = Literal["push", "add", "sub", "mul", "div", "dup", "jmp", "jz", "print", "halt"]

OPS: dict[str, BinOp] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "^": lambda a, b: a ** b,
    "max": max,
    "min": min,
}


class RPNError(Exception):
    def __init__(self, message: str, pos: int) -> None:
        super().__init__(message)
        self.pos = pos


def parse_number(tok: str) -> Number | None:
    try:
        return int(tok, 0)
    except ValueError:
        pass
    try:
        return float(tok)
    except ValueError:
        return None


def evaluate(src: str) -> Number:
    stack: list[Number] = []
    for i, tok in enumerate(src.split()):
        if (num := parse_number(tok)) is not None:
            stack.append(num)
        elif tok in OPS:
            try:
                b, a = stack.pop(), stack.pop()
            except IndexError:
                raise RPNError(f"stack underflow at {tok!r}", i) from None
            stack.append(OPS[tok](a, b))
        else:
            raise RPNError(f"unknown token {tok!r}", i)
    if len(stack) != 1:
        raise RPNError(f"{len(stack)} values left", -1)
    return stack[0]


class VM:
    def __init__(self, code: list[tuple[OpName, int]]) -> None:
        self.code = code
        self.stack: list[int] = []
        self.pc = 0
        self.out: list[str] = []

    def run(self, limit: int = 1000) -> int:
        steps = 0
        while steps < limit:
            steps += 1
            op, arg = self.code[self.pc]
            self.pc += 1
            if op == "push":
                self.stack.append(arg)
            elif op == "add":
                self.stack.append(self.stack.pop() + self.stack.pop())
            elif op == "sub":
                b = self.stack.pop()
                self.stack[-1] -= b
            elif op == "dup":
                self.stack.append(self.stack[-1])
            elif op == "jz":
                if self.stack[-1] == 0:
                    self.pc = arg
            elif op == "jmp":
                self.pc = arg
            elif op == "print":
                self.out.append(str(self.stack[-1]))
            elif op == "halt":
                break
            else:
                raise RuntimeError(op)
        else:
            raise TimeoutError("step limit")
        return steps


for s in ["1 2 +", "3 4 * 5 -", "2 0x10 ^", "7 2 /", "7 2 //", "1.5 2 *", "1 +", "a b", "1 2", "2 100 ^", "3 9 max", "1 0 /"]:
    try:
        print(f"{s:<12} = {evaluate(s)}")
    except RPNError as e:
        print(f"{s:<12} ! {e} (at {e.pos})")
    except ZeroDivisionError as e:
        print(f"{s:<12} ! {type(e).__name__}: {e}")

vm = VM([("push", 5), ("print", 0), ("push", 1), ("sub", 0), ("jz", 6), ("jmp", 1), ("halt", 0)])
print(vm.run(), vm.out, vm.stack)
vm2 = VM([("jmp", 0)])
vm2.run(50)
