# RUN: %krait check --verify %s
# Functions without a common annotated type: what would look at them as objects.


def f(x, y=1):
    return x + y  # expected-error {{unsupported operand types for `+`: `str` and `int` [operator]}}


def g(x):
    return x * 2


fs = [f, g]
for each in fs:
    print(each(2), each.__name__)
print(fs)  # expected-error {{a function without a common annotated type as an object is not supported; use a `Callable` annotation where it is stored [unsupported]}}
print(str(fs))  # expected-error {{a function without a common annotated type as an object is not supported}}
print(f"{fs}")  # expected-error {{a function without a common annotated type as an object is not supported}}
print(f in fs)  # expected-error {{a function without a common annotated type as an object is not supported}}
print(fs[0] == g)  # expected-error {{a function without a common annotated type as an object is not supported}}
print(fs[0] is g)  # expected-error {{a function without a common annotated type as an object is not supported}}
print(fs[0] is None)
table = {"f": f, "g": g}
print("f" in table, len(table))
fs[0]("a")


def described() -> None:
    """A text."""


print(described.__name__)
print(described.__doc__)
print(described.__module__)
print(type(described))  # expected-error {{`type(...)` of a function or module is not supported; use `callable(...)`}}
