from typing import Callable


def make() -> Callable[[], int]:
    def one() -> int:
        return 1

    return one


first = make()
print(first == first)
second = make()
print(first == second)
