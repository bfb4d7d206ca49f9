# A module whose body fails is run again by the next import.
try:
    import broken
except ZeroDivisionError as error:
    print("first", error)
try:
    import broken
except ZeroDivisionError as error:
    print("second", error)
try:
    import twice
except KeyError:
    print("failed once")
import twice
import twice as again

print(twice.VALUE, again.VALUE)
