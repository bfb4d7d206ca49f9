# What __len__ and __bool__ may give, for len() and for a truth test.
import sys


class Sized:
    def __init__(self, size: int) -> None:
        self.size = size

    def __len__(self) -> int:
        return self.size


class Yes:
    def __len__(self) -> bool:
        return True


class Number:
    def __bool__(self):
        return 1


class Text:
    def __len__(self):
        return "3"


for size in (-1, 0, 3, -(2**70), 2**70):
    try:
        print(len(Sized(size)))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
    try:
        len(Sized(size))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
    try:
        print(bool(Sized(size)), not Sized(size), "yes" if Sized(size) else "no")
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
    try:
        while Sized(size):
            break
        print(1 if Sized(size) and 1 else 2, len(Sized(size)) + 1)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(len(Yes()), bool(Yes()), len(Sized(sys.maxsize)) == sys.maxsize, bool(Sized(sys.maxsize)))
try:
    if Number():
        print("true")
except TypeError as error:
    print(error)
try:
    print(bool(Number()))
except TypeError as error:
    print(error)
try:
    print(len(Text()))
except TypeError as error:
    print(error)
try:
    print(not Text())
except TypeError as error:
    print(error)
print(list(map(len, [Sized(1), Sized(2)])))
len(Sized(-5))
