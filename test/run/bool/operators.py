# bool is an int, with its own & | ^ and text.
for a in [False, True]:
    print(a, not a, int(a), float(a), str(a), repr(a), f"{a}", f"{a:d}", f"{a:5}|", a + 1, -a, ~int(a))
    for b in [False, True]:
        print(a & b, a | b, a ^ b, a and b, a or b, a == b, a < b, a + b, a * b)
print(True + True, sum([True, False, True]), True * 10, True / 2, True // 1, 5 % True)
print(True & 3, True | 2, 3 ^ True, True << 4, bool(0), bool(5), bool(""), bool("x"), bool([]), bool([0]), bool(0.0), bool(None))
print([10, 20][True], "ab"[False], {True: "t", 0: "f"}[1], isinstance(True, int), hash(True))
