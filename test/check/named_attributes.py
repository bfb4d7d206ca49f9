# RUN: %krait check --verify %s

import math


class P:
    limit = 3

    def __init__(self, x: int) -> None:
        self.x = x


def change(o: object, p: P, name: str) -> None:
    setattr(p, "x", 4)
    setattr(p, "y", 4)  # expected-error {{`setattr` of an attribute that the class may not have is not supported}}
    setattr(p, "limit", 4)  # expected-error {{`setattr` of an attribute that the class may not have is not supported}}
    setattr(p, name, 4)  # expected-error {{`setattr` of an attribute that the class may not have is not supported}}
    setattr(o, "x", 4)  # expected-error {{`setattr` of an attribute that the class may not have is not supported}}
    print(hasattr(o, "x"), hasattr(o, "__len__"))
    print(hasattr(o, "__dict__"))  # expected-error {{`hasattr` with a special name is not supported}}
    print(getattr(math, "pi"))  # expected-error {{`getattr` of a module is not supported}}
    print(getattr(o, name))  # expected-error {{`getattr` with a name made at run time of a value of type `object` is not supported}}


change(P(1), P(2), "x")
print(Iterable)  # expected-error {{name `Iterable` is not defined}}
