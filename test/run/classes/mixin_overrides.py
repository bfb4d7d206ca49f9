"""What a class takes from another base counts where it is used as the one."""


class Root:
    kind = "root"

    def __init__(self) -> None:
        self.log = ["root"]

    def step(self) -> str:
        return "Root"

    def call(self) -> str:
        return self.step()

    @classmethod
    def make(cls) -> str:
        return "Root.make"


class Left(Root):
    def step(self) -> str:
        return "Left > " + super().step()


class Right(Root):
    kind = "right"

    def step(self) -> str:
        return "Right > " + super().step()

    @classmethod
    def make(cls) -> str:
        return "Right.make"


class Bottom(Left, Right):
    pass


class Lower(Bottom):
    pass


def use_root(value: Root) -> None:
    print(value.step(), value.call(), value.kind, value.make(), value.log)


def use_left(value: Left) -> None:
    print(value.step(), value.call(), value.kind, value.make())


def use_right(value: Right) -> None:
    print(value.step(), value.call(), value.kind, value.make())


for root in [Root(), Left(), Right(), Bottom(), Lower()]:
    use_root(root)
for left in [Left(), Bottom(), Lower()]:
    use_left(left)
for right in [Right(), Bottom(), Lower()]:
    use_right(right)


class Four:
    size = 4

    def __len__(self) -> int:
        return 4

    def __str__(self) -> str:
        return "four"

    def __eq__(self, other: object) -> bool:
        return True

    @property
    def label(self) -> str:
        return "label four"


class Five:
    size = 5

    def __init__(self) -> None:
        self.items = [5]

    def __len__(self) -> int:
        return 5

    def __str__(self) -> str:
        return "five"

    def __hash__(self) -> int:
        return 5

    @property
    def label(self) -> str:
        return "label five"


class FourFive(Four, Five):
    pass


class FiveFour(Five, Four):
    pass


def show(value: Five) -> None:
    print(len(value), str(value), f"{value}", value.size, value.label)
    print(value.items, value == Five())


def show_four(value: Four) -> None:
    print(len(value), str(value), f"{value}", value.size, value.label)


def show_object(value: object) -> None:
    print(value)
    try:
        print(hash(value))
    except TypeError as error:
        print(error)


for five in [Five(), FourFive(), FiveFour()]:
    show(five)
    show_object(five)
for four in [Four(), FourFive(), FiveFour()]:
    show_four(four)
try:
    print(hash(FourFive()))
except TypeError as error:
    print(error)
print(hash(FiveFour()))


class Equal(Root):
    def __hash__(self) -> int:
        return 3


class Same(Equal):
    def __eq__(self, other: object) -> bool:
        return True


class Hashed(Same):
    def __hash__(self) -> int:
        return 4


for root in [Equal(), Same(), Hashed()]:
    show_object(root.log)
    try:
        print(hash(root))
    except TypeError as error:
        print(error)
