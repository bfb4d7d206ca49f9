# An error in the middle of an expression leaves everything consistent.
log: list[str] = []


def step(name: str, fail: bool = False) -> int:
    log.append(name)
    if fail:
        raise ValueError(name)
    return len(log)


cases = ["list", "dict", "call", "tuple", "subscript", "fstring", "comprehension", "augmented"]
for case in cases:
    log.clear()
    data = [1, 2, 3]
    table = {"a": 1}
    try:
        if case == "list":
            data = [step("a"), step("b", True), step("c")]
        elif case == "dict":
            table = {"x": step("a"), str(step("b", True)): step("c")}
        elif case == "call":
            print(step("a"), step("b"), step("c", True))
        elif case == "tuple":
            x, y = step("a"), step("b", True)
        elif case == "subscript":
            data[step("a")] = step("b", True)
        elif case == "fstring":
            print(f"{step('a')} {step('b', True)} {step('c')}")
        elif case == "comprehension":
            data = [step(str(i), i == 2) for i in range(5)]
        else:
            data[0] += step("a", True)
    except ValueError as error:
        print(case, error, log, data, table)
print("done")
