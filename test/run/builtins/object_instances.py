# object() as a mark that nothing else is equal to.
from typing import Any

MISSING = object()
STOP: object = object()


def find(table: dict[str, int], key: str, default: object = MISSING) -> object:
    value = table.get(key, MISSING)
    if value is MISSING:
        if default is MISSING:
            raise KeyError(key)
        return default
    return value


class Cache:
    _nothing = object()

    def __init__(self) -> None:
        self.value: Any = self._nothing

    def is_empty(self) -> bool:
        return self.value is Cache._nothing


print(find({"a": 1}, "a"), find({}, "a", None), find({}, "a", 3))
try:
    find({}, "x")
except KeyError as error:
    print(error)
cache = Cache()
print(cache.is_empty())
cache.value = 5
print(cache.is_empty(), cache.value)
print(MISSING is MISSING, MISSING == STOP, MISSING != STOP, MISSING in [STOP, MISSING])
print(type(MISSING), isinstance(MISSING, object), repr(MISSING).startswith("<object object at 0x"))
print(len({object(), object(), MISSING, MISSING}), hash(MISSING) == hash(MISSING), bool(MISSING))
print([each is STOP for each in [object(), STOP]], {MISSING: "m"}[MISSING])
