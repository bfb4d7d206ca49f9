# bytes: literals, indexing, search, split, text methods.
data = b"hello world\x00\xff"
print(data, len(data), data[0], data[-1], data[1:4], data[::-1], data[::3], 104 in data, b"wor" in data, list(data[:3]))
print(data.find(b"o"), data.rfind(b"o"), data.count(b"l"), data.index(b"w"), data.startswith(b"he"), data.endswith(b"\xff"), data.find(111), data.replace(b"l", b"LL"))
print(b"a,b,,c".split(b","), b" x  y ".split(), b"a\nb\r\nc".splitlines(), b"-".join([b"a", b"b"]), b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"))
print(b"Hello".upper(), b"Hello".lower(), b"hello world".title(), b"hello".capitalize(), b"Hello".swapcase(), b" x ".strip(), b"xxaxx".strip(b"x"), b"7".zfill(3), b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4))
print(b"abc".isalpha(), b"12".isdigit(), b" ".isspace(), b"aB".islower(), b"\xff".isascii(), b"Ab".istitle(), b"a1".isalnum())
print(b"ab".hex(), b"abcd".hex(":"), b"abcdef".hex("-", 2), bytes.fromhex("61 62ff"), b"ab" + b"cd", b"ab" * 3, b"a" < b"b", b"ab" == b"ab", b"" == bytes())
print(bytes([1, 2, 255]), bytes(3), bytes("é", "utf-8"), repr(b"it's \"q\" \\ \t\n\r\x00\x7f"), b"abc".decode(), b"%d-%s" % (5, b"x"), hash(b"a") == hash(b"a"))
for value in [[256], [-1]]:
    try:
        print(bytes(value))
    except ValueError as error:
        print(error)
try:
    print(data[100])
except IndexError as error:
    print(error)
