# Comparisons, also with floats and bools, and chained.
values = [-(2**70), -1, 0, 1, 2**53, 2**53 + 1, 2**70]
for a in values:
    print([a < b for b in values], [a == b for b in values], [a >= b for b in values])
print(2**53 + 1 == float(2**53), 2**53 + 1 > 9007199254740992.0, 10**400 > 1e308, -(10**400) < -1e308)
print(1 == 1.0, 1 == True, 0 == False, 2 == True, 1 < 1.5 < 2, 3 > 2 >= 2 != 1)
print(10**400 == float("inf"), 10**400 < float("inf"), 1 < float("nan"), 1 != float("nan"))
x = 5
print(0 < x < 10, 0 < x > 10, 1 == 1 == 1, 1 < 2 > 1)
