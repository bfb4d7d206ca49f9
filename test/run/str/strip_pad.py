# strip, center, ljust, zfill.
for text in ["", "  x  ", "\t\nmix \u2003", "xxabcxx", "--42--"]:
    print(repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()), repr(text.strip("x-")), repr(text.lstrip("x")), repr(text.rstrip("- ")))
for width in [0, 3, 4, 5, 8]:
    print(repr("abc".center(width)), repr("abc".center(width, "*")), repr("ab".center(width, ".")), repr("abc".ljust(width, "-")), repr("abc".rjust(width)), "7".zfill(width), "-7".zfill(width), "+x".zfill(width), "".zfill(width))
try:
    print("a".center(5, "ab"))
except TypeError as error:
    print(error)
