# A method that is called on a later line than its object: the line of its name.
import math
from typing import Any
class Q:
    def __init__(self) -> None:
        self.items: list[int] = []
    def where(self, n: int) -> "Q":
        return self
    def run(self, n: int = 0, *a: int, k: int = 0) -> int:
        return 1 // n
    def part(self) -> "P":
        return P()
class P:
    x: int
    @property
    def bad(self) -> int:
        return 1 // 0
def try_(k: int) -> None:
    q = Q()
    if k == 0:
        print(q
          .where(1)
          .run(0))
    if k == 1:
        x = (q.where(5)
              .where(6)
              .run(
                0))
    if k == 2:
        x = (q.where(5)
              .run(k=1))
    if k == 3:
        x = (q.where(5)
              .run(*[1, 2][:0]))
    if k == 4:
        x = (q.where(5)
              .part()
              .bad)
    if k == 5:
        x = (q.where(5)
              .part()
              .x + 2)
    if k == 6:
        (q.where(
            5,
         ).items
         .pop())
    if k == 7:
        y = [
            z
            .strip()
            .index("q")
            for z in ["a", "b"]
        ]
    if k == 8:
        return None if (q
          .where(1).run(0)) else None
    if k == 9:
        ("a"
         "b"
         ).index("z")
    if k == 10:
        """
        text""".index("é"
            "z")
    if k == 11:
        (q
          .part
          ().bad)
    if k == 12:
        (math
         .sqrt(
             -5))
    if k == 13:
        (q.part(
        ).x) += 5
    if k == 14:
        (q
          .where(1).items
          [0])


def try_all(k: int) -> None:
    try:
        try_(k)
    finally:
        if k < 14:
            try_all(k + 1)


try_all(0)
