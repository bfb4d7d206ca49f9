# Literal types inside tuples inside containers.
from typing import Literal

Op = Literal["push", "add"]
code: list[tuple[Op, int]] = [("push", 5), ("add", 0)]
table: dict[str, tuple[Op, int]] = {"a": ("push", 1)}
ops: list[Op] = ["push"]
print(code, table, ops)
