# A starred argument of unknown length beside keywords that are known at run time,
# for every kind of parameter.
def every(a: int, /, b: int = 2, *args: int, c: int, d: int = 4, **rest: int) -> None:
    print(a, b, args, c, d, rest)


def named(*args: int, c: int, **rest: int) -> None:
    print(args, c, rest)


def gathered(a: int, *args: int, **rest: int) -> None:
    print(a, args, rest)


def attempt(numbers: list[int], keywords: dict[str, int]) -> None:
    for number in range(3):
        try:
            match number:
                case 0:
                    every(*numbers, **keywords)
                case 1:
                    named(*numbers, **keywords)
                case _:
                    gathered(*numbers, **keywords)
        except TypeError as error:
            print(error)


every(*[1, 2, 3], **{"c": 1})
named(*[1, 2], **{"c": 1, "x": 2})
attempt([1], {"c": 5})
attempt([1, 2, 3, 4], {"c": 5, "d": 6, "e": 7})
attempt([], {"c": 5})
attempt([1], {})
attempt([1], {"a": 9, "c": 3})
attempt([1, 2], {"b": 9, "c": 3})
