# Names that are read before they are bound.
def late(flag: bool) -> int:
    if flag:
        value = 1
    return value


print(late(True))
try:
    print(late(False))
except UnboundLocalError as error:
    print(error)


def loop(items: list[int]) -> int:
    for item in items:
        pass
    return item


print(loop([1, 2]))
try:
    print(loop([]))
except UnboundLocalError as error:
    print(error)


def after_except() -> str:
    try:
        raise ValueError("x")
    except ValueError as error:
        pass
    try:
        return str(error)
    except UnboundLocalError as problem:
        return str(problem)


print(after_except())
try:
    print(not_yet)
except NameError as error:
    print(error)
not_yet = 5
print(not_yet)
