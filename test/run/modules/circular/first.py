print("first begins")
import second

X = 1


def down(n: int) -> int:
    return n if n <= 0 else second.down(n - 1) + 1


print("first ends", second.Y)
