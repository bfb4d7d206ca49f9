# What is known of an object that is an int: it may be a bool.
def f(x: object) -> int:
    if isinstance(x, int):
        return x
    return 0
print(f(True) + 1)
def g(x: object) -> str:
    match x:
        case int(n):
            return f"int {n} {n + 1}"
        case _:
            return "no"
print(g(True), g(3), g("x"))
xs: list[object] = [True, 2, "x", False]
t = 0
r = []
for v in xs:
    if isinstance(v, int):
        t += v
        r.append(v)
print(t, r)
class A:
    def __init__(self, v: object) -> None:
        self.v = v
    def get(self) -> int:
        assert isinstance(self.v, int)
        return self.v * 2
print(A(True).get(), A(21).get())
for i in range(f(True)):
    print("once")
