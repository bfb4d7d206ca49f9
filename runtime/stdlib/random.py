# random: pseudo-random numbers. The generator is native (runtime/native/Random.h);
# the distributions use CPython's algorithms in its order of draws, so that a
# seed gives the same values.

from bisect import bisect_right
from collections.abc import Iterable, MutableSequence, Sequence
from math import acos, ceil, cos, e, exp, fabs, floor, isfinite, lgamma, log, log2, pi, sin, sqrt, tau

__all__ = [
    "Random",
    "SystemRandom",
    "betavariate",
    "binomialvariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
]

TWOPI = tau
NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
LOG4 = log(4.0)
SG_MAGICCONST = 1.0 + log(4.5)
BPF = 53
RECIP_BPF = 1.1102230246251565e-16  # 2 ** -BPF

type _State = tuple[int, tuple[int, ...], float | None]


@native("krt_random_new")
def _new_state() -> bytearray: ...
@native("krt_random_seed_int")
def _seed_int(state: bytearray, seed: int, /) -> None: ...
@native("krt_random_seed_float")
def _seed_float(state: bytearray, seed: float, /) -> None: ...
@native("krt_random_seed_bytes")
def _seed_bytes(state: bytearray, seed: bytes, /) -> None: ...
@native("krt_random_seed_system")
def _seed_system(state: bytearray, /) -> None: ...
@native("krt_random_random")
def _random(state: bytearray, /) -> float: ...
@native("krt_random_getrandbits", raises=True)
def _getrandbits(state: bytearray, k: int, /) -> int: ...
@native("krt_random_getstate")
def _getstate(state: bytearray, /) -> tuple[int, ...]: ...
@native("krt_random_setstate", raises=True)
def _setstate(state: bytearray, words: tuple[int, ...], /) -> None: ...
@native("krt_random_system_bytes", raises=True)
def _urandom(n: int, /) -> bytes: ...


def _accumulate(numbers):
    sums = []
    for number in numbers:
        sums.append(sums[-1] + number if sums else number)
    return sums


