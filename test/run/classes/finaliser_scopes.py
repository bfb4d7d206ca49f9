# When a variable lets go of its object: at its next binding, del, or the end of
# its scope, where the last variable goes first.
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    a = A(1); b = A(2)
    print("end f")
def g():
    b = A(2); a = A(1)
    del a
    c = A(3)
    a = A(4)
    print("end g")
def h(p, q):
    z = A(30)
    raise ValueError
def h2():
    y = A(31)
    h(A(32), A(33))
def k():
    a = A(10)
    try:
        h2()
    except ValueError as e:
        print("caught")
        e2 = 1
    print("end k")
def l():
    try:
        h2()
    except ValueError:
        print("c2")
    print("end l")
def n(a):
    b = A(50)
    print("n end")
def comp():
    l = [x for x in [A(60), A(61)] if x.n == 60]
    print("comp")
    l = None
    print("comp end")
def ret():
    a = A(70)
    return a.n
def cell():
    a = A(80); b = A(81)
    def inner(): return a.n
    print(inner())
def tup():
    a, b = A(90), A(91)
    a, b = b, a
    print("sw")
f(); print("--"); g(); print("--"); k(); print("--"); l(); print("--"); n(A(41)); comp(); print(ret()); cell(); tup()
print(A(100).n)
r = A(3); print("ret"); r = None
for a in [A(8), A(9)]: print("in", a.n)
print("after loop"); del a
class Box:
    def __init__(self, a): self.a = a
b = Box(A(1)); print("boxed")
def gen():
    try:
        yield 1
    finally:
        print("fin")
gg = gen(); next(gg); print("g"); gg = None; print("g2")
z = A("z"); y = A("y"); _u = A("_u")
d = {"k": A("dk")}
print("exit")
