import sys
from typing import Any


class Many:
    def __call__(self, *args: Any) -> int:
        return len(args)


class Default:
    def __call__(self, x: int, y: int = 2) -> int:
        return x + y


class Power:
    def __pow__(self, other: int, modulus: Any = None) -> int:
        return other


class Order:
    def __lt__(self, other: object) -> Any:
        return "less"


def main() -> None:
    values: list[Any] = [Many(), Default(), Power(), Order()]
    try:
        print(callable(values[0]))
        if sys.argv[1] == "star":
            print(values[0](1, 2))
        elif sys.argv[1] == "default":
            print(values[1](1))
        elif sys.argv[1] == "power":
            print(values[2] ** 3)
        else:
            print(values[3] < 3)
    except TypeError:
        print("caught")


main()
