# Overloads of methods, and implementations without annotations.
from typing import overload
class C:
    @overload
    def get(self, x: int) -> int: ...
    @overload
    def get(self, x: str) -> str: ...
    def get(self, x: int | str) -> int | str:
        if isinstance(x, int):
            return x + 1
        return x + "!"
c = C()
print(c.get(1), c.get("a"))
class D(C):
    pass
print(D().get(2) + 1, D().get("z").upper())
@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x):
    return x
print(g(1), g("s"))
@overload
def h(x: int, y: int = ...) -> int: ...
@overload
def h(x: str) -> str: ...
def h(x, y=5):
    return x if isinstance(x, str) else x + y
print(h(1), h(1, 2), h("a"))

class Stack:
    def __init__(self) -> None:
        self.items: list[int] = [1, 2, 3, 4]
    @overload
    def __getitem__(self, i: int) -> int: ...
    @overload
    def __getitem__(self, i: slice) -> list[int]: ...
    def __getitem__(self, i: int | slice) -> int | list[int]:
        if isinstance(i, slice):
            return self.items[i]
        return self.items[i]
    @overload
    @classmethod
    def make(cls, x: int) -> int: ...
    @overload
    @classmethod
    def make(cls, x: str) -> str: ...
    @classmethod
    def make(cls, x):
        return x
    @overload
    @staticmethod
    def sm(x: int) -> int: ...
    @overload
    @staticmethod
    def sm(x: str) -> str: ...
    @staticmethod
    def sm(x):
        return x
s = Stack()
print(s[1] + 1, s[1:3])
print(Stack.make(1), Stack.make("a"), Stack.sm(1), s.sm("x"))
