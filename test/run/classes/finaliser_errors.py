# An exception keeps the locals of the frames it has left.
class A:
    def __init__(self, n: object): self.n = n
    def __del__(self): print("del", self.n)
def h(p: A):
    z = A(30)
    raise ValueError("x")
def h2():
    y = A(31)
    if y.n == 5:
        w = A(1)
    h(A(32))
    q = A(33)
def again():
    a = A("again")
    try:
        h2()
    except ValueError as e:
        print("caught 1")
        raise
def chained():
    try:
        h2()
    except ValueError as e:
        raise KeyError("k") from e
def keep():
    saved: Exception | None = None
    try:
        h2()
    except ValueError as e:
        saved = e
    print("kept")
    saved = None
    print("kept end")
def cell():
    a = A("cell")
    def f():
        print(a.n)
    f()
    raise KeyError
def fin():
    a = A("fin")
    try:
        raise KeyError
    finally:
        print("finally")
def inn():
    a = A("inn")
    try:
        b = A("in b")
        raise KeyError
    except KeyError:
        print("in handler")
    print("after in")
try:
    again()
except ValueError:
    print("c2")
print("--")
try:
    chained()
except KeyError:
    print("c3")
print("--")
keep()
try:
    cell()
except KeyError:
    print("c4")
print("--")
try:
    fin()
except KeyError:
    print("c4")
print("--")
try:
    inn()
except KeyError:
    print("c4")
print("--")
g = A("global")
h2()
