# try, except, else, finally: order, matching, nesting, re-raising.
def attempt(kind: int) -> str:
    trace: list[str] = []
    try:
        trace.append("try")
        if kind == 1:
            raise ValueError("one")
        if kind == 2:
            raise KeyError("two")
        if kind == 3:
            raise OSError("three")
        if kind == 4:
            return "returned " + ",".join(trace)
    except ValueError as error:
        trace.append(f"value {error}")
    except (KeyError, IndexError) as error:
        trace.append(f"lookup {error} {error.args}")
    except Exception as error:
        trace.append(f"{type(error).__name__} {error}")
    else:
        trace.append("else")
    finally:
        trace.append("finally")
        print("finally", kind)
    return ",".join(trace)


for kind in range(5):
    print(attempt(kind))


def loop() -> list[int]:
    result: list[int] = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            result.append(i)
        finally:
            result.append(-i)
    return result


print(loop())


def nested() -> None:
    try:
        try:
            raise ValueError("inner")
        except KeyError:
            print("wrong")
        finally:
            print("first finally")
    except ValueError as error:
        print("outer", error)
        try:
            raise
        except ValueError as again:
            print("again", again is error)


nested()
try:
    try:
        raise KeyError("a")
    except KeyError as error:
        raise ValueError("b") from error
except ValueError as error:
    print(error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        1 // 0
    except ZeroDivisionError:
        [][1]
except IndexError as error:
    print(error, repr(error.__context__), error.__cause__)
