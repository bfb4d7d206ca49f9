# Views follow the dict and are sets.
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys))
d["d"] = 4
del d["a"]
print(keys, values, items, "d" in keys, 4 in values, ("b", 2) in items, ("b", 3) in items)
other = {"b": 0, "x": 1}
print(sorted(keys & other.keys()), sorted(keys | {"z"}), sorted(keys - {"b"}), sorted(keys ^ other.keys()), keys == {"b", "c", "d"}, keys <= {"b", "c", "d", "e"}, keys.isdisjoint({"q"}), sorted(items & {("b", 2)}))
print([k + str(v) for k, v in items], sorted(values), max(keys), list(reversed(values)))
