# int / int is rounded once, whatever the size.
cases = [(1, 3), (-1, 3), (10, 5), (2**53 + 1, 1), (2**53 + 1, 2), (10**30, 10**10), (10**400, 10**399), (1, 10**400), (2**1024, 2**1000), (3 * 2**60 + 1, 3)]
for a, b in cases:
    print(a / b)
try:
    print(10**400 / 3)
except OverflowError as error:
    print(error)
try:
    print(float(10**400))
except OverflowError as error:
    print(error)
print(10**22 + 0.0, 2**62 * 1.0, 2**63 - 1.0, 7 * 0.5, 7 // 2.0, 7 % 2.5, -7 // 2.0, -7 % 2.5)
