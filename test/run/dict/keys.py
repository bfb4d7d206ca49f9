# Keys of every kind, equal keys of different types, big tables.
mixed: dict[object, str] = {1: "int", "1": "str", (1,): "tuple", None: "none", 2.5: "float"}
mixed[1.0] = "one"
mixed[True] = "true"
print(mixed, mixed[1], mixed[None], mixed[(1,)], 1.0 in mixed, 0 in mixed)
numbers = {i * i: i for i in range(1000)}
print(len(numbers), numbers[998001], 5 in numbers, list(numbers)[:5], list(numbers)[-1])
for i in range(0, 1000, 2):
    del numbers[i * i]
print(len(numbers), list(numbers)[:5], numbers.get(4), numbers.get(9))
for i in range(1000):
    numbers[-i] = i
print(len(numbers), list(numbers)[-3:])
big = {2**70: "a", -(2**70): "b", 2**61 - 1: "c", 0: "d"}
print(big[2**70], big[0], big[2**61 - 1], -1 in big)
floats = {0.5: 1, 1.5: 2, float("inf"): 3}
print(floats[0.5], floats[float("inf")], 1e308 in floats)
words = {f"key{i}": i for i in range(300)}
print(words["key77"], len(words), "key300" in words, sum(words.values()))
nested: dict[str, dict[str, list[int]]] = {}
for i in range(6):
    nested.setdefault("ab"[i % 2], {}).setdefault("xyz"[i % 3], []).append(i)
print(nested)
