# is_integer, as_integer_ratio, hex, fromhex, round, hash.
for value in [0.0, 1.0, -2.5, 0.1, 1e22, 3.0000000000000004, 5e-324]:
    print(value.is_integer(), value.as_integer_ratio(), value.hex(), value.conjugate(), value.real, value.imag)
for text in ["0x1.8p1", "-0x1p-2", "0x.8p0", "inf", "1.5", "0x1.fffffffffffffp1023"]:
    print(float.fromhex(text))
for value in [0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e20, 0.49999999999999994]:
    print(round(value), round(value, 1), round(value, 2), round(value, -1))
print(round(2.5, 0), round(-0.4), round(1234.5678, -2), round(1e300, 2), round(5.015, 2))
print(hash(1.0) == hash(1), hash(float("inf")), hash(-1.0))
for value in [float("inf"), float("nan")]:
    try:
        print(round(value))
    except (OverflowError, ValueError) as error:
        print(error)
    try:
        print(value.as_integer_ratio())
    except (OverflowError, ValueError) as error:
        print(error)
