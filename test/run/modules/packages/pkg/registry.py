from typing import Generic, TypeVar
from .types import Key
class Registry:
    def __init__(self) -> None:
        self.data: dict[Key, int] = {}
    def add(self, key: Key, value: int) -> None:
        self.data[key] = value
    def get(self, key: Key) -> int | None:
        return self.data.get(key)
