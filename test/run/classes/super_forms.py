# super() in properties and class methods, over several levels.
class Base:
    kind = "base"

    def __init__(self, n: int) -> None:
        self._n = n

    @property
    def size(self) -> int:
        return self._n

    @property
    def label(self) -> str:
        return f"{self.kind}:{self.size}"

    @classmethod
    def make(cls, n: int) -> "Base":
        print("Base.make", cls.__name__)
        return cls(n)

    @staticmethod
    def helper(x: int) -> int:
        return x + 1

    def describe(self) -> str:
        return "D" + str(self.size)


class Child(Base):
    kind = "child"

    @property
    def size(self) -> int:
        return super().size * 10

    @property
    def label(self) -> str:
        return "<" + super().label + ">"

    @classmethod
    def make(cls, n: int) -> "Base":
        print("Child.make")
        return super().make(n + 1)

    def describe(self) -> str:
        return super().describe() + "!"


class Grand(Child):
    @property
    def size(self) -> int:
        return super().size + 1


for c in (Base(1), Child(2), Grand(3), Child.make(4), Grand.make(5), Base.make(6)):
    print(type(c).__name__, c.size, c.label, c.describe())
