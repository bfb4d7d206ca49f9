from collections.abc import Iterator
import sys
import random


class Life:
    def __init__(self, cells: set[tuple[int, int]], size: int = 8) -> None:
        self.cells = cells
        self.size = size

    @classmethod
    def from_text(cls, text: str) -> "Life":
        lines = text.strip().splitlines()
        return cls({(r, c) for r, line in enumerate(lines) for c, ch in enumerate(line) if ch == "#"}, len(lines))

    def step(self) -> "Life":
        counts: dict[tuple[int, int], int] = {}
        for r, c in self.cells:
            for dr in (-1, 0, 1):
                for dc in (-1, 0, 1):
                    if dr or dc:
                        k = ((r + dr) % self.size, (c + dc) % self.size)
                        counts[k] = counts.get(k, 0) + 1
        return Life({k for k, n in counts.items() if n == 3 or n == 2 and k in self.cells}, self.size)

    def __str__(self) -> str:
        return "\n".join("".join("#" if (r, c) in self.cells else "." for c in range(self.size)) for r in range(self.size))

    def __eq__(self, other):
        return self.cells == other.cells


class LCG:
    def __init__(self, seed: int) -> None:
        self.state = seed

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        self.state = (6364136223846793005 * self.state + 1442695040888963407) & (2**64 - 1)
        return self.state >> 33


class Elevator:
    IDLE, UP, DOWN = range(3)
    NAMES = {IDLE: "idle", UP: "up", DOWN: "down"}

    def __init__(self, floors: int) -> None:
        self.floor = 0
        self.floors = floors
        self.state = self.IDLE
        self.queue: list[int] = []

    def call(self, floor: int) -> None:
        if not 0 <= floor < self.floors:
            raise ValueError(f"no floor {floor}")
        self.queue.append(floor)

    def tick(self) -> str:
        if not self.queue:
            self.state = Elevator.IDLE
        else:
            target = self.queue[0]
            if target > self.floor:
                self.state, self.floor = self.UP, self.floor + 1
            elif target < self.floor:
                self.state, self.floor = self.DOWN, self.floor - 1
            else:
                self.queue.pop(0)
                self.state = self.IDLE
        return f"{self.floor}:{self.NAMES[self.state]}"


g = Life.from_text("""
.#......
..#.....
###.....
........
........
........
........
........
""")
for i in range(4):
    g = g.step()
print(g, g == g.step(), g != g)
rng = LCG(42)
print([next(rng) % 100 for _ in range(10)])
e = Elevator(5)
e.call(3)
e.call(1)
print([e.tick() for _ in range(9)])
random.seed(123)
print(random.randint(1, 100), random.random(), random.choice("abc"), random.sample(range(50), 5), random.shuffle([1]), random.gauss(0, 1))
deck = [r + s for s in "SH" for r in "A23"]
random.shuffle(deck)
print(deck, random.choices([1, 2, 3], weights=[5, 3, 1], k=6), random.uniform(1, 2), random.randrange(0, 100, 7))
r2 = random.Random(5)
print(r2.random(), r2.getrandbits(70), r2.expovariate(1.5), r2.triangular(0, 1, 0.5))
e.call(7)
