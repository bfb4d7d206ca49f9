# repr and ascii: quotes, escapes, what is printable.
for text in ["plain", "it's", 'say "hi"', "both ' and \"", "back\\slash", "\n\r\t\0\x1b\x7f", "é日\U0001F40D", "\u200b\u2028\ue000\U000E0001", "\xa0\xad", ""]:
    print(repr(text), ascii(text), f"{text!r:>20}"[:30], len(repr(text)))
print(["a'b"], ("x",), {"k": "v\n"}, {"é"})
