# encode and decode with every error handler.
for text in ["abc", "é", "日本", "\U0001F40D", "a\udc80b"]:
    for errors in ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]:
        for encoding in ["utf-8", "ascii", "latin-1", "utf-16-le"]:
            try:
                print(ascii(text), encoding, errors, text.encode(encoding, errors))
            except UnicodeEncodeError as error:
                print(error)
for data in [b"abc", b"\xc3\xa9", b"\xff\xfe", b"a\xe2\x82", b"\xed\xa0\x80", b"\xf0\x9f\x90\x8d", b"\xc3("]:
    for errors in ["strict", "ignore", "replace", "backslashreplace", "surrogateescape"]:
        for encoding in ["utf-8", "ascii", "latin-1"]:
            try:
                print(data, encoding, errors, ascii(data.decode(encoding, errors)))
            except UnicodeDecodeError as error:
                print(error)
try:
    print("x".encode("no-such"))
except LookupError as error:
    print(error)
