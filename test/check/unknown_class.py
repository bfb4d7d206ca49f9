# RUN: %krait check --verify %s
# Objects of unknown class: what is not looked up by the runtime.

from typing import Any


def unknown(value: object) -> Any:
    return value


def show(item: Any, numbers: list[int]) -> None:
    item.extend(*numbers)  # expected-error {{starred arguments of a method of an object of unknown class is not supported; use an annotation of the object}}
    item(*numbers)  # expected-error {{a keyword or starred argument to a value of unknown type is not supported; use positional arguments}}
    item(key=1)  # expected-error {{a keyword or starred argument to a value of unknown type is not supported}}


show(unknown([1]), [2])
