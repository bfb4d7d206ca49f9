# args: 1000
"""The Jovian planets under a symplectic integrator (Benchmarks Game).

    nbody.py STEPS
"""

import sys
from math import pi, sqrt

SOLAR_MASS = 4 * pi * pi
DAYS_PER_YEAR = 365.24

# Position, velocity per day, mass in suns: Sun, Jupiter, Saturn, Uranus, Neptune.
BODIES: list[tuple[float, float, float, float, float, float, float]] = [
    (0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
    (4.84143144246472090e00, -1.16032004402742839e00, -1.03622044471123109e-01,
     1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05,
     9.54791938424326609e-04),
    (8.34336671824457987e00, 4.12479856412430479e00, -4.03523417114321381e-01,
     -2.76742510726411328e-03, 4.99852801234917238e-03, 2.30417297573763929e-05,
     2.85885980666130812e-04),
    (1.28943695621391310e01, -1.51111514016986312e01, -2.23307578892655734e-01,
     2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05,
     4.36624404335156298e-05),
    (1.53796971148509165e01, -2.59193146099879641e01, 1.79258772950371181e-01,
     2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05,
     5.15138902046611451e-05),
]


def advance(x: list[float], y: list[float], z: list[float],
            vx: list[float], vy: list[float], vz: list[float],
            mass: list[float], dt: float, steps: int) -> None:
    count = len(mass)
    for _ in range(steps):
        for i in range(count):
            for j in range(i + 1, count):
                dx = x[i] - x[j]
                dy = y[i] - y[j]
                dz = z[i] - z[j]
                distance = dx * dx + dy * dy + dz * dz
                force = dt / (distance * sqrt(distance))
                vx[i] -= dx * mass[j] * force
                vy[i] -= dy * mass[j] * force
                vz[i] -= dz * mass[j] * force
                vx[j] += dx * mass[i] * force
                vy[j] += dy * mass[i] * force
                vz[j] += dz * mass[i] * force
        for i in range(count):
            x[i] += dt * vx[i]
            y[i] += dt * vy[i]
            z[i] += dt * vz[i]


def energy(x: list[float], y: list[float], z: list[float],
           vx: list[float], vy: list[float], vz: list[float], mass: list[float]) -> float:
    total = 0.0
    for i in range(len(mass)):
        total += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i])
        for j in range(i + 1, len(mass)):
            dx = x[i] - x[j]
            dy = y[i] - y[j]
            dz = z[i] - z[j]
            total -= mass[i] * mass[j] / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main() -> None:
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    x = [body[0] for body in BODIES]
    y = [body[1] for body in BODIES]
    z = [body[2] for body in BODIES]
    vx = [body[3] * DAYS_PER_YEAR for body in BODIES]
    vy = [body[4] * DAYS_PER_YEAR for body in BODIES]
    vz = [body[5] * DAYS_PER_YEAR for body in BODIES]
    mass = [body[6] * SOLAR_MASS for body in BODIES]
    # The sun moves so that the whole system rests.
    vx[0] = -sum(v * m for v, m in zip(vx, mass)) / SOLAR_MASS
    vy[0] = -sum(v * m for v, m in zip(vy, mass)) / SOLAR_MASS
    vz[0] = -sum(v * m for v, m in zip(vz, mass)) / SOLAR_MASS
    print(f"{energy(x, y, z, vx, vy, vz, mass):.9f}")
    advance(x, y, z, vx, vy, vz, mass, 0.01, steps)
    print(f"{energy(x, y, z, vx, vy, vz, mass):.9f}")


if __name__ == "__main__":
    main()
