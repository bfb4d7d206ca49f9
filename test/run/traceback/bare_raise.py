def again() -> None:
    raise
def h(n: int) -> None:
    try:
        print(1 // n)
    except ZeroDivisionError:
        again()
def k(n: int) -> None:
    try:
        h(n)
    finally:
        print("f")
k(0)
