# `[None] * n`: a list of places that get their values later.
xs = [None] * 3
xs[0] = 5
print(xs)


class Buffer:
    def __init__(self, n: int) -> None:
        self.slots = [None] * n
        self.used = 0

    def push(self, value: int) -> None:
        self.slots[self.used % len(self.slots)] = value
        self.used += 1

    def total(self) -> int:
        return sum(v for v in self.slots if v is not None)


buffer = Buffer(3)
for v in range(5):
    buffer.push(v * v)
print(buffer.slots, buffer.total())

grid = [[None] * 3 for _ in range(2)]
grid[0][1] = "x"
print(grid)

memo = [None] * 12


def fib(n: int) -> int:
    known = memo[n]
    if known is not None:
        return known
    result = n if n < 2 else fib(n - 1) + fib(n - 2)
    memo[n] = result
    return result


print(fib(11), memo)
print([None] * 2, [None])
only = [None]
print(len(only), only[0] is None)
