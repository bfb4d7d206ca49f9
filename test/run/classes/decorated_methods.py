# Methods that decorators replace.
import functools
from abc import ABC, abstractmethod
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any, Callable, Generator, Iterator, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def logged(func: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(func)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", func.__name__, len(args), sorted(kwargs))
        result = func(*args, **kwargs)
        print("done", result)
        return result

    return wrapper


def repeated(times: int) -> Callable[[Callable[P, R]], Callable[P, list[R]]]:
    print("repeated", times)

    def decorate(func: Callable[P, R]) -> Callable[P, list[R]]:
        print("decorate", func.__name__)

        def wrapper(*args: P.args, **kwargs: P.kwargs) -> list[R]:
            return [func(*args, **kwargs) for _ in range(times)]

        return wrapper

    return decorate


def checked(func):
    def wrapper(self, amount):
        if amount < 0:
            raise ValueError(f"negative amount: {amount}")
        return func(self, amount)

    return wrapper


class Account:
    rate = 2

    @logged
    def __init__(self, owner: str, balance: int = 0) -> None:
        self.owner = owner
        self.balance = balance

    @checked
    def deposit(self, amount: int) -> int:
        self.balance += amount
        return self.balance

    @repeated(3)
    @logged
    def bump(self, by: int = 1, *, twice: bool = False) -> int:
        self.balance += by * (2 if twice else 1)
        return self.balance

    @staticmethod
    @logged
    def parse(text: str) -> int:
        return int(text)

    @classmethod
    @logged
    def of(cls, owner: str) -> "Account":
        return cls(owner, cls.rate)

    @property
    @logged
    def doubled(self) -> int:
        return self.balance * 2

    @lru_cache(maxsize=None)
    def fib(self, n: int) -> int:
        return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)

    @staticmethod
    @cache
    def square(n: int) -> int:
        print("square", n)
        return n * n

    @contextmanager
    def locked(self, tag: str) -> Generator["Account", None, None]:
        print("lock", tag)
        try:
            yield self
        except KeyError as error:
            print("swallowed", error)
        finally:
            print("unlock", tag)

    def __repr__(self) -> str:
        return f"Account({self.owner!r}, {self.balance})"


class Savings(Account):
    rate = 7

    @checked
    def deposit(self, amount: int) -> int:
        return super().deposit(amount) + 1000

    def bump(self, by: int = 1, *, twice: bool = False) -> list[int]:
        return super().bump(by + 100, twice=twice)


account = Account("ann", balance=5)
print(account.deposit(10))
for each in (account, Savings("sue")):
    try:
        print(each.deposit(3), each.deposit(-1))
    except ValueError as error:
        print(error)
    print(each.bump(2), each.bump(twice=True))
print(Account.parse("12"), account.parse("13"), Account.of("bob").balance, Savings.of("al").balance)
print(account.doubled, account.fib(30), Account.square(4), account.square(4))
with account.locked("a") as got:
    got.balance = 0
with account.locked("b"):
    raise KeyError("k")
print(account)
print(Account.deposit(account, 4))
bound = account.bump
print(bound(5), [f(1) for f in (account.deposit, Savings("x").deposit)])


class Shape(ABC):
    @abstractmethod
    @logged
    def area(self) -> float: ...

    @logged
    def report(self) -> str:
        return f"{self.area():.2f}"


class Square(Shape):
    def __init__(self, side: float) -> None:
        self.side = side

    @logged
    def area(self) -> float:
        return self.side ** 2


print(Square(1.5).report())


class Tree:
    def __init__(self, value: int, *kids: "Tree") -> None:
        self.value = value
        self.kids = kids

    @logged
    def walk(self) -> Iterator[int]:
        yield self.value
        for kid in self.kids:
            yield from Tree.plain(kid)

    def plain(self) -> Iterator[int]:
        yield self.value

    def __str__(self) -> str:
        return "tree"


class Timed:
    calls: list[str] = []

    @functools.lru_cache
    def slow(self, n: int) -> int:
        Timed.calls.append(str(n))
        return n * n


t = Timed()
print(t.slow(3), t.slow(3), t.slow(4), Timed.calls)
print(sum(1 for _ in Tree(1, Tree(2)).plain()))
