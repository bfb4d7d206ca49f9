# sort and sorted: stable, keys, reverse, mixed numbers, tuples.
words = ["pear", "Apple", "fig", "apple", "Fig", "kiwi", ""]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
pairs = [(2, "b"), (1, "z"), (2, "a"), (1, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: (-p[0], p[1])), sorted(pairs, reverse=True))
numbers = [3.5, -1.0, 2.0, 0.0, -0.0, 1e10]
numbers.sort()
print(numbers, sorted([3, 1, 2], reverse=True), sorted([True, False, True]), sorted({3: 1, 1: 2}), sorted("hello"), sorted({5, 3, 9}))
seed = 1
values: list[int] = []
for _ in range(500):
    seed = (seed * 1103515245 + 12345) % 2147483648
    values.append(seed % 1000)
ordered = sorted(values)
print(ordered[:10], ordered[-5:], all(a <= b for a, b in zip(ordered, ordered[1:])))
indices = sorted(range(len(values)), key=lambda i: values[i])
print(indices[:10], all(values[a] < values[b] or a < b for a, b in zip(indices, indices[1:])))
runs = list(range(50)) + list(range(50, 0, -1)) + list(range(25))
runs.sort()
print(runs[:8], runs[-8:])
runs.sort(key=lambda x: -x)
print(runs[:8])
big = [2**70, -(2**70), 5, 2**64]
print(sorted(big), sorted([[2, 1], [1, 9], [1]]), sorted([(1.5, "a"), (0.5, "b")]))
