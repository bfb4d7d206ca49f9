# The right operand's method goes first where its class is derived.
class P:
    def __init__(self, x: int) -> None:
        self.x = x

    def __eq__(self, o: object) -> bool:
        print("P.__eq__", end=" ")
        if not isinstance(o, P):
            return NotImplemented
        return self.x == o.x

    def __lt__(self, o: "P") -> bool:
        print("P.__lt__", end=" ")
        return self.x < o.x

    def __gt__(self, o: "P") -> bool:
        print("P.__gt__", end=" ")
        return self.x > o.x

    def __sub__(self, o: "P") -> int:
        return self.x - o.x

    def __rsub__(self, o: "P") -> int:
        return 100


class Q(P):
    def __init__(self, x: int, y: int) -> None:
        super().__init__(x)
        self.y = y

    def __eq__(self, o: object) -> bool:
        print("Q.__eq__", end=" ")
        if not isinstance(o, Q):
            return False
        return self.x == o.x and self.y == o.y

    def __gt__(self, o: "P") -> bool:
        print("Q.__gt__", end=" ")
        return self.x > o.x

    def __rsub__(self, o: "P") -> int:
        return 1000


class R(P):
    pass


def same(a: P, b: P) -> bool:
    return a == b


def less(a: P, b: P) -> bool:
    return a < b


def minus(a: P, b: P) -> int:
    return a - b


p, q, r = P(1), Q(1, 2), R(1)
print(p == q, q == p, p != q, p == r, r == p)
print(p < q, q < p, p < r, r < p, p > r)
print(p - q, q - p, p - r, r - p)
for a in (p, q, r):
    for b in (p, q, r):
        print(same(a, b), less(a, b), minus(a, b), a in [b])
