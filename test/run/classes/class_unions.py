# Several classes in one place: which of them the value is decides each member.
class A:
    x = 1
    table = {"a": 1}

    def __init__(self, n: int = 0) -> None:
        self.n = n

    @classmethod
    def f(cls) -> str:
        return "A.f of " + cls.__name__

    @staticmethod
    def g(n: int) -> int:
        return n + 1

    def m(self) -> str:
        return "A.m"

    def own(self) -> tuple[int, str]:
        return type(self).x, self.__class__.f()

    @classmethod
    def both(cls) -> tuple[int, int, str]:
        return cls.x, cls.g(10), cls.f()


class A2(A):
    x = 3

    @classmethod
    def f(cls) -> str:
        return "A2.f of " + cls.__name__

    @staticmethod
    def g(n: int) -> int:
        return n + 2

    def m(self) -> str:
        return "A2.m"


class A3(A2):
    table = {"a": 3}

    def m(self) -> str:
        return "A3.m"


class B:
    x = 2
    table = {"b": 2}

    def __init__(self, n: int = 0) -> None:
        self.n = n

    @classmethod
    def f(cls) -> str:
        return "B.f of " + cls.__name__

    @staticmethod
    def g(n: int) -> int:
        return n + 3

    def m(self) -> str:
        return "B.m"


for c in (A, B):
    print(c.x, c.f(), c.g(1), c.table, c(5).n, c().m())
for d in [B, A3, A2, A]:
    print(d.__name__, d.x, d.f(), d.g(1), d.table, d(5).n, d().m())


def pick(i: int) -> type[A] | type[B]:
    return A2 if i == 0 else A if i == 1 else B


for i in range(3):
    k = pick(i)
    print(k.x, k.f(), k.g(1), k.table, k(i).n, k is A, k == B)


def mixed(i: int) -> type[A] | B:
    return A3 if i == 0 else A if i == 1 else B()


for i in range(3):
    v = mixed(i)
    print(v.x, v.f(), v.g(1), v.table)


def one(c: type[A]) -> None:
    print(c.x, c.f(), c.g(1), c.table, c().m())


for e in (A, A2, A3):
    one(e)


def attributes(v: A | B) -> tuple[int, str, str]:
    return v.x, v.f(), v.m()


print(attributes(A()), attributes(A2()), attributes(A3()), attributes(B()))
print(A().own(), A2().own(), A3().own())
print(A.both(), A2.both(), A3.both())

registry: dict[str, type[A] | type[B]] = {"a": A, "a2": A2, "b": B}
print([(name, cls.x, cls(n=7).n) for name, cls in registry.items()])
number: dict[str, type[int] | type[float]] = {"i": int, "f": float}
print([number[key]("12") for key in ("i", "f")])
print([t.__name__ for t in (int, bool, str)], [t(1) for t in (bool, int, float)])
