"""Iterators, context managers and operator protocol."""
from typing import Iterator, Any, Optional
from types import TracebackType
import time

class Timer:
    def __init__(self, label: str = "timer") -> None:
        self.label = label
        self.events: list[str] = []
    def __enter__(self) -> "Timer":
        self.events.append("enter")
        return self
    def __exit__(self, exc_type: Optional[type[BaseException]], exc: Optional[BaseException], tb: Optional[TracebackType]) -> bool:
        self.events.append(f"exit {exc_type.__name__ if exc_type else None}")
        return exc_type is KeyError

class Range2:
    def __init__(self, lo: int, hi: int, step: int = 1) -> None:
        self.lo, self.hi, self.step = lo, hi, step
    def __iter__(self) -> Iterator[int]:
        x = self.lo
        while x < self.hi:
            yield x
            x += self.step
    def __len__(self) -> int:
        return max(0, (self.hi - self.lo + self.step - 1) // self.step)
    def __contains__(self, x: object) -> bool:
        return isinstance(x, int) and self.lo <= x < self.hi and (x - self.lo) % self.step == 0
    def __getitem__(self, i: int) -> int:
        if i < 0:
            i += len(self)
        if not 0 <= i < len(self):
            raise IndexError(f"index {i} out of range")
        return self.lo + i * self.step
    def __reversed__(self) -> Iterator[int]:
        for i in range(len(self) - 1, -1, -1):
            yield self[i]
    def __eq__(self, o: object) -> bool:
        return isinstance(o, Range2) and list(self) == list(o)
    def __hash__(self) -> int:
        return hash((self.lo, self.hi, self.step))
    def __bool__(self) -> bool:
        return len(self) > 0
    def __repr__(self) -> str:
        return f"Range2({self.lo}, {self.hi}{f', {self.step}' if self.step != 1 else ''})"

class Poly:
    def __init__(self, *c: int) -> None:
        self.c = c
    def __call__(self, x: int) -> int:
        r = 0
        for k in self.c:
            r = r * x + k
        return r
    def __add__(self, o: "Poly") -> "Poly":
        a, b = self.c[::-1], o.c[::-1]
        n = max(len(a), len(b))
        return Poly(*[(a[i] if i < len(a) else 0) + (b[i] if i < len(b) else 0) for i in range(n)][::-1])
    def __mul__(self, o: "Poly | int") -> "Poly":
        if isinstance(o, int):
            return Poly(*(x * o for x in self.c))
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, x in enumerate(self.c):
            for j, y in enumerate(o.c):
                out[i + j] += x * y
        return Poly(*out)
    def __rmul__(self, o: int) -> "Poly":
        return self * o
    def __neg__(self) -> "Poly":
        return self * -1
    def __str__(self) -> str:
        terms = []
        for i, k in enumerate(self.c):
            p = len(self.c) - 1 - i
            if k:
                terms.append(f"{k:+d}" + ("x" if p else "") + (f"^{p}" if p > 1 else ""))
        return " ".join(terms) or "0"
    def __eq__(self, o: object) -> bool:
        return isinstance(o, Poly) and self.c == o.c

class Temp:
    def __init__(self, c: float) -> None:
        self._c = c
    @property
    def celsius(self) -> float:
        return self._c
    @celsius.setter
    def celsius(self, v: float) -> None:
        if v < -273.15:
            raise ValueError("below absolute zero")
        self._c = v
    @celsius.deleter
    def celsius(self) -> None:
        self._c = 0.0
    @property
    def fahrenheit(self) -> float:
        return self._c * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, v: float) -> None:
        self.celsius = (v - 32) * 5 / 9
    @staticmethod
    def from_kelvin(k: float) -> "Temp":
        return Temp(k - 273.15)
    def __lt__(self, o: "Temp") -> bool:
        return self._c < o._c
    def __format__(self, spec: str) -> str:
        if spec == "f":
            return f"{self.fahrenheit:.1f}F"
        return format(self._c, spec or ".1f") + "C"

t = Timer()
with t as same:
    assert same is t
    print("inside", t.label)
with t:
    raise KeyError("suppressed")
print(t.events)
try:
    with t:
        raise ValueError("not suppressed")
except ValueError as e:
    print(e, t.events[-1])
r = Range2(1, 10, 3)
print(list(r), len(r), 4 in r, 5 in r, "4" in r, r[-1], list(reversed(r)), r, Range2(1, 2), bool(Range2(5, 5)))
print(sum(r), max(r), sorted(r, reverse=True), [*r, *r], tuple(r), set(r) == {1, 4, 7}, r == Range2(1, 8, 3), {r: "x"}[Range2(1, 10, 3)])
a, b, *c = r
print(a, b, c, dict(zip("abc", r)), list(enumerate(r, 1)), any(x > 6 for x in r), list(map(str, r)))
try:
    r[10]
except IndexError as e:
    print("IndexError:", e)
p, q = Poly(1, 2, 3), Poly(1, -1)
print(p, "|", q, "|", p + q, "|", p * q, "|", 3 * q, "|", -q, p(2), (p * q)(2) == p(2) * q(2), p == Poly(1, 2, 3))
x = Temp(100)
print(f"{x} {x:f} {x:.3f} {x:>8.2f}", x.fahrenheit)
x.fahrenheit = 212
x.celsius += 10
print(x.celsius, min(Temp(3), Temp(2)).celsius, f"{Temp.from_kelvin(300):.2f}")
try:
    x.celsius = -300
except ValueError as e:
    print(e)
