# float() of text.
for text in ["1", "1.5", "-2.5e3", ".5", "5.", "1e10", "1E-5", "  3.25\n", "1_000.5", "inf", "-Infinity", "nan", "+1.0", "0x", "1e400", "-1e400", "1e-400", "٣.٥", "123456789.123456789", "9007199254740993", "2.2250738585072011e-308"]:
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for text in ["", " ", "abc", "1.5.5", "1e", "--1", "1__0", "_1", "1_", "0x1p3", "1 2"]:
    try:
        print(float(text))
    except ValueError as error:
        print(error)
print(float(), float(5), float(True), float(2**70))
