# Operands of `and` and `or` whose truth the type tells; closures of module-level comprehensions.
y: object = "abc"
print(isinstance(y, str) and y.upper())
print(not isinstance(y, str) or y.lower())
z: int | None = 4
print(z is not None and z + 1)
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
