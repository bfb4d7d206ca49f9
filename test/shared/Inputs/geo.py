"""A library for C: values of each type, errors, and state between calls."""

from krait import export, f64, i64

print("geo is loaded as", __name__, flush=True)

_calls = 0


class GeoError(ValueError):
    pass


def square(x: float) -> float:
    return x * x


@export
def area(width: f64, height: f64) -> f64:
    if width < 0 or height < 0:
        raise GeoError(f"negative side: {min(width, height)}")
    return width * height


@export
def norm(x: float, y: float) -> float:
    return (square(x) + square(y)) ** 0.5


@export
def power(base: i64, exponent: i64) -> i64:
    """OverflowError when the result does not fit into an int64_t."""
    return base**exponent


@export
def divide(a: int, b: int) -> int:
    return a // b


@export
def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, int(n**0.5) + 1))


@export
def negate(flag: bool) -> bool:
    return not flag


@export
def shout(text: str) -> str:
    return text.upper() + "!"


@export
def words(text: str) -> int:
    counts: dict[str, int] = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return len(counts)


@export
def count() -> None:
    global _calls
    _calls += 1


@export
def counted() -> int:
    return _calls


if __name__ == "__main__":
    print("not reached in a library")
