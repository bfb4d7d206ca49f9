from __future__ import annotations
from typing import Union, Sequence

Number = Union[int, float]


class Matrix:
    def __init__(self, rows: list[list[float]]) -> None:
        if not rows or any(len(r) != len(rows[0]) for r in rows):
            raise ValueError("ragged matrix")
        self.rows = rows
        self.n = len(rows)
        self.m = len(rows[0])

    @classmethod
    def identity(cls, n: int) -> Matrix:
        return cls([[1.0 if i == j else 0.0 for j in range(n)] for i in range(n)])

    @classmethod
    def zeros(cls, n: int, m: int) -> Matrix:
        return cls([[0.0] * m for _ in range(n)])

    def __getitem__(self, ij: tuple[int, int]) -> float:
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij: tuple[int, int], v: float) -> None:
        self.rows[ij[0]][ij[1]] = v

    def __matmul__(self, o: Matrix) -> Matrix:
        if self.m != o.n:
            raise ValueError(f"shape mismatch: {self.n}x{self.m} @ {o.n}x{o.m}")
        res = Matrix.zeros(self.n, o.m)
        for i in range(self.n):
            for j in range(o.m):
                res[i, j] = sum(self[i, k] * o[k, j] for k in range(self.m))
        return res

    def __add__(self, o: Matrix) -> Matrix:
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])

    def __mul__(self, k: float) -> Matrix:
        return Matrix([[a * k for a in r] for r in self.rows])

    def __rmul__(self, k: float) -> Matrix:
        return self * k

    def __eq__(self, o: object) -> bool:
        if not isinstance(o, Matrix):
            return NotImplemented
        return self.rows == o.rows

    @property
    def T(self) -> Matrix:
        return Matrix([list(c) for c in zip(*self.rows)])

    def det(self) -> float:
        a = [r[:] for r in self.rows]
        n = self.n
        d = 1.0
        for c in range(n):
            p = max(range(c, n), key=lambda r: abs(a[r][c]))
            if abs(a[p][c]) < 1e-12:
                return 0.0
            if p != c:
                a[p], a[c] = a[c], a[p]
                d = -d
            d *= a[c][c]
            for r in range(c + 1, n):
                f = a[r][c] / a[c][c]
                for k in range(c, n):
                    a[r][k] -= f * a[c][k]
        return d

    def __str__(self) -> str:
        return "\n".join(" ".join(f"{v:7.2f}" for v in r) for r in self.rows)


def power(m: Matrix, e: int) -> Matrix:
    r = Matrix.identity(m.n)
    while e:
        if e & 1:
            r = r @ m
        m = m @ m
        e >>= 1
    return r


a = Matrix([[1.0, 2.0], [3.0, 4.0]])
b = Matrix.identity(2)
print(a @ b == a, a == b)
print(a + b * 2.0)
print(2.0 * a)
print(a.T)
print(a.det(), power(Matrix([[1.0, 1.0], [1.0, 0.0]]), 30)[0, 1])
try:
    a @ Matrix([[1.0, 2.0, 3.0]])
except ValueError as e:
    print(e)
try:
    Matrix([[1.0], [1.0, 2.0]])
except ValueError as e:
    print(e)
print(a != b, a == 3)


def spiral(m: list[list[int]]) -> list[int]:
    out: list[int] = []
    while m:
        out += m.pop(0)
        m = [list(r) for r in zip(*m)][::-1]
    return out


def mean(xs: Sequence[Number]) -> float:
    return sum(xs) / len(xs)


print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
print(mean([1, 2, 3.5]), mean((1, 2)))
grid = [[r * 3 + c for c in range(3)] for r in range(3)]
print([[row[i] for row in grid] for i in range(3)], [x for row in grid for x in row if x % 2])
