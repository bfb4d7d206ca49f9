from __future__ import annotations
class Shape:
    def __init__(self, n: int = 1) -> None:
        self.n = n
    def copy(self) -> Shape:
        return type(self)(self.n + 1)
    def copy2(self) -> Shape:
        return self.__class__(self.n + 2)
    @classmethod
    def make(cls) -> Shape:
        return cls(7)
    def remake(self) -> Shape:
        return self.make()
    def who(self) -> str:
        return f"{type(self).__name__} {self.n}"
class Sq(Shape):
    def who(self) -> str:
        return f"sq {self.n}"
class Ci(Shape):
    def who(self) -> str:
        return f"ci {self.n}"
classes: list[type[Shape]] = [Shape, Sq, Ci]
print([c(5).who() for c in classes])
registry: dict[str, type[Shape]] = {"sq": Sq, "ci": Ci}
print(registry["sq"]().who(), registry["ci"](3).who())
shapes: list[Shape] = [Sq(1), Ci(2), Shape(3)]
print([s.copy().who() for s in shapes], [s.copy2().who() for s in shapes], [s.remake().who() for s in shapes])
print(Sq.make().who(), Sq(2).copy().who())
def build(c: type[Shape], n: int) -> Shape:
    return c(n)
print(build(Ci, 4).who(), [build(c, 2).who() for c in classes])
for k in (Sq, Ci):
    print(k(9).who(), k.__name__)
current: type[Shape] = Sq
print(current(8).who())
current = Ci
def now() -> str:
    return current(1).who()
print(now(), current.__name__, current is Ci)
