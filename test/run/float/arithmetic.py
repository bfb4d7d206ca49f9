# Operators with floats: signs, floor division, modulo, powers, errors.
values = [0.0, -0.0, 1.0, -1.0, 2.5, -2.5, 7.0, -7.0, 1e300, float("inf"), float("-inf")]
for a in values:
    for b in [1.0, -1.0, 2.0, -3.5, 1e300, float("inf")]:
        print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(2.0**0.5, 2.0**-1, (-8.0) ** 3, 0.0**0, float("nan") ** 0, 1.0 ** float("nan"), 10.0**308)
for expression in ["div", "floor", "mod", "pow"]:
    zero = 0.0
    try:
        if expression == "div":
            print(1.0 / zero)
        elif expression == "floor":
            print(1.0 // zero)
        elif expression == "mod":
            print(1.0 % zero)
        else:
            print(zero**-1.0)
    except ZeroDivisionError as error:
        print(expression, error)
print(abs(-2.5), -(-0.0), +1.5, 0.0 == -0.0, 1 + 2.5, 2.5 - 1, 3 * 0.5, 1 / 4.0)
print(7.5 // 2, -7.5 // 2, 7.5 % -2, -7.5 % 2, 1e17 % 3, 5 // 0.3, 5 % 0.3)
