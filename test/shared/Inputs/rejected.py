from krait import export, u32


@export
def total(items: list[int]) -> int:
    return sum(items)


@export
def untyped(n: int):
    return n


@export
def keyword(*, n: int) -> int:
    return n


Size = u32


@export
def alias(size: Size) -> int:
    return size
