# reference: native
# The error of a power that is too large has the errno of the machine.
for base, exponent in [(10.0, 309.0), (-10.0, 309.0), (1e200, 2.0), (0.1, -400.0)]:
    try:
        print(base**exponent)
    except OverflowError as error:
        print(error, error.args)
print(10.0**-400, (-0.5) ** 2000, 2.0**1023)
