# Every dict method; order of insertion.
d = {"one": 1, "two": 2, "three": 3}
d["four"] = 4
d["one"] = 11
print(d, len(d), d["two"], d.get("five"), d.get("five", 5), d.get("one", 0), "two" in d, "five" not in d)
print(list(d), list(d.keys()), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items())))
print(d.setdefault("five", 5), d.setdefault("one", 0), d.pop("two"), d.pop("none", -1), d.popitem(), d)
d.update({"six": 6, "one": 1})
d.update([("seven", 7)])
d.update(eight=8)
print(d, d | {"nine": 9}, {"a": 0} | {"a": 1})
d |= {"ten": 10}
del d["six"]
e = d.copy()
e["new"] = 0
print(d == e, d, len(e), dict(a=1, b=2), dict([("x", 1)]), dict(zip("ab", [1, 2])), dict(), dict({"k": "v"}, z="y"), dict.fromkeys("ab", 0), dict.fromkeys([1, 2]))
d.clear()
print(d, not d, {1: 2} == {1: 2}, {1: 2} != {2: 1}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
counts: dict[str, int] = {}
for letter in "mississippi":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, {v: k for k, v in counts.items()}, max(counts, key=lambda k: counts[k]), sum(counts.values()))
