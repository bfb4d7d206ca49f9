# Lists in order, equal and different lengths, nested.
lists = [[], [1], [1, 2], [2], [1, 2, 0], [0, 9]]
for a in lists:
    print([a < b for b in lists], [a == b for b in lists], [a <= b for b in lists], [a > b for b in lists])
print([1, [2, 3]] == [1, [2, 3]], [[1], [2]] < [[1], [3]], [1.0] == [1], ["a"] < ["b"], [1, 2] != [1, 2])
