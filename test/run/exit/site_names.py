# exit() and quit(), which are no keywords.
for code in [None, 0, 3, "text"]:
    try:
        exit(code)
    except SystemExit as error:
        print(repr(error), error.code)
    try:
        quit(code)
    except SystemExit as error:
        print(repr(error), error.code)
try:
    exit()
except SystemExit as error:
    print(repr(error), error.code)


def leave(value: int) -> int:
    if value > 1:
        return value
    exit(value + 6)


print(leave(2))
leave(1)
