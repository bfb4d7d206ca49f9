# RUN: %krait emit --stage=py %s | FileCheck %s
# A loop over a list reads its length each time: the body may change it.


def total(xs: list[int]) -> int:
    sum = 0
    for x in xs:
        sum += x
    return sum


total([1, 2])

# CHECK: %[[ONE:.*]] = py.int.constant "1"
# CHECK: %[[TWO:.*]] = py.int.constant "2"
# CHECK: py.list.make(%[[ONE]], %[[TWO]]) : (!py.int, !py.int) -> !py.list<!py.int>
# CHECK-LABEL: py.func private @"__main__.total(list[int])"
# CHECK-DAG: %[[INDEX:.*]] = py.slot.alloc "index" : !py.slot<i64>
# CHECK-DAG: %[[LIST:.*]] = py.slot.alloc "list" : !py.slot<!py.list<!py.int>>
# CHECK: cf.br ^[[HEAD:.*]]
# CHECK: ^[[HEAD]]:
# CHECK: %[[AT:.*]] = py.slot.load %[[INDEX]]
# CHECK: %[[XS:.*]] = py.slot.load %[[LIST]]
# CHECK: %[[LENGTH:.*]] = py.list.length %[[XS]]
# CHECK: arith.cmpi slt, %[[AT]], %[[LENGTH]]
# CHECK: py.list.get
# CHECK: py.int.add
