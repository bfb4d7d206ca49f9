# The classes of an except clause as values.
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
COMMON = (ValueError, KeyError)


class AppError(Exception):
    pass


class NotFound(AppError):
    pass


def attempt(action: Callable[[], T], catch: tuple[type[Exception], ...]) -> T | None:
    try:
        return action()
    except catch as error:
        print("caught", type(error).__name__, error)
        return None
    finally:
        print("done")


def fail(kind: type[Exception]) -> Callable[[], int]:
    def run() -> int:
        raise kind("from run")

    return run


print(attempt(lambda: 5, (ValueError,)))
print(attempt(fail(ValueError), (KeyError, ValueError)))
print(attempt(fail(NotFound), (AppError,)))
try:
    attempt(fail(TypeError), (KeyError, ValueError))
except TypeError as error:
    print("outer", error, error.__context__)
try:
    attempt(fail(TypeError), ())
except TypeError as error:
    print("outer", error)


def one(kind: type[Exception], thrown: Exception) -> str:
    try:
        raise thrown
    except kind as error:
        return f"one {error!r}"
    except (OSError, *COMMON) as error:
        return f"other {error!r}"


print(one(ValueError, ValueError(1)), one(AppError, NotFound("x")))
print(one(NotFound, KeyError("k")))
kinds: list[type[Exception]] = [ValueError, AppError, LookupError]
for kind in kinds:
    try:
        try:
            raise KeyError("deep")
        except kind as error:
            print("in", kind.__name__, error)
    except Exception as error:
        print("out", kind.__name__, repr(error))
try:
    raise KeyError("common")
except COMMON as error:
    print(repr(error))


def retry(times: int, catch: tuple[type[Exception], ...] = (Exception,)) -> Callable[[Callable[[], T]], Callable[[], T]]:
    def decorate(function: Callable[[], T]) -> Callable[[], T]:
        def inner() -> T:
            last: Exception | None = None
            for i in range(times):
                try:
                    return function()
                except catch as error:
                    print("retry", i, error)
                    last = error
            assert last is not None
            raise last

        return inner

    return decorate


count = 0


@retry(3, (ValueError,))
def flaky() -> int:
    global count
    count += 1
    if count < 3:
        raise ValueError(f"try {count}")
    return count


print(flaky())


def classes() -> tuple[type[Exception], ...]:
    raise RuntimeError("while looking for classes")


try:
    try:
        raise ValueError("first")
    except classes():
        print("not here")
except RuntimeError as error:
    print(error, "after", repr(error.__context__))
