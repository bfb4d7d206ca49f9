# RUN: %krait emit --stage=py %s | FileCheck %s
# `**kwargs` that is only passed on is the tuple of its values; any other `**` is
# bound by the runtime.


def scale(value: int, *, by: int = 2) -> int:
    return value * by


def passed(*args, **kwargs):
    return scale(*args, **kwargs)


print(passed(1, by=3))
options = {"by": 4}
print(scale(1, **options))

# CHECK-LABEL: py.func @__main__
# CHECK: krt_add_keywords
# CHECK: krt_bind_arguments
# CHECK-LABEL: py.func private @"__main__.passed(
# CHECK-NOT: py.dict
# CHECK: py.call @"__main__.scale(
# CHECK: py.return
