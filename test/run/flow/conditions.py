# Truth of every kind of value, and/or values, chained comparisons.
def truth(x: object) -> str:
    return "true" if x else "false"


values: list[object] = [0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {1: 1}, set(), {0}, None, True, False, b"", b"\0", range(0), range(1), frozenset()]
for value in values:
    print(repr(value), truth(value))
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or "default", [] or None, None or 0 or "last", 1 and "x" and [], not 1, not "")


def noisy(name: str, result: bool) -> bool:
    print("eval", name)
    return result


print(noisy("a", True) and noisy("b", False) and noisy("c", True))
print(noisy("a", False) or noisy("b", True) or noisy("c", True))
print(not (noisy("a", False) and noisy("b", True)))
x = 5
print("big" if x > 3 else "small", 1 if x else 0, (x if x > 10 else -x) + 1)
print(1 < x < 10, 1 < x > 10, x == 5 == 5, x is not None, 3 in [1, 3] in [[1, 3]])
if x > 10:
    print("a")
elif x > 4:
    print("b")
else:
    print("c")
