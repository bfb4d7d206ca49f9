# join, replace, translate, expandtabs, prefixes.
print(", ".join(["a", "b", "c"]), "".join([]), "-".join(["x"]), "ab".join("123"), " ".join(str(i) for i in range(5)), "é".join(("日", "本")))
text = "one two one two one"
print(text.replace("one", "1"), text.replace("one", "1", 2), text.replace("x", "y"), text.replace("", "-", 3), "".replace("", "x"), text.replace("two", ""), "aaa".replace("aa", "b"), text.replace("one", "1", count=1))
print("a\tbc\td".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0), "ab\n\tc".expandtabs(3))
print("unhappy".removeprefix("un"), "unhappy".removeprefix("x"), "file.py".removesuffix(".py"), "abc".removesuffix(""))
table = str.maketrans({"a": "1", "b": None, "c": "xyz"})
print("abcabc".translate(table), "hello".translate(str.maketrans("el", "ip")), "hello".translate(str.maketrans("l", "L", "o")), "x".translate({120: 121}))
