def fail(n: int) -> int:
    raise ValueError(n)


try:
    class P:
        x = fail(3)
except ValueError as e:
    print(e)
    raise
