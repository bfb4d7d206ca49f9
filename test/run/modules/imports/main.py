# Packages, relative imports, cycles, __init__, __all__, import order.
print("main starts", __name__)
import shapes
import shapes.circle as circle
from shapes import area, square
from shapes.square import side as default_side
from names import *

print(shapes.area("circle", 2), area("square", 3), circle.NAME, square.NAME, default_side, shapes.__name__, circle.__name__)
print(visible, "hidden" in globals() if False else "")


def lazy() -> int:
    from cycle_a import value_a
    return value_a()


print(lazy())
try:
    import does_not_matter
except ImportError as error:
    print(error)
