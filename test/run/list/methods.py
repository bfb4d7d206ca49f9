# Every list method, on ints, floats, strings and bools.
numbers = [3, 1, 2]
numbers.append(5)
numbers.extend([7, 8])
numbers.extend(range(2))
numbers.insert(0, 10)
numbers.insert(100, 11)
numbers.insert(-1, 12)
print(numbers, len(numbers), numbers.index(2), numbers.count(1), numbers.index(1, 3))
print(numbers.pop(), numbers.pop(0), numbers.pop(-2), numbers)
numbers.remove(5)
numbers.reverse()
print(numbers, numbers.copy(), numbers[0], numbers[-1])
numbers += [1]
numbers *= 2
print(numbers, numbers == numbers.copy(), numbers + [4], [0] * 3, 2 * ["x"], [] * 5, [1] * -1)
numbers.clear()
print(numbers, not numbers)
floats = [1.5, 2.5]
floats.append(3)
floats.insert(1, 0.5)
floats.sort()
print(floats, floats.index(2.5), sum(floats), 1.5 in floats, 1 in [1.0], max(floats))
flags = [True, False]
flags.append(True)
print(flags, flags.count(True), flags.index(False), [not f for f in flags])
words = ["b", "a"]
words.extend("xy")
words.append("é")
print(words, "x" in words, "q" not in words, words.count("a"), sorted(words))
nested = [[1, 2], [3]]
nested[0].append(9)
print(nested, [1, 2, 9] in nested, nested.index([3]), [[0] * 2 for _ in range(2)])
