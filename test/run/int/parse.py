# int() of text: signs, spaces, underscores, bases, other digits, errors.
for text in ["0", "42", "-17", "+5", "  12 ", "1_000", "0007", "١٢٣", "９"]:
    print(repr(text), int(text))
for text, base in [("ff", 16), ("0xFF", 16), ("0b101", 2), ("101", 2), ("0o17", 8), ("z", 36), ("0x1f", 0), ("0b11", 0), ("-0o17", 0), ("12", 3)]:
    print(repr(text), base, int(text, base))
print(int("9" * 40), int("-" + "1" * 25))
print(int(3.99), int(-3.99), int(1e20), int(True), int(False), int())
for text, base in [("", 10), ("abc", 10), ("1__0", 10), ("_1", 10), ("1.5", 10), ("0x", 16), ("9", 8), ("- 1", 10), ("0xff", 10), ("é", 10)]:
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
try:
    print(int("1", 1))
except ValueError as error:
    print(error)
for value in [float("inf"), float("nan")]:
    try:
        print(int(value))
    except (OverflowError, ValueError) as error:
        print(error)
