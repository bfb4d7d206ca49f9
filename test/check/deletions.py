# RUN: %krait check --verify %s
from dataclasses import dataclass


class C:
    shared = 1

    def __init__(self) -> None:
        self.own = 1

    @property
    def made(self) -> int:
        return 1


@dataclass(frozen=True)
class Frozen:
    x: int


c = C()
del c.own
del c.shared  # expected-error {{`del` of this attribute is not supported; use one that only instances of a known class have [unsupported]}}
del c.made  # expected-error {{`del` of this attribute is not supported}}
del c.absent  # expected-error {{`C` has no attribute `absent` [attr-defined]}}
del Frozen(1).x  # expected-error {{`del` of this attribute is not supported}}
