# A recursive call gives nothing until the body has been seen.
def ident[T](a: T) -> T:
    return a
def g(n: int) -> int:
    return ident(g(n - 1)) + 1 if n else 0
print(g(3))
def mx[T](a: T, b: T) -> T:
    return a if id(a) else b
def h(n: int) -> int:
    return mx(h(n - 1), h(n-1)) + 1 if n else 0
print(h(3))
def k(n: int) -> int:
    return max(k(n - 1), k(n-1)) + 1 if n else 0
print(k(3))
def kk(n: int) -> int:
    return max([kk(n - 1), kk(n-1)]) + 1 if n else 0
print(kk(3))
def k3(n: int) -> float:
    return max(k3(n - 1), k3(n-1)) + 1 if n else 0.0
print(k3(3))
def k4(n: int) -> int:
    return max((k4(i) for i in range(n)), default=0) + 1
print(k4(3))
def k5(n: int) -> int:
    return sum([k5(i) for i in range(n)]) + 1
print(k5(3))
def u4(n):
    return max((u4(i) for i in range(n)), default=0) + 1
print(u4(3))
def u5(n):
    return sum([u5(i) for i in range(n)]) + 1
print(u5(3))
def u6(n):
    return max([u6(n - 1), u6(n-1)]) + 1 if n else 0
print(u6(3))
def u7(n):
    return max(u7(n - 1), u7(n-1)) + 1 if n else 0
print(u7(3))
