# Every kind of parameter, defaults, keyword calls, unpacking.
def f(a: int, b: int = 2, /, c: int = 3, *args: int, d: int = 4, e: int, **kwargs: int) -> str:
    return f"{a} {b} {c} {args} {d} {e} {kwargs}"


print(f(1, e=5))
print(f(1, 20, 30, 40, 50, d=6, e=7, x=8, y=9))
print(f(1, c=3, e=5, a=9, b=8))
print(f(*[1, 2], *(3, 4), **{"e": 1, "z": 2}))


def defaults(x: int, items: list[int] = []) -> list[int]:
    items.append(x)
    return items


print(defaults(1), defaults(2), defaults(3, [0]), defaults(4))


def only_keywords(*, first: str = "a", second: str) -> str:
    return first + second


print(only_keywords(second="b"), only_keywords(second="x", first="y"))


def stars(*args: object, **kwargs: object) -> None:
    print(args, kwargs, len(args), sorted(kwargs))


stars()
stars(1, "a", None)
stars(*"ab", k=1, **{"z": [2]})


def order(name: str) -> str:
    print("arg", name)
    return name


stars(order("1"), x=order("2"), *[order("3")], y=order("4"))


def positional(a: int, b: int, /) -> int:
    return a - b


print(positional(5, 3), (lambda x, y=2, *z, k=3: (x, y, z, k))(1), (lambda: 5)())
value = 10


def captured_default(x: int = value) -> int:
    return x


value = 20
print(captured_default(), captured_default(1))
