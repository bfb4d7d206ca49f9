def attempt(name: str) -> None:
    try:
        try:
            raise KeyError(name)
        except (ValueError, (KeyError, IndexError)):
            print("not reached")
    except TypeError as error:
        print(type(error).__name__, error, repr(error.__context__))


def quiet() -> None:
    # Nothing is raised, so nothing looks at the classes.
    try:
        print("fine")
    except (ValueError, (KeyError, IndexError)):
        print("not reached")


def first() -> None:
    try:
        try:
            raise ValueError("v")
        except (ValueError, (KeyError,)):
            print("not reached")
    except TypeError as error:
        print(error)


attempt("a")
quiet()
first()
