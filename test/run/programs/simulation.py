from __future__ import annotations
from dataclasses import dataclass, field
from typing import Optional, Callable, Iterable
import random


@dataclass
class Particle:
    x: float
    y: float
    vx: float
    vy: float
    mass: float = 1.0

    def step(self, dt: float) -> None:
        self.x += self.vx * dt
        self.y += self.vy * dt

    @property
    def energy(self) -> float:
        return 0.5 * self.mass * (self.vx ** 2 + self.vy ** 2)


@dataclass
class World:
    width: float
    height: float
    particles: list[Particle] = field(default_factory=list)
    t: float = 0.0
    listeners: list[Callable[[float], None]] = field(default_factory=list)

    def add(self, p: Particle) -> World:
        self.particles.append(p)
        return self

    def step(self, dt: float) -> None:
        for p in self.particles:
            p.step(dt)
            if not 0 <= p.x <= self.width:
                p.vx = -p.vx
            if p.y < 0 or p.y > self.height:
                p.vy *= -1
        self.t += dt
        for f in self.listeners:
            f(self.t)

    def run(self, n: int, dt: float = 0.1) -> float:
        for _ in range(n):
            self.step(dt)
        return sum(p.energy for p in self.particles)


ticks: list[float] = []
w = World(10.0, 10.0)
w.add(Particle(1.0, 1.0, 3.0, 0.5)).add(Particle(9.0, 9.0, -1.0, 2.0, mass=2.5))
w.listeners.append(lambda t: ticks.append(round(t, 2)))
print(w.run(20), ticks[-1], len(ticks))
for p in w.particles:
    print(f"({p.x:.3f}, {p.y:.3f}) v=({p.vx:+.1f}, {p.vy:+.1f})")
print(w.particles[0])


class Queue:
    def __init__(self, cap: int = 4) -> None:
        self._buf: list[Optional[int]] = [None] * cap
        self._head = 0
        self._n = 0

    def push(self, v: int) -> None:
        if self._n == len(self._buf):
            self._grow()
        self._buf[(self._head + self._n) % len(self._buf)] = v
        self._n += 1

    def _grow(self) -> None:
        old = self._buf
        self._buf = [old[(self._head + i) % len(old)] for i in range(self._n)] + [None] * len(old)
        self._head = 0

    def pop(self) -> int:
        if self._n == 0:
            raise IndexError("queue empty")
        v = self._buf[self._head]
        assert v is not None
        self._buf[self._head] = None
        self._head = (self._head + 1) % len(self._buf)
        self._n -= 1
        return v

    def __len__(self) -> int:
        return self._n


q = Queue(2)
for i in range(7):
    q.push(i * i)
    if i % 3 == 2:
        print(q.pop(), end=" ")
print(len(q))
while q:
    print(q.pop(), end=" ")
print()


class Bank:
    class Error(Exception):
        pass

    rate: float = 0.05

    def __init__(self) -> None:
        self.balances: dict[int, int] = {}
        self._next = 1

    def create(self, cents: int = 0) -> int:
        acct = self._next
        self._next += 1
        self.balances[acct] = cents
        return acct

    def move(self, src: int, dst: int, cents: int) -> None:
        if cents <= 0:
            raise Bank.Error("bad amount")
        if src not in self.balances or dst not in self.balances:
            raise self.Error("no such account")
        if self.balances[src] < cents:
            raise Bank.Error(f"short by {cents - self.balances[src]}")
        self.balances[src] -= cents
        self.balances[dst] += cents


bank = Bank()
a, b = bank.create(500), bank.create()
for args in [(a, b, 200), (a, b, 400), (a, 99, 1), (a, b, 0)]:
    try:
        bank.move(*args)
        print("ok", bank.balances)
    except Bank.Error as e:
        print("error:", e)


def simulate(seed: int, n: int) -> dict[str, float]:
    rng = random.Random(seed)
    xs = [rng.gauss(0, 1) for _ in range(n)]
    mean = sum(xs) / n
    var = sum((x - mean) ** 2 for x in xs) / (n - 1)
    return {"mean": round(mean, 4), "sd": round(var ** 0.5, 4), "max": round(max(xs), 4)}


print(simulate(1, 100))


def histogram(xs: Iterable[int], width: int = 10) -> str:
    counts: dict[int, int] = {}
    for x in xs:
        counts[x // width * width] = counts.get(x // width * width, 0) + 1
    peak = max(counts.values())
    lines = []
    for k in range(min(counts), max(counts) + width, width):
        bar = "*" * int(20 * counts.get(k, 0) / peak)
        lines.append(f"{k:>4}-{k + width - 1:<4}|{bar}")
    return "\n".join(lines)


print(histogram([3, 7, 12, 15, 18, 22, 35, 39, 31, 33]))


def gen_passwords(n: int, length: int = 8, *, seed: int = 0) -> list[str]:
    rng = random.Random(seed)
    alphabet = "abcdefghijkmnpqrstuvwxyz23456789"
    return ["".join(rng.choice(alphabet) for _ in range(length)) for _ in range(n)]


print(gen_passwords(2, seed=3))
