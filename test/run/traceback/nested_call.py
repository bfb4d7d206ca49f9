# Carets under a call that spans lines, a method call, a subscript.
def fail(x: int) -> int:
    items = [1, 2, 3]
    return items[
        x
    ]


def outer() -> int:
    return (1 +
            fail(3) * 2)


print("é" + str(outer()))