class Random:
    VERSION = 3  # of the state

    _state: bytearray
    gauss_next: float | None

    def __init__(self, x: int | float | str | bytes | bytearray | None = None) -> None:
        self._state = _new_state()
        self.gauss_next = None
        self.seed(x)

    # Seed and state

    def seed(self, a: int | float | str | bytes | bytearray | None = None, version: int = 2) -> None:
        self.gauss_next = None
        if a is None:
            _seed_system(self._state)
        elif isinstance(a, int):
            _seed_int(self._state, a)
        elif isinstance(a, float):
            _seed_float(self._state, a)
        elif version == 1 and isinstance(a, str):
            _seed_int(self._state, _seed_of_version_1([ord(c) for c in a]))
        elif version == 1 and isinstance(a, bytes):
            _seed_int(self._state, _seed_of_version_1(list(a)))
        elif version == 2 and isinstance(a, str):
            _seed_bytes(self._state, a.encode())
        elif version == 2 and isinstance(a, (bytes, bytearray)):
            _seed_bytes(self._state, bytes(a))
        elif isinstance(a, bytearray):
            raise TypeError("unhashable type: 'bytearray'")
        else:
            _seed_int(self._state, hash(a) & 0xFFFFFFFFFFFFFFFF)

    def getstate(self) -> _State:
        return self.VERSION, _getstate(self._state), self.gauss_next

    def setstate(self, state: _State) -> None:
        version, words, gauss_next = state
        if version == 3:
            self.gauss_next = gauss_next
            _setstate(self._state, words)
        elif version == 2:
            self.gauss_next = gauss_next
            _setstate(self._state, tuple([x % 4294967296 for x in words]))
        else:
            raise ValueError(
                "state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION)
            )

    # Bits, bytes and integers

    def random(self) -> float:
        return _random(self._state)

    def getrandbits(self, k: int, /) -> int:
        return _getrandbits(self._state, k)

    def randbytes(self, n: int) -> bytes:
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n: int) -> int:
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start: int, stop: int | None = None, step: int = 1) -> int:
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._randbelow(n)

    def randint(self, a: int, b: int) -> int:
        if b < a:
            raise ValueError(f"empty range in randint({a}, {b})")
        return a + self._randbelow(b - a + 1)

    # Sequences

    def choice[T](self, seq: Sequence[T]) -> T:
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle[T](self, x: MutableSequence[T]) -> None:
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample[T](self, population: Sequence[T], k: int, *, counts: Iterable[int] | None = None) -> list[T]:
        n = len(population)
        if counts is not None:
            cum_counts = _accumulate(counts)
            if len(cum_counts) != n:
                raise ValueError("The number of counts does not match the population")
            total = cum_counts.pop() if cum_counts else 0
            if total < 0:
                raise ValueError("Counts must be non-negative")
            selections = self.sample(range(total), k)
            return [population[bisect_right(cum_counts, s)] for s in selections]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        # What uses less memory: a copy of the population, or a set of the
        # selected indices. The choice shows in the order of the draws.
        set_size = 21
        if k > 5:
            set_size += 1 << (2 * ceil(log(k * 3, 4)))
        if n <= set_size:
            return self._sample_pool(list(population), k)
        result: list[T] = []
        selected: set[int] = set()
        for _ in range(k):
            j = self._randbelow(n)
            while j in selected:
                j = self._randbelow(n)
            selected.add(j)
            result.append(population[j])
        return result

    def _sample_pool[T](self, pool: list[T], k: int) -> list[T]:
        n = len(pool)
        result: list[T] = []
        for i in range(k):
            j = self._randbelow(n - i)
            result.append(pool[j])
            pool[j] = pool[n - i - 1]
        return result

    def choices[T](
        self,
        population: Sequence[T],
        weights: Sequence[float] | None = None,
        *,
        cum_weights: Sequence[float] | None = None,
        k: int = 1,
    ) -> list[T]:
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[floor(self.random() * size)] for _ in range(k)]
            cum_weights = _accumulate(weights)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[bisect_right(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]

    # Distributions on the real line

    def uniform(self, a: float, b: float) -> float:
        return a + (b - a) * self.random()

    def triangular(self, low: float = 0.0, high: float = 1.0, mode: float | None = None) -> float:
        u = self.random()
        if mode is None:
            c = 0.5
        elif high == low:
            return low
        else:
            c = (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def normalvariate(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        # Kinderman and Monahan, "Computer generation of random variables using
        # the ratio of uniform deviates" (1977).
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu: float = 0.0, sigma: float = 1.0) -> float:
        # Box and Muller (1958): two values at a time, the second is kept.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu: float, sigma: float) -> float:
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd: float = 1.0) -> float:
        return -log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha: float, beta: float) -> float:
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_above_1(alpha) * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_below_1(alpha) * beta

    def _gamma_above_1(self, alpha: float) -> float:
        # Cheng, "The generation of Gamma variables with non-integral shape
        # parameters" (1977).
        ainv = sqrt(2.0 * alpha - 1.0)
        bbb = alpha - LOG4
        ccc = alpha + ainv
        while True:
            u1 = self.random()
            if not 1e-7 < u1 < 0.9999999:
                continue
            u2 = 1.0 - self.random()
            v = log(u1 / (1.0 - u1)) / ainv
            x = alpha * exp(v)
            z = u1 * u1 * u2
            r = bbb + ccc * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_below_1(self, alpha: float) -> float:
        # Algorithm GS of Ahrens and Dieter (1974).
        b = (e + alpha) / e
        while True:
            p = b * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
            else:
                x = -log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x
            elif u <= exp(-x):
                return x

    def betavariate(self, alpha: float, beta: float) -> float:
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha: float) -> float:
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha: float, beta: float) -> float:
        u = 1.0 - self.random()
        return alpha * (-log(u)) ** (1.0 / beta)

    # Distribution on the circle

    def vonmisesvariate(self, mu: float, kappa: float) -> float:
        # Fisher, "Statistical Analysis of Circular Data" (1993), page 49.
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + acos(f)) % TWOPI
        return (mu - acos(f)) % TWOPI

    # Discrete distribution

    def binomialvariate(self, n: int = 1, p: float = 0.5) -> int:
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            return self._binomial_small(n, p)
        return self._binomial_large(n, p)

    def _binomial_small(self, n: int, p: float) -> int:
        # Devroye, "Non-Uniform Random Variate Generation" (1986), page 525.
        x = y = 0
        c = log2(1.0 - p)
        if not c:
            return x
        while True:
            y += floor(log2(self.random()) / c) + 1
            if y > n:
                return x
            x += 1

    def _binomial_large(self, n: int, p: float) -> int:
        # Hörmann, "The generation of binomial random variates" (1993): BTRS.
        spq = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spq
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        alpha = (2.83 + 5.1 / b) * spq
        lpq = log(p / (1.0 - p))
        m = floor((n + 1) * p)
        h = lgamma(m + 1) + lgamma(n - m + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - fabs(u)
            k = floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= vr:
                return k
            v *= alpha / (a / (us * us) + b)
            if log(v) <= h - lgamma(k + 1) - lgamma(n - k + 1) + (k - m) * lpq:
                return k


def _seed_of_version_1(codes: list[int]) -> int:
    x = codes[0] << 7 if codes else 0
    for c in codes:
        x = ((1000003 * x) ^ c) & 0xFFFFFFFFFFFFFFFF
    return x ^ len(codes)


class SystemRandom(Random):
    def random(self) -> float:
        return (int.from_bytes(_urandom(7)) >> 3) * RECIP_BPF

    def getrandbits(self, k: int, /) -> int:
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        count = (k + 7) // 8
        return int.from_bytes(_urandom(count)) >> (count * 8 - k)

    def randbytes(self, n: int) -> bytes:
        return _urandom(n)

    def seed(self, a: int | float | str | bytes | bytearray | None = None, version: int = 2) -> None:
        return None

    def getstate(self) -> _State:
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state: _State) -> None:
        raise NotImplementedError("System entropy source does not have state.")


