# Code points of every width in one text, and growing width.
text = "a"
for part in ["é", "日", "\U0001F40D", "z"]:
    text += part
    print(len(text), ascii(text), [ord(c) for c in text], text[-1] == part, text[::-1] == "".join(reversed(text)))
print(chr(0), ascii(chr(0x10FFFF)), ord("é"), ord("\U0001F40D"), chr(955), "\N{GREEK SMALL LETTER LAMDA}", "\x41\u0042\U00000043\103")
print(text.encode(), len(text.encode()), text.encode("utf-16-le").hex(), text.find("日"), text.replace("日", "x"), text.upper())
for value in [-1, 0x110000]:
    try:
        print(chr(value))
    except ValueError as error:
        print(error)
try:
    print(ord("ab"))
except TypeError as error:
    print(error)
