# Format specs on str, and errors of specs.
for spec in ["", "10", "<10", ">10", "^10", "*^11", ".2", "10.2", "s", "é>6", "06"]:
    print(repr(spec), repr(format("abcd", spec)))
for value, spec in [("x", "d"), ("x", "+"), ("x", ","), ("x", "="), (5, "s"), (5, ".2"), (5, "q"), (1.5, "d"), (5, "10 d"), (True, "x!")]:
    try:
        print(format(value, spec))
    except ValueError as error:
        print(repr(spec), error)
