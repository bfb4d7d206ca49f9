# Values that change places on one way through a branch.


def strings(a: str, b: str) -> str:
    for i in range(4):
        if a < b:
            a, b = b, a
        a = a + str(i)
    return a + b


def big(a: int, b: int) -> int:
    while b:
        if a < b:
            a, b = b, a
        a, b = b, a % b
    return a


def lists(items: list[list[int]]) -> list[int]:
    best: list[int] = []
    for item in items:
        if len(item) > len(best):
            best, item = item, best
        best = best + item
    return best


def numbers(p: list[int | float], x: int | float) -> int | float:
    for y in p:
        if x < y:
            x, y = y, x
        x = x + y
    return x


print(strings("x", "y"), strings("b", "a"))
print(big(10**30 * 6, 10**30 * 15), big(3**50, 3**40 * 2))
print(lists([[1], [2, 3], [], [4, 5, 6, 7, 8, 9]]))
print(numbers([1, 2.5, 0.1], 0.25), numbers([3, 10**20], 1))
