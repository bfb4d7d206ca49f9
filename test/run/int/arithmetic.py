# Every operator on ints, around the limits of 63 and 64 bits and beyond.


def show(a: int, b: int) -> None:
    print(a, b, a + b, a - b, a * b)
    if b != 0:
        print(a // b, a % b, divmod(a, b), a / b)


small = [0, 1, -1, 7, -7, 1000003]
edges = [2**31, 2**62 - 1, 2**62, -(2**62), -(2**62) - 1, 2**63 - 1, 2**63, -(2**63)]
for x in small:
    for y in small:
        show(x, y)
for x in edges:
    for y in [1, -1, 2, 3, -3, x]:
        show(x, y)
print(2**62 - 1 + 1, -(2**62) - 1 + 1, (2**62 - 1) * 2, -(2**62 - 1) * 2)
print(10**40 + 1, 10**40 // 7, 10**40 % 7, -(10**40) // 7, -(10**40) % 7)
print((10**40) * (10**40), 10**40 - 10**40, (10**40 + 5) - 10**40)
print(-(-(2**62)), abs(-(2**62)), +(2**80), abs(-(2**80)))
