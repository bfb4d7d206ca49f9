class Box[T]:
    def __init__(self, v: T) -> None:
        self.v = v
    def get(self) -> T:
        return self.v
def show(x: object) -> None:
    if isinstance(x, Box):
        print(x.get(), x.v)
show(Box(1.5))
show(Box(1))
show(Box("a"))
def g(x: object) -> None:
    if isinstance(x, list):
        print(len(x), x[0], [y for y in x])
        x.append(3)
        print(x)
    elif isinstance(x, dict):
        for k, v in x.items():
            print(k, v)
    elif isinstance(x, tuple):
        print(x[0], len(x))
g([1, 2]); g([1.5]); g(["a"]); g({"a": 1}); g({1: 2.5}); g((1, "b")); g([True, False])
