# A lower limit makes RecursionError come sooner.
import sys

deepest = 0


def descend(depth: int) -> int:
    global deepest
    deepest = depth
    return descend(depth + 1) + 1


def measure() -> int:
    try:
        descend(0)
    except RecursionError as e:
        print(e)
    return deepest


ordinary = measure()
sys.setrecursionlimit(100)
print(sys.getrecursionlimit())
print(measure() < ordinary)
sys.setrecursionlimit(1000)
print(measure() > ordinary // 2)
for limit in [0, -5, 2**31, 2**100]:
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)
