# str.format: positions, names, attributes, nesting, conversions, errors.
print("{} {}".format(1, "two"), "{1} {0} {1}".format("a", "b"), "{name}={value:>5}".format(name="x", value=3.5), "{0[1]} {0[0]}".format([10, 20]), "{d[key]}".format(d={"key": "v"}))
print("{:{}}|{:{width}.{precision}f}".format("x", 5, 3.14159, width=8, precision=2), "{{}} {}".format(1), "{!r} {!s} {!a}".format("é", "é", "é"), "{:*^9}".format("mid"), "{0.real}".format(5))
for template in ["{", "}", "{0}{}", "{!x}", "{:d}", "{5}", "{name}", "{0[9]}"]:
    try:
        print(template.format("s"))
    except (ValueError, IndexError, KeyError) as error:
        print(template, type(error).__name__, error)
