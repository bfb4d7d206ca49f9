# Operations on values of unknown class.
from typing import Any
class P:
    def __init__(self, n: int) -> None:
        self.n = n
        self.name = "p"
    @property
    def twice(self) -> int:
        return self.n * 2
    def add(self, k: int, *, z: int = 0) -> int:
        return self.n + k + z
    def __call__(self, a: int) -> int:
        return a + self.n
    def __enter__(self) -> "P":
        return self
    def __exit__(self, *a: object) -> None:
        print("exit")
    def __neg__(self) -> int:
        return -self.n
    def __abs__(self) -> int:
        return self.n
def unknown(o: object) -> Any:
    return o


def fresh() -> tuple[Any, ...]:
    return (unknown("abc"), unknown(7), unknown(2.5), unknown([3, 1, 2]), unknown({"k": 1, "j": [1, 2]}), unknown(P(5)), unknown((1, "b")), unknown({3, 1}), unknown(None))


def case0() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n.foo)
    except AttributeError as e: print(e)


case0()

def case1() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n[0])
    except TypeError as e: print(e)


case1()

def case2() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n())
    except TypeError as e: print(e)


case2()

def case3() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(len(n))
    except TypeError as e: print(e)


case3()

def case4() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print(n + s)
    except TypeError as e: print(e)


case4()

def case5() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: print([q for q in n])
    except TypeError as e: print(e)


case5()

def case6() -> None:
    s, n, f, l, d, p, t, st, no = fresh()
    try: raise unknown(ValueError("x"))
    except ValueError as e: print(e)


case6()
