# A setter is found by the class of the object.
class A:
    def __init__(self) -> None:
        self.v = 0
    @property
    def x(self) -> int:
        return self.v
    @x.setter
    def x(self, n: int) -> None:
        print("A set", n)
        self.v = n
class B(A):
    @property
    def x(self) -> int:
        return self.v * 10
    @x.setter
    def x(self, n: int) -> None:
        print("B set", n)
        self.v = n + 1
def put(a: A) -> None:
    a.x = 3
    print(a.x)
put(A())
put(B())
