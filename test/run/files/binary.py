# Binary files.
with open("b.bin", "wb") as f:
    print(f.write(b"\x00\x01\xff" * 3), f.tell())
with open("b.bin", "rb") as f:
    print(f.read(2), f.tell(), f.read(), f.read(), f.seek(0), f.seek(-2, 2), f.read(1), f.seekable())
with open("b.bin", "r+b") as f:
    f.seek(1)
    f.write(b"AB")
    f.seek(0)
    print(f.read())
with open("b.bin", "ab") as f:
    f.write(bytearray(b"end\nx"))
with open("b.bin", "rb") as f:
    print(f.readline(), f.readlines())
data = bytearray(4)
with open("b.bin", "rb") as f:
    print(f.readinto(data), data)
