# Unannotated functions are compiled for each combination of types.
def add(a, b):
    return a + b


def first(items):
    for item in items:
        return item
    return None


def apply(f, *args):
    return f(*args)


def largest(items, key=None):
    best = items[0]
    for item in items[1:]:
        if (key(item) > key(best)) if key else (item > best):
            best = item
    return best


def swap(pair):
    a, b = pair
    return b, a


print(add(1, 2), add("a", "b"), add([1], [2]), add(1.5, 2), add((1,), ("x",)), add(2**70, 1))
print(first([5, 6]), first("xyz"), first({}), first({"k": 1}), first(range(3, 5)))
print(apply(add, 3, 4), apply(len, "four"), apply(lambda: 7))
print(largest([3, 9, 2]), largest("hello"), largest(["aa", "b"], key=len), largest([1.5, -2.0], key=abs))
print(swap((1, "a")), swap(("x", 2.5)))


def identity[T](x: T) -> T:
    return x


def pairs[K, V](d: dict[K, V]) -> list[tuple[V, K]]:
    return [(v, k) for k, v in d.items()]


print(identity(5), identity("s"), identity([1])[0] + 1, pairs({"a": 1}), pairs({1: None}))
