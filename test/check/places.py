# RUN: %krait check --verify %s
# Values that a place of several types could not tell from others.

from typing import Any

registry: dict[str, Any] = {"length": len}  # expected-error {{a function in a place of type `Any` is not supported; use a `Callable` annotation}}
numbers: list[float] = [1, 2.5, True]  # expected-error {{a `bool` in a place of type `float | int` is not supported; use `int(...)`, or `bool` beside `int` in the annotation}}
mixed: list[int | str] = [True, "a"]  # expected-error {{a `bool` in a place of type `int | str` is not supported}}
