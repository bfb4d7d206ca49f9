# REQUIRES: lower
# RUN: %krait emit --stage=llvm -O2 %s | FileCheck %s --check-prefix=LLVM
# RUN: %krait emit --stage=llvm -O0 %s | FileCheck %s --check-prefix=O0
# RUN: %krait build -O2 -g %s -o %t && %t | FileCheck %s --check-prefix=OUTPUT
# RUN: llvm-dwarfdump --debug-line %t | FileCheck %s --check-prefix=LINES

# With optimisation the hot paths of the runtime are inlined and only their
# slow paths are called; without, the archive's functions are.
def total(values: list[float]) -> float:
    result = 0.0
    for i in range(len(values)):
        result += values[i]
    return result


def difference(a: int, b: int) -> int:
    return a - b


# LLVM-NOT: call {{.*}}@krt_list_getitem_f(
# LLVM: define i32 @main(
# LLVM-NOT: define {{.*}}@krt_
# O0: declare {{.*}}@krt_print(
# OUTPUT: 6.0 -1000000000000000000000
# LINES: driver.py
print(total([1.0, 2.0, 3.0]), difference(1, 10**21 + 1))
