# Unlimited recursion is a RecursionError, not a crash.
def down(n: int) -> int:
    return down(n + 1) + 1


try:
    down(0)
except RecursionError as error:
    print(type(error).__name__)


def depth(n: int) -> int:
    return 0 if n == 0 else 1 + depth(n - 1)


print(depth(500))
