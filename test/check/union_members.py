# RUN: %krait check --verify %s
# A method or attribute that one member of a union lacks.


class Named:
    def __init__(self) -> None:
        self.name = "n"

    def shout(self) -> str:
        return self.name.upper()


class Nameless:
    pass


def call(thing: Named | Nameless) -> None:
    print(thing.shout())  # expected-error {{no attribute `shout` on member `Nameless` of `Named | Nameless` [union-attr]}}
    print(thing.name)  # expected-error {{`name`}}


def optional(text: str | None) -> None:
    print(text.upper())  # expected-error {{no attribute `upper` on member `None` of `str | None` [union-attr]}}


call(Named())
call(Nameless())
optional("t")
optional(None)
