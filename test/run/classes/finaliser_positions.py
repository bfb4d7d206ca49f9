# __del__ runs at the moment the last reference goes, wherever that was held.
import os
from collections.abc import Callable, Iterator
class A:
    def __init__(self, n: object): self.n = n
    def __del__(self): print("del", self.n)
    def __eq__(self, o: object) -> bool: return False
    def __enter__(self): return self
    def __exit__(self, *a: object) -> None: print("exit", self.n)
    def __repr__(self) -> str: return f"A{self.n}"
class Holder:
    x: A
    def __init__(self): self.x = A("h1")
    def change(self):
        self.x = A("h2")
        print("changed")
def cont():
    l = [A(1), A(2)]
    l[0] = A(3)
    print("set")
    l.pop()
    print("pop")
    del l[0]
    print("del'd")
    d = {"a": A(4), "b": A(5)}
    d["a"] = A(6)
    print("d set")
    del d["b"]
    print("d del")
    d.clear()
    print("d clear")
    s = (A(7), 1)
    s = (A(8), 2)
    print("tuple")
def temps():
    print(A(20))
    print("t1")
    A(21)
    print("t2")
    A(22) == A(23)
    print("t3")
    x = [A(24), A(25)][0]
    print("t4")
    y = A(26).n
    print("t5", y)
    print(len([A(27)]), "len")
    print(f"{A(28)}", "f")
def attr():
    h = Holder()
    h.change()
    h.x = A("h3")
    print("attr")
    h2 = h
    h = Holder()
    print("attr2")
def w():
    with A(30) as a:
        print("in")
    print("after with")
    with A(31):
        print("in2")
    print("after2")
def loops():
    for i in range(2):
        a = A(40 + i)
        print("loop", i)
    print("done")
    i = 0
    while i < 2:
        b = A(42 + i)
        i += 1
    print("done2")
    for c in [A(44), A(45), A(46)]:
        if c.n == 45:
            break
    print("broke")
    for c in [A(47)]:
        pass
    else:
        print("else")
def early():
    for c in [A(48), A(49)]:
        a = A(50)
        return a.n
def nested():
    a = A(60)
    def inner():
        b = A(61)
        print("inner", a.n)
    inner()
    print("called")
    f = inner
    del inner
    f = lambda: None
    print("n end")
def gen() -> Iterator[int]:
    a = A(70)
    try:
        yield 1
        yield 2
    finally:
        print("fin")
def gens():
    g = gen()
    next(g)
    g = gen()
    print("g2")
    next(g)
    g.close()
    print("closed")
    for x in gen():
        break
    print("broke gen")
    for x in gen():
        print(x)
    print("ended")
def args(a: A, b: A):
    print("args")
    a = b
    print("args end")
def opt(flag: bool):
    a: A | None = None
    if flag:
        a = A(80)
    print("opt")
    a = None
    print("opt end")
def dele():
    a = A(81)
    b = a
    del a
    print("del a")
    del b
    print("del b")
def callb(f: Callable[[], A]):
    a = f()
    print("cb")
def obj():
    o: object = A(90)
    print("o")
    o = 1
    print("o2")
def files():
    f = open("x.txt", "w")
    f.write("abc")
    print(os.path.getsize("x.txt"))
    f = open("y.txt", "w")
    print(os.path.getsize("x.txt"))
cont(); print("--")
temps(); print("--")
attr(); print("--")
w(); print("--")
loops(); print("--")
print(early()); print("--")
nested(); print("--")
gens(); print("--")
x1 = A("p1"); x2 = A("p2")
args(x1, x2); print("--")
opt(True); opt(False); dele(); callb(lambda: A("cb")); print("--")
obj(); print("--")
files()
