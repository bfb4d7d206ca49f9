from typing import Any

values: list[Any] = [3, True]
for value in values:
    taken: list[int | str] = [value]
    for each in taken:
        if isinstance(each, int):
            print(each + 1)
print("unreachable")
