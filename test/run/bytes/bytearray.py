# bytearray: everything that changes it.
data = bytearray(b"hello")
data.append(33)
data.extend(b" you")
data[0] = 72
data[1:3] = b"EEE"
print(data, len(data), data[0], data[-1], bytes(data))
data.insert(0, 42)
print(data.pop(), data.pop(0), data)
data.remove(111)
del data[0]
del data[1:3]
data += b"++"
data *= 2
data.reverse()
print(data, data.find(b"+"), data.count(b"+"), data == bytes(data), b"+" in data)
data.clear()
print(data, bytearray(), bytearray(3), bytearray([1, 2]), bytearray(b"a") + b"b", bytearray(b"ab").upper(), bytearray(b"x").hex(), repr(bytearray(b"\xff'")))
for value in [256, -1]:
    try:
        data.append(value)
    except ValueError as error:
        print(error)
try:
    data.remove(1)
except ValueError as error:
    print(error)
try:
    data.pop()
except IndexError as error:
    print(error)
