# issubclass of a class that is known at run time only.

from typing import Any

class A:
    pass


class B(A):
    pass


class C:
    pass


for c in (A, B, C, int, bool):
    print(c.__name__, issubclass(c, A), issubclass(c, (C, int)), issubclass(c, object))
print(issubclass(B, A), issubclass(A, B))


def derives(kind: type[A] | type[C]) -> bool:
    return issubclass(kind, A)


print(derives(B), derives(C))
kinds: list[type[object]] = [A, str]
print([issubclass(k, A) for k in kinds])


def f(k: Any) -> bool:
    items: list[Any] = [k]
    return issubclass(items[0], A)
def g(k: object) -> bool:
    return isinstance(k, type) and issubclass(k, A)
print(g(A), g(3), g(int))
try:
    print(f(3))
except TypeError as e:
    print(e)
def h(k: object) -> str:
    if isinstance(k, type):
        return "class " + k.__name__
    if isinstance(k, object):
        return "object"
    return "never"
print(h(A), h(A()), h(3), h(None), h((1, 2)), h(int))
def c(x: int | type[A]) -> str:
    return x.__name__ if isinstance(x, type) else str(x)
print(c(3), c(A))
