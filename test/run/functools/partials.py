# partial and cached_property.
from functools import partial, reduce, cached_property
def f(a, b, c=3):
    return a + b + c
p = partial(f, 1)
print(p(2), p(2, c=5))
q = partial(f, b=4)
print(q(1), q(1, b=7), q(1, c=0))
r = partial(p, 2, c=1)
print(r(), r(c=9))
basetwo = partial(int, base=2)
print(basetwo("1010"))
print(list(map(partial(f, 1, c=1), [1, 2, 3])))
print(sorted(["b", "A", "c"], key=partial(str.lower)))
say = partial(print, "a", sep="-")
say("b", "c")
class C:
    def __init__(self, n: int) -> None:
        self.n = n
    def add(self, k: int, m: int = 0) -> int:
        return self.n + k + m
    @cached_property
    def total(self) -> int:
        print("computing")
        return self.n * 2
    @cached_property
    def names(self) -> list[str]:
        """doc"""
        return [str(self.n)]
c = C(4)
print(partial(c.add, 1)(m=5))
print(c.total, c.total)
c.names.append("x")
print(c.names)
c.total = 9
print(c.total)
del c.total
print(c.total)
try:
    del c.total
    del c.total
except AttributeError as e:
    print(e)
class D(C):
    @cached_property
    def total(self) -> int:
        return -1
print(D(3).total, [x.total for x in (C(1), D(2))])
