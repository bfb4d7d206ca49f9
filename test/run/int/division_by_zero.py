# Messages of the division errors.
zero = 0
for name in ["floor", "mod", "true", "divmod"]:
    try:
        if name == "floor":
            print(1 // zero)
        elif name == "mod":
            print(1 % zero)
        elif name == "true":
            print(1 / zero)
        else:
            print(divmod(1, zero))
    except ZeroDivisionError as error:
        print(name, error)
big = 10**30
try:
    print(big // zero)
except ZeroDivisionError as error:
    print(error)
try:
    print(big % zero)
except ZeroDivisionError as error:
    print(error)
