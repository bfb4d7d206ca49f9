class A:
    x: int
    def __init__(self) -> None:
        self.y = 1
a = A()
print(a.x)
