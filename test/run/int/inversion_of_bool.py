"""The inversion of a bool is deprecated, also where it lies in a list of int."""

numbers: list[int] = [1, True]
print(~numbers[1])
