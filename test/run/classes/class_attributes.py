from typing import Protocol
class A:
    kind = "a"
    t: float = 0.5
    m: str | None = None
    @staticmethod
    def tag() -> str:
        return "a"
    @classmethod
    def make(cls) -> str:
        return "A" + cls.__name__
    def show(self) -> str:
        return self.kind + self.tag() + self.make()
class B(A):
    kind = "b"
    m = "q"
    @staticmethod
    def tag() -> str:
        return "b"
    @classmethod
    def make(cls) -> str:
        return "B" + cls.__name__
class C(B):
    pass
class D(A):
    t = 2.5
xs: list[A] = [A(), B(), C(), D()]
for x in xs:
    print(x.kind, x.tag(), x.make(), x.show(), x.t, x.m)
class HasKind(Protocol):
    kind: str
hs: list[HasKind] = [A(), B()]
for h in hs:
    print(h.kind)
class Err(Exception):
    code = 1
class Sub(Err):
    code = 2
try:
    raise Sub("x")
except Err as e:
    print(e.code)
