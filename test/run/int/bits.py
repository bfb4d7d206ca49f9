# Bitwise operators, shifts and the bit methods.
values = [0, 1, -1, 5, -5, 255, -256, 2**62, -(2**62), 2**64 - 1, -(2**100), 2**100 + 12345]
for a in values:
    for b in [0, 1, -1, 12, 2**70, -(2**65) + 3]:
        print(a & b, a | b, a ^ b, end=" ")
    print(~a, a << 1, a << 70, a >> 1, a >> 63, a >> 200)
    print(a.bit_length(), a.bit_count())
for shift in [0, 1, 61, 62, 63, 64, 65, 128]:
    print(1 << shift, -1 << shift, 2**130 >> shift, -(2**130) >> shift)
try:
    print(1 << -1)
except ValueError as error:
    print(error)
try:
    print(1 >> -1)
except ValueError as error:
    print(error)
