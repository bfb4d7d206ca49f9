def basic(a: int, b: int = 2, *args: int, c: int = 3, **kwargs: int) -> int:
    print(a, b, args, c, kwargs)
    return a + b + sum(args) + c + sum(kwargs.values())

def posonly(x: int, y: str = "d", /, z: float = 1.5, *, w: bool = False) -> str:
    return f"{x} {y} {z} {w}"

def append_to(x: int, acc: list[int] = []) -> list[int]:
    acc.append(x)
    return acc

def counter(d: dict[str, int] = {}) -> int:
    d["n"] = d.get("n", 0) + 1
    return d["n"]

base = 10
def late(x: int = base * 2) -> int:
    return x
base = 99

def many(*names: str, sep: str = ", ") -> str:
    return sep.join(names)

def kwonly(**options: str) -> list[str]:
    return [f"{k}={v}" for k, v in options.items()]

def three(a: int, b: int, c: int) -> int:
    return a * 100 + b * 10 + c

print(basic(1))
print(basic(1, 5, 6, 7, c=1, k=2, m=3))
print(posonly(1))
print(posonly(1, "q", w=True, z=2.5))
print(append_to(1), append_to(2), append_to(3))
print(append_to(9, []), append_to(4))
print(counter(), counter(), counter())
print(late(), late(1))
print(many("a", "b"), many("x", "y", "z", sep="-"), many())
print(kwonly(a="1", b="2"))
t = (1, 2, 3)
print(three(*t))
print(three(1, *(2, 3)))
print(three(c=1, a=2, b=3))
lst = [4, 5, 6]
print(sum([*lst, 1]), many(*["p", "q"]), many("a", *["b", "c"], "d"))
d = {"k": 1, "m": 2}
print(basic(1, **d))
def gcd(a: int, b: int) -> int:
    return a if b == 0 else gcd(b, a % b)
print(gcd(48, 18))
def is_even(n: int) -> bool:
    return True if n == 0 else is_odd(n - 1)
def is_odd(n: int) -> bool:
    return False if n == 0 else is_even(n - 1)
print(is_even(10), is_odd(7))
def unann(a, b):
    return a + b
print(unann(1, 2), unann("a", "b"), unann(1.5, 2), unann([1], [2]))
def side(tag: str, v: int) -> int:
    print("eval", tag)
    return v
print(three(c=side("c", 1), b=side("b", 2), a=side("a", 3)))
