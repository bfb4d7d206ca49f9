# Fields behind KW_ONLY are keyword parameters.
from dataclasses import dataclass, KW_ONLY
@dataclass
class P:
    x: int
    _: KW_ONLY
    y: int = 2
print(P(1, y=3))
