"""Tracebacks through functions that are small enough to be inlined."""


def divide(a: int, b: int) -> int:
    return a // b


def average(values: list[int]) -> int:
    return divide(sum(values), len(values))


def pick(values: list[int], index: int) -> int:
    return values[index]


def check(value: int) -> int:
    if value < 0:
        raise ValueError(f"negative: {value}")
    return value


def unbound(flag: bool) -> int:
    if flag:
        late = 1
    return late


class Box:
    def __init__(self, value: int) -> None:
        self.value = check(value)

    def get(self) -> int:
        return check(self.value - 5)


def run(number: int) -> None:
    if number == 0:
        print(average([]))
    elif number == 1:
        print(pick([1, 2], 5))
    elif number == 2:
        print(Box(-1).value)
    elif number == 3:
        print(Box(3).get())
    else:
        for flag in (True, False):
            print(unbound(flag))


def chain(number: int) -> None:
    try:
        run(number)
    except (ZeroDivisionError, IndexError, ValueError):
        chain(number + 1)


print(average([1, 2, 6]), pick([1, 2], 1), check(3), unbound(True))
chain(0)
