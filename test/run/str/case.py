# Case conversion and tests, beyond ASCII too.
texts = ["", "hello", "Hello World", "HELLO", "straße", "ǆ ǅ Ǆ", "ΌΣΟΣ", "İi", "ﬁne", "they're bill's", "x1y2", "ÀÉ", "中文"]
for text in texts:
    print(repr(text), text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold())
    print(text.isupper(), text.islower(), text.istitle(), len(text.upper()))
