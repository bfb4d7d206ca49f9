# Ints and floats given to `*args: float`.


class Vector:
    def __init__(self, *parts: float) -> None:
        self.parts = list(parts)
        self.raw = parts

    def __add__(self, other: "Vector") -> "Vector":
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def scale(self, factor: float) -> None:
        for i, part in enumerate(self.parts):
            self.parts[i] = part * factor

    def __repr__(self) -> str:
        return f"Vector{self.raw} {self.parts}"


def total(*values: float, start: float = 0) -> float:
    for value in values:
        start += value
    return start


a, b, c = Vector(1, 2), Vector(1.5, 2.5), Vector(1, 2.5)
print(a, b, c, a + b, a + a, Vector())
a.scale(2)
b.scale(2)
c.parts[0] = 7
c.parts.append(8.5)
del b.parts[0]
print(a, b, c)
print(total(1, 2), total(1.5), total(1, 2.5), total(), total(*[1, 2]), total(*[1.5, 2]))
