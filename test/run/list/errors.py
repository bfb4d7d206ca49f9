# Messages of list errors.
items = [1, 2, 3]
empty: list[int] = []
for i in [3, -4, 10**30]:
    try:
        print(items[i])
    except IndexError as error:
        print(type(error).__name__, error)
try:
    items[5] = 1
except IndexError as error:
    print(error)
try:
    del items[5]
except IndexError as error:
    print(error)
try:
    empty.pop()
except IndexError as error:
    print(error)
try:
    items.pop(7)
except IndexError as error:
    print(error)
try:
    items.remove(9)
except ValueError as error:
    print(error)
try:
    items.index(9)
except ValueError as error:
    print(error)
try:
    items.index(1, 1)
except ValueError as error:
    print(error)
try:
    items[::2] = [1]
except ValueError as error:
    print(error)
try:
    a, b = items
except ValueError as error:
    print(error)
try:
    a, b, c, d = items
except ValueError as error:
    print(error)
try:
    a, *rest, b, c, d = items
except ValueError as error:
    print(error)
