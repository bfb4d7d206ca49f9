# Generator expressions as values and as arguments.
xs = [1, 2, 3, 4]
g = (x * x for x in xs)
print(next(g))
print(list(g))
print(sum(x * 2 for x in xs))
print(any(x > 3 for x in xs), all(x > 3 for x in xs))
print(list(x for x in xs if x % 2), tuple(str(x) for x in xs), set(x // 2 for x in xs))
print(", ".join(str(x) for x in xs))
print(sorted(-x for x in xs))


def f(n: int, k: int) -> int:
    return sum(i * k for i in range(n))


def make(n: int, k: int):
    return (i * k for i in range(n))


print(f(10, 3), list(make(4, 5)))


def late() -> None:
    k = 1
    g = (x * k for x in range(3))
    k = 10
    print(list(g))


late()
m = (a + b for a, b in zip([1, 2, 3], [10, 20, 30]))
for v in m:
    print(v)
nested = (x * y for x in range(3) for y in range(x) if y)
print(list(nested))
acc = 0


def add(n: int) -> int:
    global acc
    acc += n
    return acc


print(list(add(i) for i in range(4)), acc)
lazy = (add(i) for i in range(3))
print(next(lazy), acc)
print([list(x * y for x in range(2)) for y in range(3)])
print(list(sum(i for i in range(n)) for n in range(5)))
