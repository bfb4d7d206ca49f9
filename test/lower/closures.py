# RUN: %krait emit --stage=py %s | FileCheck %s
# What a nested function assigns lives in a cell; the function is a tuple of what
# it captures, and its call passes them on.


def counter():
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return count

    return step


counter()()

# CHECK-LABEL: py.func @__main__()
# CHECK: %[[STEP:.*]] = py.call @"__main__.counter()"() {{.*}} -> !py.tuple<!py.cell<!py.int>>
# CHECK: %[[CELL:.*]] = py.tuple.get %[[STEP]][0]
# CHECK: py.call @"__main__.counter.<locals>.step()"(%[[CELL]])
