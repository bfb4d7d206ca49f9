def again() -> None:
    raise
def h(n: int) -> None:
    try:
        print(1 // n)
    except ZeroDivisionError:
        print("x")
    again()
h(0)
