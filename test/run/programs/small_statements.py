import sys
from typing import Final, ClassVar, Literal, TypeAlias

MAX: Final = 10
Grid: TypeAlias = list[list[str]]
Mode = Literal["r", "w"]

class Config:
    instances: ClassVar[int] = 0
    defaults: dict[str, int] = {"a": 1}
    def __init__(self, mode: Mode = "r") -> None:
        self.mode = mode
        Config.instances += 1

class P:
    def __init__(self, x: int) -> None:
        self._x = x
    @property
    def x(self) -> int:
        return self._x
    @x.setter
    def x(self, v: int) -> None:
        if v < 0:
            raise ValueError("neg")
        self._x = v

def parse(argv: list[str]) -> dict[str, str]:
    opts: dict[str, str] = {}
    it = iter(argv)
    for a in it:
        if a.startswith("--"):
            if "=" in a:
                k, _, v = a[2:].partition("=")
            else:
                k, v = a[2:], next(it, "")
            opts[k] = v
    return opts

p = P(3)
p.x += 4
print(p.x)
try:
    p.x = -1
except ValueError as e:
    print(e)
print(parse(["--a=1", "--b", "2", "--c"]))
grid: Grid = [["."] * 3 for _ in range(2)]
grid[1][2] = "#"
print("\n".join("".join(r) for r in grid))
a, *b = [1, 2, 3]
*c, d = "xyz"
(e, f), g = (1, 2), 3
print(a, b, c, d, e, f, g)
if (n := len(b)) > 1:
    print("n", n)
x = y = 5
x, y = y, x + 1
print(x, y, 1 < x < 10, not x, x if x > y else y)
del grid[0]
print(len(grid), {1, 2} | {3}, {1, 2} & {2}, {1: "a"} | {2: "b"})
print({k: v for k, v in zip("ab", [1, 2])}, {i % 3 for i in range(10)})
print(divmod(17, 5), 7 // -2, 7 % -2, 2 ** 100, -7 // 2, round(2.5), round(3.14159, 2), abs(-3))
print(all([True, False]), any([0, 1]), sum([0.1] * 10), list(reversed([1, 2, 3])), list(enumerate("ab")))
print(int("ff", 16), float("1e3"), bool(""), str(None), ord("a"), chr(98), hex(255), bin(5))
s = "hello"
print(s[1], s[-1], s[1:3], s[::2], s.index("l"), "l" in s)
print(isinstance(3, (int, str)), type(3) is int, type("").__name__)
while True:
    x += 1
    if x > 8:
        break
else:
    print("never")
for i in range(10, 0, -3):
    print(i, end=" ")
print()
lst = [3, 1, 2]
lst.sort(reverse=True)
lst.insert(1, 9)
lst.remove(1)
lst.extend([7, 8])
print(lst, lst.index(9), lst.count(7), lst.pop(), lst.pop(0), lst[1:], lst * 2, [1] + [2])
m = [[0] * 2 for _ in range(2)]
m[0][0] += 5
print(m, m[0] is m[1], id(m) == id(m))
global_count = 0
def bump() -> None:
    global global_count
    global_count += 1
bump()
print(global_count)
print("done", file=sys.stderr)
