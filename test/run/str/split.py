# split and its relatives.
for text in ["", "a", "a b  c", "  lead and trail  ", "a,b,,c,", "tab\tnew\nline", "x\u2003y", "one,two;three"]:
    print(text.split(), text.split(","), text.split(None, 1), text.split(" ", 1), text.rsplit(), text.rsplit(" ", 1), text.rsplit(",", 2), text.rsplit(None, 1))
    print(text.partition(","), text.rpartition(","))
print("a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("a--b--c".split("--"), "abc".split("abc"), "aXbXc".split("X", 0), "aXbXc".split("X", -1))
try:
    print("abc".split(""))
except ValueError as error:
    print(error)
try:
    print("abc".partition(""))
except ValueError as error:
    print(error)
