# RUN: %krait check --verify %s
# What a value must be: results, arguments, elements, types and bases.
def wrong(n: int) -> str:
    return n  # expected-error {{returned value is `int`, declared result is `str` [return-value]}}


print(wrong(1))
print(int([1], 2, 3))  # expected-error {{no overload of `int.__new__` takes}}
xs: list[int] = ["a"]  # expected-error {{element is `str`, expected `int` [list-item]}}


class Derived(int | str):  # expected-error {{`int | str` cannot be a base class [misc]}}
    pass


ys: list[1 + 2] = []  # expected-error {{`1 + 2` is not a type [valid-type]}}
