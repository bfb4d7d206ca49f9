# RUN: %krait check --verify %s
# Functions that a place of any type could not call.

from typing import Any

registry: dict[str, Any] = {"length": len}  # expected-error {{a function in a place of type `Any` is not supported; use a `Callable` annotation}}
