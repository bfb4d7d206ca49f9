# Uncaught, the error names the line of the text that the library writes.
from dataclasses import dataclass, FrozenInstanceError
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: int = 0
    @classmethod
    def parse(cls, a: int) -> "V":
        return cls(a)
v = V(1)
print(v, V.parse(5), hash(v) == hash(V(1)))
try:
    v.a = 5  # type: ignore
except FrozenInstanceError as e:
    print(type(e).__name__, e, type(e))
try:
    v.a = 5  # type: ignore
except AttributeError as e:
    print(e)
v.b = 1
