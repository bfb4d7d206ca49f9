# RUN: %krait check --verify %s
# What changes how classes and instances are made, or what an attribute means.
from abc import ABC, ABCMeta


class Single:
    def __new__(cls) -> "Single":  # expected-error {{`__new__` in a class is not supported}}
        return super().__new__(cls)


class Watched:
    def __setattr__(self, name: str, value: object) -> None:  # expected-error {{`__setattr__` in a class}}
        pass

    def __getattr__(self, name: str) -> int:  # expected-error {{`__getattr__` in a class}}
        return 1


class Base:
    def __init_subclass__(cls) -> None:  # expected-error {{`__init_subclass__` in a class}}
        pass


class Descriptor:
    def __get__(self, instance: object, owner: object) -> int:  # expected-error {{use a property}}
        return 1


class Meta(type):  # expected-error {{a subclass of `type` is not supported}}
    pass


class Made(metaclass=Meta):  # expected-error {{a metaclass is not supported}}
    pass


class Fine(metaclass=ABCMeta):
    pass


class FineToo(ABC):
    pass


class Bag(dict[str, int]):  # expected-error {{a subclass of `dict` is not supported}}
    pass
