# Which __str__ an exception of the program has, and what super() reaches.


class Multi(ValueError, KeyError):
    pass


class Turned(KeyError, ValueError):
    pass


class Named:
    def label(self) -> str:
        return "label"


class Mixed(Named, KeyError):
    pass


class MissingKey(KeyError):
    def __str__(self) -> str:
        return "missing " + super().__str__()


class NoFile(OSError):
    def __str__(self) -> str:
        return "<" + super().__str__() + ">"


class Lookup(LookupError):
    def __str__(self) -> str:
        return "lookup: " + super().__str__()


class Both(Lookup, KeyError):
    pass


class Group(ExceptionGroup[ValueError]):
    def __str__(self) -> str:
        return "group " + super().__str__()


for error in [Multi("m"), Turned("m"), MissingKey("k"), NoFile(2, "none", "f"), Lookup("l"),
              Both("b"), Multi(), Multi(1, 2), Mixed("x"), Group("g", [ValueError(1)])]:
    print(type(error).__name__, str(error), repr(error), f"{error}")
print(KeyError("k").__str__(), OSError(1, "x").__str__(), ValueError("v").__str__())
raise Multi("uncaught")
