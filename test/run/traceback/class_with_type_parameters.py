def fail(n: int) -> int:
    raise ValueError(n)
def outer() -> None:
    class Gen[T]:
        values = [fail(i) for i in range(3)]
        def m(self) -> int:
            return 1
    print(Gen())
outer()
