# Order by code point, equality, hashing, membership.
words = ["", "a", "ab", "b", "A", "Z", "é", "z", "日", "\U0001F40D", "a\0", "aa"]
print(sorted(words), min(words), max(words), sorted(words, reverse=True), sorted(words, key=len), sorted(words, key=str.lower))
for a in words[:5]:
    print([a < b for b in words], [a == b for b in words], [a >= b for b in words])
print("abc" != None, "a" in "abc", "" in "", "abc" in "ab", "é" in "café", hash("x") == hash("x"), hash("") == hash(""))
print({"a": 1}.get("a"), "a" + "b" == "ab", "e\u0301" == "é", {"ab", "a" + "b"})
