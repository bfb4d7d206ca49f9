class It:
    def __init__(self, n: int) -> None:
        self.n = n
    def __len__(self) -> int:
        return self.n
    def __getitem__(self, i: int) -> int:
        if i >= self.n:
            raise IndexError(i)
        return i * i
x = It(4)
print(list(x), [v for v in x], sum(x), 9 in x, 5 in x, max(x), sorted(x, reverse=True), list(reversed(x)))
for a in x:
    print(a, end=" ")
print()
a, b, c, d = x
print(a, b, c, d, bool(It(0)), not x, tuple(x), list(enumerate(x)), list(zip(x, "ab")))
class M:
    def __init__(self) -> None:
        self.d: dict[str, int] = {}
    def __setitem__(self, k: str, v: int) -> None:
        self.d[k] = v
    def __getitem__(self, k: str) -> int:
        return self.d[k]
    def __contains__(self, k: object) -> bool:
        return k in self.d
    def __delitem__(self, k: str) -> None:
        del self.d[k]
    def __index__(self) -> int:
        return 2
    def __invert__(self) -> int:
        return -1
    def __floordiv__(self, o: int) -> str:
        return f"//{o}"
    def __divmod__(self, o: int) -> tuple[int, int]:
        return (o, o)
    def __round__(self, n: int = 0) -> str:
        return f"r{n}"
    def __and__(self, o: int) -> int:
        return o
    def __lshift__(self, o: int) -> int:
        return o + 1
m = M()
m["a"] = 1
m["a"] += 5
print(m["a"], "a" in m, "b" not in m)
del m["a"]
print("a" in m, ~m, m // 3, divmod(m, 4), m & 7, m << 1)
