# reference: native
# Text files: modes, iteration, seek, line ends, encodings, errors.
with open("t.txt", "w", encoding="utf-8") as f:
    print(f.write("first\nsecond é\n\nlast"), f.tell() > 0, f.name, f.mode, f.writable(), f.readable())
with open("t.txt", encoding="utf-8") as f:
    print(f.readline(), f.readline(), end="")
    print(repr(f.read()), repr(f.read()))
    f.seek(0)
    print(f.readlines(), f.readline())
with open("t.txt", encoding="utf-8") as f:
    print([line.rstrip("\n") for line in f], f.read(3))
with open("t.txt", "a", encoding="utf-8") as f:
    f.writelines(["\nmore\n", "x"])
with open("t.txt", encoding="utf-8") as f:
    for number, line in enumerate(f, 1):
        print(number, repr(line))
with open("crlf.txt", "wb") as f:
    f.write(b"a\r\nb\rc\n")
with open("crlf.txt") as f:
    print(f.readlines())
with open("crlf.txt", newline="") as f:
    print(f.readlines())
with open("latin.txt", "w", encoding="latin-1") as f:
    f.write("é")
with open("latin.txt", "rb") as f:
    print(f.read())
try:
    with open("latin.txt", encoding="utf-8") as f:
        f.read()
except UnicodeDecodeError as error:
    print(error)
with open("latin.txt", encoding="utf-8", errors="replace") as f:
    print(ascii(f.read()))
with open("t.txt", "r+", encoding="utf-8") as f:
    f.write("FIRST")
    f.seek(0)
    print(f.readline())
try:
    open("t.txt", "x")
except FileExistsError as error:
    print(error)
try:
    open("t.txt", "q")
except ValueError as error:
    print(error)
try:
    with open("t.txt") as f:
        f.write("no")
except OSError as error:
    print(type(error).__name__, error)
