print("second begins")
import first

Y = 2


def down(n: int) -> int:
    return n if n <= 0 else first.down(n - 1) + 10


try:
    print(first.X)
except AttributeError as error:
    print(error)
try:
    from first import X
except ImportError as error:
    print(str(error).split(" (/")[0])
print("second ends")
