# The rest of int's methods and attributes.
print((10).conjugate(), (10).real, (10).imag, (10).numerator, (10).denominator)
print((7).as_integer_ratio(), (-3).is_integer())
print((258).to_bytes(2, "big"), (258).to_bytes(4, "little"), (-2).to_bytes(2, "big", signed=True), (5).to_bytes())
print(int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b""))
print((2**70).to_bytes(9, "big").hex())
try:
    print((256).to_bytes(1, "big"))
except OverflowError as error:
    print(error)
try:
    print((-1).to_bytes(1, "big"))
except OverflowError as error:
    print(error)
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(5, 3), round(15, -1), round(25, -1))
