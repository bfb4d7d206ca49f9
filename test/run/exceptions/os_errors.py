# reference: native
# OSError: the class follows from errno, whose numbers are those of Linux.
def describe(error: OSError) -> None:
    print(type(error).__name__, error, error.args, error.errno, error.strerror, error.filename, repr(error))


for number in [1, 2, 3, 4, 9, 10, 11, 13, 17, 20, 21, 22, 32, 103, 104, 110, 111, 114, 115]:
    describe(OSError(number, "text"))
describe(OSError("alone"))
describe(OSError())
describe(OSError(2, "gone", "name.txt"))
describe(OSError(17, "there", "from", 0, "to"))
describe(OSError(2, "a", "b", None, "c"))
describe(FileNotFoundError("no number"))
describe(PermissionError(2, "the class stays"))
for path in ["nothing/there", ".", "\0"]:
    try:
        with open(path) as file:
            print(file.read())
    except OSError as error:
        describe(error)
    except ValueError as error:
        print("ValueError", error)
