print("shapes starts", __name__)
from . import circle, square


def area(kind: str, size: float) -> float:
    return circle.area(size) if kind == "circle" else square.area(size)
