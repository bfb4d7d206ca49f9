import sys
from typing import Any


class Counter:
    def __init__(self, start: int) -> None:
        self.count = start


def twice(number: int) -> int:
    return number * 2


def test(value: Any) -> None:
    match sys.argv[1]:
        case "union":
            taken: list[int | str] = [value]
            for each in taken:
                if isinstance(each, int):
                    print(each + 1)
        case "variable":
            number: int = value
            print(number + 1)
        case "parameter":
            print(twice(value) - 2)
        case "field":
            print(Counter(value).count + 1)


values: list[Any] = [3, True]
for value in values:
    test(value)
print("unreachable")
