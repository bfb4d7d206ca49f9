from dataclasses import dataclass
def fail(n: int) -> int:
    raise ValueError(n)
@dataclass
class P:
    y: int
    x: int = fail(
        3
    )
