# RUN: %krait emit --stage=py %s | FileCheck %s
# One function for each list of argument types that reaches it.


def classify(n: int) -> str:
    if n < 0:
        return "negative"
    return "other"


def identity[T](value: T) -> T:
    return value


def never_called(n: int) -> int:
    return n


classify(3)
identity(1)
identity("a")

# CHECK-LABEL: py.func @__main__() -> !py.none
# CHECK: %[[THREE:.*]] = py.int.constant "3"
# CHECK: py.call @"__main__.classify(int)"(%[[THREE]])
# CHECK: py.call @"__main__.identity(int)"
# CHECK: py.call @"__main__.identity(str)"
# CHECK-NOT: never_called(
# CHECK-LABEL: py.func private @"__main__.classify(int)"(%arg0: !py.int) -> !py.str
# CHECK-SAME: display_name = "classify", file = "/{{.*}}functions.py"
# CHECK: %[[SLOT:.*]] = py.slot.alloc "n" : !py.slot<!py.int>
# CHECK: py.slot.store %arg0, %[[SLOT]]
# CHECK: %[[N:.*]] = py.slot.load %[[SLOT]]
# CHECK: %[[ZERO:.*]] = py.int.constant "0"
# CHECK: %[[LESS:.*]] = py.int.cmp lt %[[N]], %[[ZERO]]
# CHECK: cf.cond_br %[[LESS]]
# CHECK: py.str.constant "negative"
# CHECK-LABEL: py.func private @"__main__.identity(int)"(%arg0: !py.int) -> !py.int
# CHECK-LABEL: py.func private @"__main__.identity(str)"(%arg0: !py.str) -> !py.str
