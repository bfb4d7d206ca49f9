# Shortest text that reads back the same.
values = [0.0, -0.0, 1.0, -1.5, 0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0, 1e22, 1e23, 1e-4, 1e-5, 0.00012345, 5e-324, 1.7976931348623157e308, 2.2250738585072014e-308, 9007199254740993.0, float("inf"), float("-inf"), float("nan"), 1.1, 2.5e-7, 3.14159265358979, 1e100, 12345.678]
for value in values:
    print(value, repr(value), str(-value))
print([1.0, 2.5], (0.1,), {1.5: 2.5})
