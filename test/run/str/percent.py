# The % operator.
print("%s %r %a" % ("x", "é", "é"), "%5s|%-5s|%.2s" % ("ab", "ab", "abcdef"), "%d%%" % 50, "%(a)s-%(b)05d" % {"a": "x", "b": 42}, "%s" % (1,), "%s %s" % ("a", [1, 2]), "%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159))
print("%c%c" % ("a", 0x1F40D), "%x %X %#o %e" % (255, 255, 8, 0.5), "%+d % d" % (5, 5), "%s" % None, "%s" % True, "%i" % 3.99, "%5.1f|" % 2.25)
for template, value in [("%d", "x"), ("%s %s", "x"), ("%", "x"), ("%y", 1), ("%c", "ab"), ("abc", 1)]:
    try:
        print(template % value)
    except (TypeError, ValueError) as error:
        print(template, type(error).__name__, error)
