# An uncaught exception: traceback with carets, exit status 1.
def divide(a: int, b: int) -> int:
    return a // b


def middle(values: list[int]) -> int:
    total = 0
    for value in values:
        total += divide(100, value)
    return total


print("before")
print(middle([5, 4]))
print(middle([5, 0]) + 1)
