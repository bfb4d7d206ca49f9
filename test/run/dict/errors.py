# KeyErrors and changes during iteration.
d = {"a": 1, "b": 2}
numbers: dict[int, str] = {}
for key in ["x", "it's", ""]:
    try:
        print(d[key])
    except KeyError as error:
        print(error, repr(error))
try:
    print(numbers[5])
except KeyError as error:
    print(error)
try:
    del d["zz"]
except KeyError as error:
    print(error)
try:
    numbers.pop(1)
except KeyError as error:
    print(error)
try:
    numbers.popitem()
except KeyError as error:
    print(error)
try:
    for key in d:
        d[key + "x"] = 0
except RuntimeError as error:
    print(error)
try:
    for key in list(d):
        del d[key]
    print(d)
    d["p"] = 1
    d["q"] = 2
    for key in d:
        del d[key]
except RuntimeError as error:
    print(error)
