x: int | str = 5


def reset() -> None:
    global x
    x = "s"


def test() -> None:
    if isinstance(x, int):
        print(x + 1)
        reset()
        try:
            print(x + 1)
        except BaseException:
            print("caught")


test()
