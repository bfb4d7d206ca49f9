class Temp:
    def __init__(self, c: float = 0.0) -> None:
        self._c = c
        self.log: list[str] = []

    @property
    def f(self) -> float:
        return self._c * 9 / 5 + 32

    @f.setter
    def f(self, v: float) -> None:
        if v < -459.67:
            raise ValueError(f"too cold: {v}")
        self.log.append(f"set {v}")
        self._c = (v - 32) * 5 / 9

    @f.deleter
    def f(self) -> None:
        self.log.append("del")
        self._c = 0.0


class Sub(Temp):
    @property
    def k(self) -> float:
        return self._c + 273.15


t = Temp(100.0)
print(t.f)
t.f = 32.0
print(t._c, t.f)
t.f += 18.0
print(round(t._c, 3), t.log)
try:
    t.f = -1000.0
except ValueError as e:
    print(e)
s = Sub(1.0)
s.f = 50.0
print(s.k, s.f)
