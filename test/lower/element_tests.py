# What is read out of a container is tested where the program also sees one as a
# container of unknown elements.
# RUN: sed -e 's/^#UNKNOWN //' %s > %t.unknown.py
# RUN: %krait emit --stage=py %t.unknown.py | FileCheck %s
# RUN: %krait emit --stage=py %s | FileCheck %s --check-prefix=KNOWN

# KNOWN-NOT: py.require


def first(numbers: list[int]) -> int:
    return numbers[0]


def join(names: list[str]) -> str:
    text = ""
    for name in names:
        text += name
    return text


# CHECK-LABEL: py.func private @"__main__.first(list[int])"
# CHECK: %[[NUMBER:.*]] = py.call @"krt_list_getitem_w
# CHECK-NEXT: py.require %[[NUMBER]] is !py.int, "int" : !py.int
# CHECK-LABEL: py.func private @"__main__.join(list[str])"
# CHECK: %[[NAME:.*]] = py.list.get {{.*}} : !py.list<!py.str> -> !py.object
# CHECK-NEXT: py.require %[[NAME]] is !py.str, "str" : !py.object
# CHECK-NEXT: py.downcast %[[NAME]]
print(first([1]), join(["a"]))
#UNKNOWN def grow(o: object) -> None:
#UNKNOWN     if isinstance(o, list):
#UNKNOWN         o.append(1)
#UNKNOWN grow([1])
