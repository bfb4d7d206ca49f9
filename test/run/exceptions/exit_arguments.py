from types import TracebackType
from typing import Optional, Type


class Timer:
    def __init__(self, name: str) -> None:
        self.name = name

    def __enter__(self) -> "Timer":
        print("enter", self.name)
        return self

    def __exit__(self, t: type[BaseException] | None, v: BaseException | None, tb: TracebackType | None) -> bool:
        print("exit", self.name, t is None, v, tb is None)
        return t is ValueError


class Guard:
    def __enter__(self) -> int:
        return 1

    def __exit__(self, exc_type: Optional[Type[BaseException]], exc: Optional[BaseException], tb: object) -> None:
        if exc_type is not None and issubclass(exc_type, KeyError):
            print("key", exc_type.__name__, tb is not None)
        elif isinstance(exc, IndexError):
            print("index", exc.args)


class Plain:
    def __enter__(self) -> None:
        pass

    def __exit__(self, *args: object) -> bool:
        print(len(args), args[0] is None)
        return True


with Timer("a") as t, Timer("b"):
    print(t.name)
with Timer("c"):
    raise ValueError("x")
for error in (KeyError("k"), IndexError(3)):
    try:
        with Guard():
            raise error
    except LookupError as e:
        print(repr(e))
with Plain():
    raise OSError
with Plain():
    pass
print("end")
