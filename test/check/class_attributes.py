# RUN: %krait check --verify %s
# What would need a variable of its own in each class, or change all instances.
from dataclasses import dataclass, fields


class Base:
    rate: float = 0.5
    limit: int = 0
    total = 0

    @classmethod
    def make(cls) -> None:
        cls.total += 1  # expected-error {{`total` of a class that is known at run time only is not supported}}


class Derived(Base):
    rate = 1  # expected-error {{attribute `rate` as `float | int` where the base class has `float` is not supported}}


@dataclass
class Record:
    name: str


Base.make()
Derived.make()
Base.limit = 9
print(Derived().rate, Base.total)
print(fields(Record("a")))  # expected-error {{a call of `fields` is not supported}}
