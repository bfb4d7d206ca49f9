from krait import export


@export
def total(items: list[int]) -> int:
    return sum(items)


@export
def untyped(n: int):
    return n


@export
def keyword(*, n: int) -> int:
    return n
