import sys
from typing import Any, Callable, Protocol, cast


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item


def poison(o: object, key: object, value: object) -> None:
    if isinstance(o, list):
        o.append(value)
    elif isinstance(o, set):
        o.add(value)
    elif isinstance(o, dict):
        o[key] = value
    elif isinstance(o, Box):
        o.item = value


def any_of(o: object) -> Any:
    return o


def in_list() -> None:
    xs: list[int] = [1]
    poison(xs, 0, "x")
    print(xs, xs[0] + 1)
    print(xs[1] + 1)


def in_loop() -> None:
    names: list[str] = ["a"]
    poison(names, 0, None)
    for name in names:
        print(name.upper())


def in_set() -> None:
    numbers: set[int] = {1}
    poison(numbers, 0, 2.5)
    print(len(numbers))
    print(sum(n + 1 for n in numbers))


def in_values() -> None:
    ages: dict[str, int] = {"ann": 3}
    poison(ages, "bob", "four")
    print(ages)
    for name, age in ages.items():
        print(name.upper(), age + 1)


def in_keys() -> None:
    ages: dict[str, int] = {"ann": 3}
    poison(ages, 5, 4)
    print(ages)
    print([name.upper() for name in ages])


def in_nested() -> None:
    rows: dict[str, list[int]] = {"a": [1]}
    poison(rows, "b", ["x"])
    poison(rows, "c", 7)
    print(rows, rows["b"])
    print(rows["c"])


def in_tuples() -> None:
    pairs: list[tuple[int, str]] = [(1, "a")]
    poison(pairs, 0, (2, "b", "c"))
    for number, text in pairs:
        print(number + 1, text.upper())


def in_items() -> None:
    pairs: list[tuple[int, str]] = [(1, "a")]
    poison(pairs, 0, (2, 3))
    for number, text in pairs:
        print(number + 1, text.upper())


def in_bool() -> None:
    xs: list[int] = [1]
    poison(xs, 0, True)
    print(xs)
    print(xs[1] + 1)


def in_field() -> None:
    box = Box(3)
    poison(box, 0, "x")
    print("stored")
    print(box.get() + 1)


def from_unknown() -> None:
    xs: list[Any] = ["x"]
    ints: list[int] = xs
    print(len(ints), ints)

    def add(values: list[int]) -> int:
        return values[0] + 1

    print(add(cast("list[int]", any_of(xs))))


def by_subscript() -> None:
    xs: list[int] = [1, 2]
    a = any_of(xs)
    a[1] = "x"
    print(xs)
    print(xs.pop() + 1)


def in_place() -> None:
    xs: list[int] = [1]
    a = any_of(xs)
    a += ["x"]
    print(xs)
    print(max(xs))


def unpacked() -> None:
    xs: list[int] = [1]
    poison(xs, 0, "x")
    first, second = xs
    print(first + second)


def shape() -> None:
    d: dict[str, Any] = {"t": (1, 2, 3)}

    def pair(t: tuple[int, int]) -> int:
        return t[0] + t[1]

    print(pair(cast("tuple[int, int]", d["t"])))


def generator() -> None:
    def numbers(values: list[int]):
        yield from values

    xs: list[int] = [1]
    poison(xs, 0, "x")
    for n in numbers(xs):
        print(n + 1)


def function() -> None:
    def text(n: int) -> str:
        return "t" * n

    fs: list[Callable[[int], int]] = [lambda n: n + 1]
    others: list[Callable[[int], str]] = [text]
    poison(fs, 0, any_of(others)[0])
    for f in fs:
        print(f(2) + 1)


class Shape(Protocol):
    def area(self) -> int: ...


class Square:
    def __init__(self) -> None:
        self.side = 2

    def area(self) -> int:
        return self.side * self.side


class Row:
    def __init__(self) -> None:
        self.cells = [5]

    def area(self) -> int:
        return self.cells[0]


def of_protocol() -> None:
    shapes: list[Shape] = [Square(), Row()]
    poison(shapes, 0, Count())
    print(len(shapes))
    for shape in shapes:
        print(shape.area())


class Anything:
    def __init__(self) -> None:
        self.items: list[Any] = []


def through_field() -> None:
    xs: list[int] = [1]
    anything = Anything()
    anything.items = any_of(xs)
    anything.items.append("x")
    list.append(any_of(xs), 2)
    print(xs)
    print(xs[2] + 1)
    print(xs[1] + 1)


class Count:
    number: int = 0


def bool_in_place() -> None:
    count = Count()
    count.number = any_of(4)
    print(count.number + 1)
    count.number = any_of(True)
    print(count.number + 1)


def called() -> None:
    def add(pair: tuple[int, int]) -> int:
        return pair[0] + pair[1]

    adders: list[Callable[[tuple[int, int]], int]] = [add]
    unknown = any_of(adders)
    print(unknown[0]((1, 2)))
    print(unknown[0]((1,)))


cases: dict[str, Callable[[], None]] = {
    "in_list": in_list, "in_loop": in_loop, "in_set": in_set, "in_values": in_values,
    "in_keys": in_keys, "in_nested": in_nested, "in_tuples": in_tuples,
    "in_items": in_items, "in_bool": in_bool, "in_field": in_field,
    "from_unknown": from_unknown, "by_subscript": by_subscript, "in_place": in_place,
    "unpacked": unpacked, "shape": shape, "generator": generator, "function": function,
    "bool_in_place": bool_in_place, "called": called, "of_protocol": of_protocol,
    "through_field": through_field,
}
try:
    cases[sys.argv[1]]()
except Exception:
    print("caught")
