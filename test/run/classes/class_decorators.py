# Class decorators that return the class.
from typing import Any, Callable, TypeVar
T = TypeVar("T")
plugins: dict[str, type] = {}
def register(cls: type[T]) -> type[T]:
    plugins[cls.__name__] = cls
    return cls
def named(name: str) -> Callable[[type[T]], type[T]]:
    def deco(cls: type[T]) -> type[T]:
        print("deco", name, cls.__name__)
        return cls
    return deco
@register
class A:
    def hi(self) -> str:
        return "A"
@named("b")
@register
class B(A):
    def hi(self) -> str:
        return "B"
print(sorted(plugins), A().hi(), B().hi())
for n, c in plugins.items():
    print(n, c.__name__)
