# Which except clause catches what; args, str and repr of exceptions.
errors: list[Exception] = [ValueError("v"), KeyError("k"), IndexError("i"), ZeroDivisionError("z"), OverflowError(), FileNotFoundError(2, "No such file", "x.txt"), UnicodeError("u"), NotImplementedError("n"), RecursionError("r"), StopIteration(5), TypeError("a", 1), AssertionError(), AttributeError("at"), NameError("na"), TimeoutError("t"), PermissionError(13, "denied"), Exception(), RuntimeError("x\ny")]
for error in errors:
    try:
        raise error
    except LookupError as e:
        kind = "lookup"
    except ArithmeticError as e:
        kind = "arithmetic"
    except OSError as e:
        kind = f"os {e.errno} {e.strerror} {e.filename}"
    except ValueError as e:
        kind = "value"
    except RuntimeError as e:
        kind = "runtime"
    except Exception as e:
        kind = "exception"
    print(kind, str(error), repr(error), error.args)
print(isinstance(errors[0], ValueError), isinstance(errors[1], LookupError), issubclass(KeyError, LookupError), issubclass(bool, int))
try:
    raise KeyError
except KeyError as error:
    print(repr(error), str(error), error.args)
try:
    raise ValueError("with note")
except ValueError as error:
    error.add_note("a note")
    print(error.__notes__)
