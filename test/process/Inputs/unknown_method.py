from typing import Any


class Shape:
    def __init__(self) -> None:
        self.size = 1

    def scale(self, by: int, *, twice: bool = False) -> int:
        return self.size * by


def unknown(value: object) -> Any:
    return value


shape = unknown(Shape())
print(shape.scale(3), shape.scale(3, twice=True), flush=True)
try:
    print(shape.missing)
except AttributeError as error:
    print(error, flush=True)
try:
    print(shape.scale)
except Exception:
    print("caught")
