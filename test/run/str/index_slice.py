# Indexing and slicing by code point with every kind of step.
for text in ["abcdefgh", "日本語テキスト", "a\U0001F40Db", ""]:
    print(len(text), text[:3], text[3:], text[-3:], text[:-2], text[::2], text[::-1], text[1:6:2], text[6:1:-2], text[100:], text[-100:2], text[5:2], text[:])
    for i in [0, 2, -1, 50, -50]:
        try:
            print(i, text[i])
        except IndexError as error:
            print(i, error)
text = "hello"
print([c for c in text], list(text), text * 2, 3 * "ab", text * 0, text * -1, "a" + "é" + "日")
try:
    print(text[::0])
except ValueError as error:
    print(error)
