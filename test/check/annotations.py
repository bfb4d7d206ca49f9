# RUN: %krait check --verify %s
# What is looked at once is reported, however often the program is gone through.
from dataclasses import dataclass


class Derived(NoBase):  # expected-error {{name `NoBase` is not defined [name-defined]}}
    pass


def convert(x: NoParam) -> NoResult:  # expected-error {{name `NoParam` is not defined}} expected-error {{name `NoResult` is not defined}}
    return x


class Record:
    field: NoField  # expected-error {{name `NoField` is not defined}}

    def put(self, items: list[NoElement]) -> None:  # expected-error {{name `NoElement` is not defined}}
        pass


@dataclass(weakref_slot=True)  # expected-error {{the dataclass option `weakref_slot` is not supported}}
class Options:
    x: int


convert(1)
Derived()
Record().put([])
Options(1)
values = []
for i in range(3):
    values.append(i)
