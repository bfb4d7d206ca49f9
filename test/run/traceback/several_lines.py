def g(x: int) -> int:
    return (x +
            10 // (x
                   - 5))
try:
    g(5)
except ZeroDivisionError as e:
    raise RuntimeError("outer",
                       "two args") from e
