"""A field that holds a function with what that captured."""


class Holder:
    def __init__(self, function):
        self.function = function

    def twice(self, x: int) -> int:
        return self.function(self.function(x))


def make(k: int) -> Holder:
    def add(x: int) -> int:
        return x + k

    return Holder(add)


three, five = make(3), make(5)
print(three.function(2), five.function(2), three.twice(1), five.twice(1))
held = three.function
three = five
print(held(5), three.function(5))
