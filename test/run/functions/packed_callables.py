# Functions in places of `Callable[..., R]`: each call is bound when it is made.
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Callable, TypeVar, cast

F = TypeVar("F", bound=Callable[..., Any])
registry: dict[str, Callable[..., Any]] = {}


def register(name: str) -> Callable[[F], F]:
    def decorate(function: F) -> F:
        registry[name] = function
        return function

    return decorate


@register("add")
def add(a: int, b: int = 1) -> int:
    """Adds."""
    return a + b


@register("greet")
def greet(name: str, *, mark: str = "!") -> str:
    return f"hi {name}{mark}"


@register("all")
def everything(a: int, /, *rest: int, key: str = "k", **more: Any) -> str:
    return f"{a} {rest} {key} {sorted(more.items())}"


@register("make")
@dataclass
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)


print(registry["add"](1, 2), registry["add"](b=5, a=1), registry["add"](*[1, 2]), registry["add"](**{"a": 3}))
print(registry["greet"]("bob", mark="?"), registry["greet"](*("al",), **{"mark": "."}))
print(registry["all"](1, 2, 3, key="z", w=4), registry["all"](0, *range(3), **{"q": None}))
print(add(2), greet("direct"))
for name, function in registry.items():
    if name != "make":
        print(name, function.__name__)


def attempt(name: str, *args: Any, **kwargs: Any) -> None:
    try:
        print(registry[name](*args, **kwargs))
    except TypeError as error:
        print("TypeError:", error)


attempt("add")
attempt("add", 1, 2, 3)
attempt("add", 1, c=3)
attempt("add", 1, a=3)
attempt("greet", "x", "y")
attempt("all")
attempt("all", 1, a=5)


class Emitter:
    def __init__(self) -> None:
        self.handlers: dict[str, list[Callable[..., None]]] = {}
        self.last: Callable[..., None] | None = None

    def on(self, name: str, handler: Callable[..., None]) -> Callable[..., None]:
        self.handlers.setdefault(name, []).append(handler)
        self.last = handler
        return handler

    def emit(self, name: str, *args: Any, **kwargs: Any) -> int:
        for handler in self.handlers.get(name, []):
            handler(*args, **kwargs)
        if self.last is not None and name in self.handlers:
            self.last(*args, **kwargs)
        return len(self.handlers.get(name, []))


class Log:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, who: str, times: int = 1) -> None:
        self.lines.append(f"{who} x{times}")


log = Log()
emitter = Emitter()
emitter.on("x", log.write)
emitter.on("x", lambda who, times=3: print("lambda", who, times))
print(emitter.emit("x", "bob", times=2), emitter.emit("x", "al"), emitter.emit("y"), log.lines)


def logged(function: F) -> F:
    @wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        print("call", function.__name__, args, kwargs)
        return function(*args, **kwargs)

    return cast(F, wrapper)


@logged
def area(width: int, height: int = 2) -> int:
    """The area
       of a box.

    Nothing more.
    """
    return width * height


print(area(3), area(3, height=4), area.__name__, area.__qualname__)
print(area.__doc__)
print(add.__doc__, greet.__doc__, logged.__module__)


def apply(function: Callable[..., int], values: list[int]) -> list[int]:
    return [function(value) for value in values]


table: list[Callable[..., int]] = [add, area, lambda n: -n]
print([apply(each, [1, 2]) for each in table])
print(list(map(table[0], [5, 6])), sorted([3, 1, 2], key=table[2]))
counts: dict[Callable[..., int], int] = {add: 1}
print(add in table, area in table, table[0] is table[0], counts[table[0]])


def unannotated(a, b=2):
    return f"{a}-{b}"


loose: Callable = unannotated
print(loose(1), loose("x", b="y"))
