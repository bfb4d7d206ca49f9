# typing at run time: names are there and cost nothing.
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, Optional, Union, cast

if TYPE_CHECKING:
    import no_such_module

LIMIT: Final = 10
Mode = Literal["r", "w"]
Pair = tuple[int, str]


def f(x: Optional[int], mode: Mode = "r") -> Union[int, str]:
    return mode if x is None else x


def g(items: Iterable[int], table: Mapping[str, Sequence[int]], h: Callable[[int], int]) -> Iterator[int]:
    return iter([h(i) for i in items] + [len(v) for v in table.values()])


type Numbers = list[int | float]


def total(numbers: Numbers) -> float:
    return sum(numbers)


value: Any = 5
text = cast(str, "x")
print(f(None), f(3), f(None, "w"), list(g([1, 2], {"a": [1]}, lambda i: -i)), LIMIT, value, text.upper(), total([1, 2.5]), TYPE_CHECKING)
