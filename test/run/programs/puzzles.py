import random
import time
from typing import Iterator, NewType

Cell = tuple[int, int]
Board = set[Cell]


def neighbours(c: Cell) -> Iterator[Cell]:
    x, y = c
    for dx in (-1, 0, 1):
        for dy in (-1, 0, 1):
            if dx or dy:
                yield x + dx, y + dy


def step(b: Board) -> Board:
    counts: dict[Cell, int] = {}
    for c in b:
        for n in neighbours(c):
            counts[n] = counts.get(n, 0) + 1
    return {c for c, k in counts.items() if k == 3 or (k == 2 and c in b)}


def show(b: Board, w: int, h: int) -> str:
    return "\n".join("".join("#" if (x, y) in b else "." for x in range(w)) for y in range(h))


def parse(text: str) -> Board:
    return {(x, y) for y, line in enumerate(text.split("\n")) for x, ch in enumerate(line) if ch == "#"}


glider = parse(".#.\n..#\n###")
b = glider
for gen in range(4):
    b = step(b)
print(show(b, 5, 5))
print(sorted(b) == sorted((x + 1, y + 1) for x, y in glider))


def queens(n: int) -> Iterator[list[int]]:
    def place(row: int, cols: list[int]) -> Iterator[list[int]]:
        if row == n:
            yield cols[:]
            return
        for c in range(n):
            if all(c != cc and abs(c - cc) != row - r for r, cc in enumerate(cols)):
                cols.append(c)
                yield from place(row + 1, cols)
                cols.pop()
    yield from place(0, [])


print(len(list(queens(6))), next(queens(8)))


class Sudoku:
    def __init__(self, text: str) -> None:
        self.g = [[int(ch) if ch != "." else 0 for ch in line] for line in text.split()]

    def ok(self, r: int, c: int, v: int) -> bool:
        if v in self.g[r] or any(self.g[i][c] == v for i in range(9)):
            return False
        br, bc = 3 * (r // 3), 3 * (c // 3)
        return all(self.g[i][j] != v for i in range(br, br + 3) for j in range(bc, bc + 3))

    def solve(self) -> bool:
        for r in range(9):
            for c in range(9):
                if self.g[r][c] == 0:
                    for v in range(1, 10):
                        if self.ok(r, c, v):
                            self.g[r][c] = v
                            if self.solve():
                                return True
                            self.g[r][c] = 0
                    return False
        return True


s = Sudoku("""53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79""")
print(s.solve())
print("\n".join("".join(map(str, row)) for row in s.g))

random.seed(42)
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
print(deck[:5], random.randint(1, 6), random.choice(deck), round(random.random(), 6))
print(random.sample(range(100), 5), [random.randrange(0, 10, 2) for _ in range(5)])
hands: dict[str, list[str]] = {name: [deck.pop() for _ in range(5)] for name in ("ann", "bob")}
for name, hand in hands.items():
    print(name, sorted(hand, key=lambda c: ("A23456789TJQK".index(c[0]), c[1])))
t0 = time.time()
x = sum(i * i for i in range(1000))
print(x, time.time() - t0 >= 0)
UserId = NewType("UserId", int)
uid = UserId(5)
print(uid + 1)


def minimax(board: list[str], player: str) -> tuple[int, int]:
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
    for a, b, c in lines:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return (1 if board[a] == "X" else -1), -1
    free = [i for i, v in enumerate(board) if v == " "]
    if not free:
        return 0, -1
    best: tuple[int, int] | None = None
    for i in free:
        board[i] = player
        score, _ = minimax(board, "O" if player == "X" else "X")
        board[i] = " "
        if best is None or (score > best[0] if player == "X" else score < best[0]):
            best = (score, i)
    assert best is not None
    return best


print(minimax(list("XO X O   "), "X"))
