class A:
    def __init__(self) -> None:
        print("A")
class B(A):
    def __init__(self) -> None:
        super().__init__()
        print("B")
class C(A):
    def __init__(self) -> None:
        super().__init__()
        print("C")
class D(B, C):
    def __init__(self) -> None:
        super().__init__()
        print("D")
    def __call__(self, x: int) -> int:
        return x + 1
d = D()
print(d(3), isinstance(d, C), hasattr(d, "foo"), getattr(d, "foo", 7))
print(d.__class__.__name__, A.__name__, type(d) is D, callable(d), __name__)
class Mixin:
    def greet(self) -> str:
        return f"hi {self.name()}"
    def name(self) -> str:
        return "?"
class N(Mixin):
    def name(self) -> str:
        return "n"
print(N().greet(), vars(d) if False else "")
def outer():
    class Local:
        y = 5
        def m(self) -> int:
            return 2 + self.y
    return Local()
print(outer().m())
