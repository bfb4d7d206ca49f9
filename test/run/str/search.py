# find, index, count, startswith and their ranges.
text = "abracadabra"
for part in ["a", "abra", "", "x", "abracadabra!", "cad"]:
    print(repr(part), text.find(part), text.rfind(part), text.count(part), part in text, text.startswith(part), text.endswith(part))
    print(text.find(part, 1), text.find(part, -4), text.find(part, 2, 8), text.rfind(part, 0, 5), text.count(part, 3), text.find(part, 20), text.count(part, 20))
print(text.startswith(("x", "ab")), text.endswith(("ra", "x")), text.startswith("bra", 1), text.endswith("cad", 0, 7), text.startswith(""))
print("aaaa".count("aa"), "".count(""), "abc".count(""), "日本日".find("日", 1), "naïve".index("v"))
for method in ["index", "rindex"]:
    try:
        print(text.index("zz") if method == "index" else text.rindex("zz"))
    except ValueError as error:
        print(error)
