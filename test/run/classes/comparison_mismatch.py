# An operand of another class reaches a comparison without annotations.
class P:
    def __init__(self, n: int) -> None:
        self.n = n
    def __eq__(self, other):
        return self.n == other.n
objs: list[object] = [P(1), "x"]
try:
    print("y" in objs, objs.index("x"))
except AttributeError as e:
    print("attr", e)
