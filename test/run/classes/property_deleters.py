# `del` of a property.
class T:
    def __init__(self) -> None:
        self._x = 5
    @property
    def x(self) -> int:
        return self._x
    @x.setter
    def x(self, v: int) -> None:
        self._x = v
    @x.deleter
    def x(self) -> None:
        print("del")
        self._x = 0
t = T()
t.x = 9
del t.x
print(t.x)
class U(T):
    pass
u = U()
del u.x
print(u.x)
