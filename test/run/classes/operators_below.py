# A class without a comparison, one derived from it with it: that one is asked
# before the method of the right operand.
class Base:
    pass


class Derived(Base):
    def __lt__(self, other: object) -> bool:
        print("Derived.__lt__")
        return True

    def __eq__(self, other: object) -> bool:
        print("Derived.__eq__")
        return False


class Other:
    def __gt__(self, other: Base) -> bool:
        print("Other.__gt__")
        return False

    def __eq__(self, other: object) -> bool:
        print("Other.__eq__")
        return True


def compare(left: Base) -> None:
    print(left < Other(), left == Other(), left != Other())


compare(Base())
compare(Derived())
