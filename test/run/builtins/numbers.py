# abs, divmod, round, pow, min, max, sum, bin, hex, oct.
print(abs(-5), abs(5.5), abs(-0.0), abs(True), divmod(17, 5), divmod(-17, 5), divmod(17.5, -5), round(2.5), round(3.7), round(-2.5), round(3.14159, 2), round(1234, -2), pow(2, 10), pow(2.0, 0.5), pow(2, -2), pow(7, 3, 10))
print(min(3, 1, 2), max(3, 1, 2), min([5, 4]), max("hello"), min("b", "a"), max([1, 2], [1, 3]), min(2.5, 1), max(1, 1.0), max([], default=0), min((x * x for x in [3, -2]), default=None), max(["aa", "b"], key=len), min(["aa", "b"], key=len))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([1, 2.5]), sum([], 5), sum([[1], [2]], []), sum(range(101)), sum([1e100, 1.0, -1e100]), sum(x for x in (1, 2)), sum([True, True]))
print(bin(10), hex(255), oct(8), bin(-5), hex(-(2**70)), chr(97), ord("a"), ascii("é"), repr("x"), str(5), len("abc"), hash(5), int("5"), float("2.5"), bool([]))
print(any([0, "", 3]), any([]), all([1, "a"]), all([]), all(x > 0 for x in [1, -1]), any(x > 5 for x in range(10)))
for kind in ["min", "max", "sum"]:
    empty: list[int] = []
    try:
        print(min(empty) if kind == "min" else max(empty) if kind == "max" else sum(empty))
    except ValueError as error:
        print(error)
