# del of attributes, tuple targets, subscripts and slices.
from collections.abc import Callable


class C:
    kind = "k"

    def __init__(self) -> None:
        self.x = 1
        self.name = "n"

    def drop(self) -> None:
        del self.x


c = C()
c.drop()
try:
    print(c.x)
except AttributeError as error:
    print(error)
try:
    del c.x
except AttributeError as error:
    print(error)
c.x = 5
print(c.x, c.name)
del c.name
print(hasattr(c, "name"), hasattr(c, "x"))
a = b = 1
l = [1, 2, 3, 4, 5, 6]
del (a, b), l[0]
try:
    print(a)
except NameError as error:
    print(error)
d = {"k": 1, "j": 2}
x = 3
del d["k"], x
print(l, d)
del l[1:3]
print(l)
del l[::2], d["j"]
print(l, d)
del [l]
try:
    del d["zz"]
except KeyError as error:
    print(repr(error))


class Kinds:
    def __init__(self) -> None:
        self.f = 1.5
        self.b = True
        self.s = "s" * 3
        self.l = [1]


k = Kinds()
reads: list[Callable[[], object]] = [lambda: k.f, lambda: k.b, lambda: k.s, lambda: k.l]
for _ in range(2):
    del k.f, k.b, (k.s, [k.l])
    for read in reads:
        try:
            print(read())
        except AttributeError as error:
            print(error)
    k.f, k.b, k.s, k.l = 2.5, False, "t" * 2, [2]
    print(k.f, k.b, k.s, k.l)


class Node:
    def __init__(self, next: "Node | None") -> None:
        self.next = next


class Leaf(Node):
    pass


node = Node(Leaf(None))
if node.next is not None:
    del node.next.next
    try:
        print(node.next.next)
    except AttributeError as error:
        print(error)
del node.next
del node.next
