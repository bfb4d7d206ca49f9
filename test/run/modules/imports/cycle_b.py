print("b starts")
import cycle_a


def value_b() -> int:
    return 10 if hasattr_like() else 0


def hasattr_like() -> bool:
    return cycle_a.__name__ == "cycle_a"


print("b ends")
