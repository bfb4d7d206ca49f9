"""contextlib: what needs no change of sys.stdout and no asynchronous code."""

from collections.abc import Generator
from typing import Any, Self

__all__ = ["closing", "contextmanager", "nullcontext"]


class _GeneratorContextManager[T]:
    def __init__(self, gen: Generator[T, None, None]) -> None:
        self.gen = gen

    def __enter__(self) -> T:
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, typ: type[BaseException] | None, value: BaseException | None, traceback: Any) -> bool:
        if value is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            # One that the body raised is no end of the generator.
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func(*args, **kwds))
    return helper


class closing[T]:
    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __enter__(self) -> T:
        return self.thing

    def __exit__(self, typ: type[BaseException] | None, value: BaseException | None, traceback: Any) -> None:
        self.thing.close()


class nullcontext[T]:
    def __init__(self, enter_result: T = None) -> None:
        self.enter_result = enter_result

    def __enter__(self) -> T:
        return self.enter_result

    def __exit__(self, typ: type[BaseException] | None, value: BaseException | None, traceback: Any) -> None:
        pass


class suppress:
    def __init__(self, *exceptions: type[BaseException]) -> None:
        self._exceptions = exceptions

    def __enter__(self) -> None:
        pass

    def __exit__(self, typ: type[BaseException] | None, value: BaseException | None, traceback: Any) -> bool:
        if value is None:
            return False
        # A group of one asks for the class as a handler does.
        outer = BaseExceptionGroup("", [value])
        match, rest = outer.split(self._exceptions)
        if match is None or rest is None:
            return match is not None
        if isinstance(value, BaseExceptionGroup):
            others = value.split(self._exceptions)[1]
            if others is not None:
                raise others
        return False
