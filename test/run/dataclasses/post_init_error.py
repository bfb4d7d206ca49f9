# An error of __post_init__ passes through the __init__ that nobody wrote.
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 2
    def __post_init__(self) -> None:
        if self.x < 0:
            raise ValueError("neg")
t = (5, 6)
print(P(*t), list(map(P, [1, 2], [3, 4])))
P(-1)
