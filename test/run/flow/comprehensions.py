# Every comprehension form, nesting, conditions, scopes.
x = "outer"
print([x * 2 for x in range(4)], x)
print([(a, b) for a in range(3) for b in range(a)], [a for a in range(10) if a % 2 if a % 3], {a: a * a for a in range(4)}, {a % 3 for a in range(10)}, list(a + 1 for a in [1, 2]))
print([[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)], [c for word in ["ab", "cd"] for c in word], {k: [v] * 2 for k, v in {"a": 1}.items()}, sum(a * b for a, b in zip([1, 2], [3, 4])))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(column) for column in zip(*matrix)], [item for row in matrix for item in row if item % 2], [[y for y in row if y > 2] for row in matrix])
squares = (n * n for n in range(4))
print(next(squares), list(squares), list(squares), max(len(w) for w in ["a", "bbb"]), ",".join(str(n) for n in range(3)), dict((k, len(k)) for k in ["x", "yy"]), set(c for c in "aab") == {"a", "b"}, tuple(n for n in (1, 2)), any(n > 2 for n in [1, 3]))
functions = [lambda n=n: n * 10 for n in range(3)]
print([f() for f in functions], [n if n > 1 else -n for n in range(3)], [f"{n}" for n in range(3)])
