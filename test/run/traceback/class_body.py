# Each class body has a frame of its own, named after the class.
def fail(n: int) -> int:
    raise ValueError(n)


class Outer:
    x = 1

    class Inner:
        try_me: int = 5

        def method(self, a: int = fail(2)) -> int:
            return a


try:
    print(Outer.x)
finally:
    print("end")
