# getattr, hasattr and setattr find what objects have and what their classes have.
class P:
    unit = "cm"
    def __init__(self, x: int, y: float) -> None:
        self.x = x
        self.y = y
    @property
    def norm(self) -> float:
        if self.x < 0:
            raise AttributeError("negative")
        return self.x + self.y
    @staticmethod
    def make() -> "P":
        return P(1, 2.0)
p = P(1, 2.5)
for n in ("x", "y", "unit", "zz", "norm"):
    print(n, hasattr(p, n))
setattr(p, "x", -4)
setattr(p, "y", 3.5)
print(p.x, p.y, hasattr(p, "norm"), getattr(p, "norm", 0))
print(getattr(P, "unit"), hasattr(P, "unit"), hasattr(P, "x"), hasattr(P, "make"))
def attrs(o: object) -> list[str]:
    return [k for k, v in (("len", hasattr(o, "__len__")), ("iter", hasattr(o, "__iter__")), ("append", hasattr(o, "append")), ("keys", hasattr(o, "keys")), ("unit", hasattr(o, "unit")), ("name", hasattr(o, "name")), ("norm", hasattr(o, "norm"))) if v]
class Seq:
    def __len__(self) -> int:
        return 3
for o in (1, "s", [1], {1: 2}, (1,), None, 1.5, {1}, p, P, P.make(), Seq(), range(3), b"x", int):
    print(attrs(o))
print(getattr(3, "real"), getattr("abc", "upper")())
try:
    getattr(p, "nope")
except AttributeError as e:
    print(e)
class Q:
    pass
q = Q()
print(hasattr(q, "anything"), getattr(q, "z", 3) + 1)
print(getattr(p, "missing"))
