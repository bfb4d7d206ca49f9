# Values that hold one of several functions without a common annotated type.
import math
from collections.abc import Callable

ops = {"+": lambda a, b: a + b, "*": lambda a, b: a * b}
for name in ["+", "*"]:
    print(name, ops[name](3, 4))

builtins = {"pow": pow, "max": max}
print(builtins["pow"](2, 5), builtins["max"](2, 3))

for f in (math.sin, math.ceil):
    print(f(1.0))
for g in (math.floor, math.ceil):
    print(g(1.5))


def hello() -> None:
    print("hello")


def bye(name: str = "all", *, mark: str = "!") -> None:
    print("bye", name + mark)


table = {"h": hello, "b": bye}
for key in table:
    table[key]()
    print(table[key].__name__)
command = table.get("b")
if command is not None:
    command()
unknown = table.get("zz")
print(unknown is None)

convert = {"int": int, "float": float, "len": len}
print(convert["int"]("3"), convert["float"]("2"), convert["len"]("abc"))


class Shell:
    def __init__(self, start: int) -> None:
        self.total = start
        self.commands = {"add": self.add, "show": self.show, "twice": lambda x=1: x * 2}

    def add(self, x: int = 1) -> int:
        self.total += x
        return self.total

    def show(self) -> str:
        return f"total {self.total}"

    def run(self, name: str) -> None:
        if name in self.commands:
            print(name, self.commands[name]())


shell = Shell(5)
for word in "add show twice nothing add show".split():
    shell.run(word)
shell.commands.clear()


def counters(step: int) -> None:
    count = 0

    def up():
        nonlocal count
        count += step
        return count

    def down(by=1):
        nonlocal count
        count -= by
        return count

    for each in [up, up, down, up]:
        print(each())
    pairs = [("up", up), ("down", down)]
    for label, act in pairs:
        print(label, act())


counters(10)


def apply(x: int, *fs: Callable[[int], int]) -> int:
    for f in fs:
        x = f(x)
    return x


def inc(x: int) -> int:
    return x + 1


print(apply(1), apply(1, inc), apply(-9, inc, lambda v: v * 5, abs))

people = [("bob", 30), ("al", 25), ("cyd", 41)]
keys = {"name": lambda p: p[0], "age": lambda p: p[1]}
for key in keys:
    print(key, sorted(people, key=keys[key]))
declared: dict[str, Callable[[tuple[str, int]], int]] = {
    "age": lambda p: -p[1],
    "len": lambda p: len(p[0]),
}
for key in declared:
    print(key, sorted(people, key=declared[key]), max(people, key=declared[key]))


def choose(flag: bool) -> None:
    f = inc if flag else str
    print(f(5))
    chosen: Callable[[int], object] = f
    print(chosen(6))


choose(True)
choose(False)


def gather() -> None:
    fs = []
    for i in range(3):

        def shift(x: int) -> int:
            return x + i

        fs.append(shift)
    for f in fs:
        print(f(1))
    fs.append(inc)
    print([f(10) for f in fs])


gather()
