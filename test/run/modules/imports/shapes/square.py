print("square starts")
NAME = "square"
side = 1.5


def area(size: float) -> float:
    return size * size
