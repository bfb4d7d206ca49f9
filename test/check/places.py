# RUN: %krait check --verify %s
# A bool in a place that takes it for an int, also where nothing calls the code.

numbers: list[float] = [1, 2.5, True]  # expected-error {{a `bool` in a place of type `float | int` is not supported; use `int(...)`, or `bool` beside `int` in the annotation}}
mixed: list[int | str] = [True, "a"]  # expected-error {{a `bool` in a place of type `int | str` is not supported}}
both: list[int | bool] = [True, 1]


def give(flag: bool) -> int | str:  # expected-error {{a `bool` in a place of type `int | str` is not supported}}
    return flag


def take(flag: bool) -> None:
    mixed.append(flag)  # expected-error {{a `bool` in a place of type `int | str` is not supported}}
    mixed[0] = flag  # expected-error {{a `bool` in a place of type `int | str` is not supported}}
    show((flag, flag))  # expected-error {{a `bool` in a place of type `tuple[int, ...]` is not supported}}
    local: int | str = flag  # the variable knows that it holds a bool
    print(local)


def show(items: tuple[int, ...]) -> None:
    print(items[0] + 1)
