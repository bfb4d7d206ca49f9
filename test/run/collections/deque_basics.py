"""deque: ends, places, rotation, comparison, text, errors."""

from collections import deque
from typing import Callable


def attempt(label: str, action: Callable[[], object]) -> None:
    try:
        print(label, action())
    except Exception as error:
        print(label, type(error).__name__, error)


d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], bool(d), d.maxlen)
print(d.pop(), d.popleft(), d)
d.extend([7, 8, 9])
d.extendleft([10, 11])
print(d)
for n in [0, 1, 2, -1, -3, 7, 8, 100, -100]:
    d.rotate(n)
    print(n, d)
d.rotate()
print(d)
d.reverse()
print(d, list(reversed(d)), sum(d), max(d), sorted(d))
print(d.index(7), d.count(7), d.count(70), 3 in d, 33 in d, 3 not in d)
print(d.index(7, 1), d.index(7, -8, 100))
attempt("index", lambda: d.index(700))
attempt("index", lambda: d.index(7, 0, 1))
attempt("remove", lambda: d.remove(700))
d.remove(7)
print(d)
d.insert(2, 50)
d.insert(-2, 60)
d.insert(100, 70)
d.insert(-100, 80)
d.insert(0, 90)
print(d)
del d[0]
del d[-1]
del d[3]
print(d)
d[0] = -1
d[-1] = -2
print(d)


def set_out() -> None:
    d[100] = 1


def delete_out() -> None:
    del d[-100]


attempt("get", lambda: d[100])
attempt("get", lambda: d[-100])
attempt("set", set_out)
attempt("del", delete_out)
empty: deque[str] = deque()
attempt("pop", lambda: empty.pop())
attempt("popleft", lambda: empty.popleft())
attempt("get", lambda: empty[0])
print(empty, bool(empty), len(empty), list(empty))
empty.rotate(3)
empty.reverse()
empty.append("x")
print(empty, empty.popleft(), empty)

b = deque([1, 2, 3, 4, 5], 3)
print(b, b.maxlen)
b.append(6)
print(b)
b.appendleft(0)
print(b)
b.extend([7, 8])
print(b)
b.extendleft([9, 10])
print(b)
attempt("insert", lambda: b.insert(1, 5))
print(b.copy(), b.copy().maxlen, b * 2, b + deque([1]), deque(b))
z: deque[int] = deque(maxlen=0)
z.append(1)
z.appendleft(1)
z.extend([1, 2])
print(z)
attempt("maxlen", lambda: deque([1], -1))
attempt("maxlen", lambda: deque([1], maxlen=-5))

x = deque("abc")
y = deque(["a", "b", "c"])
print(x == y, x != y, x < y, x <= y, x > y, x >= y, x == deque("abd"), x < deque("abd"))
print(x + y, x * 2, 2 * x, x * 0, x * -1)
x += "de"
print(x)
x *= 2
print(x)
x.extend(x)
print(x, len(x))
x.clear()
print(x, x == deque(), x is y)
print(deque(range(20)))
print(deque([[1], [2]]), deque([1.5, 2.5]), deque([("a", 1)]))
print(deque([1, 2]) == [1, 2])


def mutate() -> None:
    m = deque([1, 2, 3])
    for item in m:
        m.append(item)


def mutate_reversed() -> None:
    m = deque([1, 2, 3])
    for item in reversed(m):
        m.pop()


attempt("mutate", mutate)
attempt("mutate", mutate_reversed)
it = iter(deque([1, 2]))
print(next(it), next(it), next(it, None), next(it, None))


def search(start: int, edges: dict[int, list[int]]) -> list[int]:
    seen = {start}
    order: list[int] = []
    queue = deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for other in edges.get(node, []):
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return order


print(search(1, {1: [2, 3], 2: [4], 3: [4, 5], 5: [1]}))
q: deque[tuple[int, str]] = deque()
for i in range(1000):
    q.append((i, str(i)))
    if i % 3 == 0:
        q.popleft()
print(len(q), q[0], q[-1], sum(k for k, _ in q))
