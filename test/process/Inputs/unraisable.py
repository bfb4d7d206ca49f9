def deep(n: int) -> int:
    if n == 0:
        return 1 // n
    return deep(n - 1)
class A:
    def __init__(self, k: int) -> None:
        self.k = k
    def __del__(self) -> None:
        if self.k == 0:
            deep(8)
        if self.k == 1:
            raise ValueError
        if self.k == 2:
            try:
                deep(0)
            except ZeroDivisionError as e:
                e.add_note("note")
                raise KeyError("x") from e
        if self.k == 3:
            x = [1,
                 2,
                 (3 //
            0)]
        if self.k == 4:
            e = OSError("x"); e.add_note("note"); raise e
        if self.k == 5:
            raise SyntaxError("x")
        if self.k == 6:
            raise ExceptionGroup("g", [ValueError(1)])
for k in range(7):
    A(k)
print("after")
