# ** and pow, with big results, zero, negative and modular exponents.
for base in [0, 1, -1, 2, -2, 3, 10, -10]:
    print(base, [base**e for e in range(8)])
print(2**200, (-3) ** 101, 0**0, 7**1)
print(2**-1, 10**-3, (-2) ** -3)
print(pow(3, 200, 13), pow(-3, 201, 13), pow(3, 5, -7), pow(2, 10**6, 10**9 + 7))
print(pow(3, -1, 7), pow(10, -3, 17), pow(5, 0, 1))
try:
    print(0**-1)
except ZeroDivisionError as error:
    print(error)
try:
    print(pow(2, -1, 4))
except ValueError as error:
    print(error)
try:
    print(pow(2, 5, 0))
except ValueError as error:
    print(error)