# One generator behind the functions of the module.

_inst = Random()


def seed(a: int | float | str | bytes | bytearray | None = None, version: int = 2) -> None:
    _inst.seed(a, version)


def getstate() -> _State:
    return _inst.getstate()


def setstate(state: _State) -> None:
    _inst.setstate(state)


def random() -> float:
    return _random(_inst._state)


def getrandbits(k: int, /) -> int:
    return _getrandbits(_inst._state, k)


def randbytes(n: int) -> bytes:
    return _inst.randbytes(n)


def randrange(start: int, stop: int | None = None, step: int = 1) -> int:
    return _inst.randrange(start, stop, step)


def randint(a: int, b: int) -> int:
    return _inst.randint(a, b)


def choice[T](seq: Sequence[T]) -> T:
    return _inst.choice(seq)


def shuffle[T](x: MutableSequence[T]) -> None:
    _inst.shuffle(x)


def sample[T](population: Sequence[T], k: int, *, counts: Iterable[int] | None = None) -> list[T]:
    return _inst.sample(population, k, counts=counts)


def choices[T](
    population: Sequence[T],
    weights: Sequence[float] | None = None,
    *,
    cum_weights: Sequence[float] | None = None,
    k: int = 1,
) -> list[T]:
    return _inst.choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a: float, b: float) -> float:
    return _inst.uniform(a, b)


def triangular(low: float = 0.0, high: float = 1.0, mode: float | None = None) -> float:
    return _inst.triangular(low, high, mode)


def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float:
    return _inst.normalvariate(mu, sigma)


def gauss(mu: float = 0.0, sigma: float = 1.0) -> float:
    return _inst.gauss(mu, sigma)


def lognormvariate(mu: float, sigma: float) -> float:
    return _inst.lognormvariate(mu, sigma)


def expovariate(lambd: float = 1.0) -> float:
    return _inst.expovariate(lambd)


def gammavariate(alpha: float, beta: float) -> float:
    return _inst.gammavariate(alpha, beta)


def betavariate(alpha: float, beta: float) -> float:
    return _inst.betavariate(alpha, beta)


def paretovariate(alpha: float) -> float:
    return _inst.paretovariate(alpha)


def weibullvariate(alpha: float, beta: float) -> float:
    return _inst.weibullvariate(alpha, beta)


def vonmisesvariate(mu: float, kappa: float) -> float:
    return _inst.vonmisesvariate(mu, kappa)


def binomialvariate(n: int = 1, p: float = 0.5) -> int:
    return _inst.binomialvariate(n, p)
