# RUN: %krait check --verify %s
# An operator that the type descriptors do not know.


class Amount:
    def __add__(self, other: "int | Amount") -> "Amount":
        return self

    def __radd__(self, other: int) -> "Amount":
        return self


def both(x: int | Amount, y: Amount) -> None:
    print(x + y)


def power(n: int, y: Amount) -> None:
    print(2**n + y)  # expected-error {{`+` on values of several types, of which one defines it is not supported}}


both(1, Amount())
both(Amount(), Amount())
power(2, Amount())
