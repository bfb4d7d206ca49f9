class A:
    def __init__(self) -> None:
        self.__v = 1
    def get(self) -> int:
        return self.__v
    def __secret(self) -> str:
        return "A"
    def call(self) -> str:
        return self.__secret()
class B(A):
    def __init__(self) -> None:
        super().__init__()
        self.__v = 2
    def getb(self) -> int:
        return self.__v
    def __secret(self) -> str:
        return "B"
b = B()
print(b.get(), b.getb(), b.call(), b._A__v)
