x = 1
for i in range(3):
    x = i > 1
    print(x)
    if i == 1:
        x = 5
    print(x, x + 1, -x, x * 2.5, x == 1, x < 2, not x, f"{x} {x:d}", str(x), repr(x))
print([1, True, 0, False], max(1, True), max(True, 0), min(2, True), sum([True, 1]), sum([True, False, True]))
ys = [1, True]
for y in ys:
    print(y, y + 1, "abc"[y], list(range(y)), chr(97 + y), y in {1: 2}, hash(y), bin(y), int(y), abs(y), divmod(y, 2))
d = {1: "a", True: "b"}
print(d)
def f(n: int) -> int:
    return n > 3
print(f(5), f(1) + 1)
class C:
    n: int = 0
    def __init__(self) -> None:
        self.k: int = 0
c = C()
c.k = True
print(c.k, c.k + 1)
num = "" if x == 1 and i else str(x)
print(repr(num))
z: int | bool = True
print(z)
