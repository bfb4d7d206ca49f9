print("a starts")
import cycle_b


def value_a() -> int:
    return 1 + cycle_b.value_b()


print("a ends")
