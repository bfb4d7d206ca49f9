# Unpacking tuples of one length and of different element types.
for value, spec in [("x", ">5"), (5, "04d"), (2.5, ".2f")]:
    print(format(value, spec), f"{value:{spec}}", spec.upper())
pairs = [("a", 1), ("b", None), ("c", 2.5)]
for name, number in pairs:
    print(name.upper(), number)
print([name * 2 for name, _ in pairs], {name: number for name, number in pairs})
for template, given in [("%s!", "x"), ("%d", 3), ("%s-%s", (1, "b"))]:
    print(template % given)
