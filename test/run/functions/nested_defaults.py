from typing import Callable

def make(n: int) -> list[Callable[[int], int]]:
    fs: list[Callable[[int], int]] = []
    for i in range(n):
        def add(x: int, i: int = i, k: int = n * 10) -> int:
            return x + i + k
        fs.append(add)
    return fs

def lam() -> list[Callable[[], int]]:
    return [lambda i=i: i * i for i in range(4)]

def late() -> list[Callable[[], int]]:
    return [lambda: i for i in range(4)]

def two_runs() -> list[Callable[[], int]]:
    out: list[Callable[[], int]] = []
    for k in range(3):
        out += [lambda: i + k for i in range(k + 1)]
    return out

def outer() -> int:
    base = 5
    def rec(n: int, acc: int = base + 1) -> int:
        return acc if n == 0 else rec(n - 1) + n
    def caller() -> int:
        return rec(3)
    base = 100
    return caller() + rec(1, 2)

def logger(prefix: str) -> Callable[[str], str]:
    parts = [prefix]
    def log(msg: str, parts: list[str] = parts) -> str:
        parts.append(msg)
        return "/".join(parts)
    return log

print([f(1) for f in make(3)])
print([f() for f in lam()], [f() for f in late()], [f() for f in two_runs()])
print(outer())
a, b = logger("a"), logger("b")
print(a("x"), b("y"), a("z"))
handlers = {name: (lambda x, n=name: f"{n}:{x}") for name in ("p", "q")}
for k, h in handlers.items():
    print(k, h("v"))
gens = [(lambda j=j: (j * q for q in range(3))) for j in range(3)]
print([list(g()) for g in gens])
def opt(x: int, scale: float = 2.0 ** 3, names: tuple[str, ...] = ("a", "b")) -> str:
    return f"{x * scale} {names}"
print(opt(2), opt(2, 1.5), opt(1, names=("z",)))
def mk() -> None:
    hs = {name: (lambda x, n=name: f"{n}:{x}") for name in ("p", "q")}
    for k, h in hs.items():
        print(k, h("v"))
mk()
hs = [(lambda x, n=name: f"{n}:{x}") for name in ("p", "q")]
print(hs[0]("a"))
for h in hs:
    print(h("v"))
gens = [(lambda j=j: (j * q for q in range(3))) for j in range(3)]
print([list(g()) for g in gens])
