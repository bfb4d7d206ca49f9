# A place annotated float may hold an int and prints as one.
x: float = 1
print(x, x + 1, x / 2, x * 2.0)


def half(value: float) -> float:
    return value / 2


def same(value: float) -> float:
    return value


print(half(4), same(4), same(4.0), same(True), max(same(3), 2.5))
y: float = 10**30
print(y, y + 1, y // 7)
