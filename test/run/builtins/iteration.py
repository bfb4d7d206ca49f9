# enumerate, zip, map, filter, reversed, sorted, iter, next.
words = ["a", "b", "c"]
print(list(enumerate(words)), list(enumerate(words, 5)), list(enumerate("")))
print(list(zip(words, range(10))), list(zip([1, 2], "xy", [True, False])), list(zip()), list(zip(words)), dict(zip(words, [1, 2, 3])))
print(list(map(str.upper, words)), list(map(lambda x: x * 2, range(3))), list(map(lambda x, y: x + y, [1, 2], [10, 20])), list(map(len, words)), list(map(int, "123")))
print(list(filter(lambda x: x > 1, [0, 1, 2, 3])), list(filter(None, [0, 1, "", "a", None])), list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))))
it = iter(words)
print(next(it), next(it), next(it), next(it, "end"), next(it, None))
try:
    next(it)
except StopIteration as error:
    print("stop", repr(error.value))
numbers = iter([1, 2, 3, 4])
for n in numbers:
    print(n, next(numbers))
try:
    print(list(zip([1, 2], [1], strict=True)))
except ValueError as error:
    print(error)
try:
    print(list(zip([1], [1, 2], strict=True)))
except ValueError as error:
    print(error)
for i, (a, b) in enumerate(zip("ab", [1, 2])):
    print(i, a, b)
pairs = [(x, y) for x in range(3) for y in "ab" if x != 1]
print(pairs, [*map(abs, [-1, -2])], sorted(map(str, [10, 9])), sum(map(int, ["1", "2"])), max(map(len, words)))
