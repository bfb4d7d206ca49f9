// RUN: %krait-opt %s --pass-pipeline='builtin.module(py-explicit-errors,py.func(mem2reg))' | FileCheck %s

py.func @fails(!py.int) -> !py.int attributes {native = "krt_fails", raises}

// The handler sees the value stored before the op that raised.
// CHECK-LABEL: py.func @handler_sees_store
// CHECK-NOT: py.slot
// CHECK-DAG: %[[A:.*]] = py.int.constant "1"
// CHECK-DAG: %[[B:.*]] = py.int.constant "2"
// CHECK: py.br_error %[[E1:.*]], ^[[H:.*]](%[[E1]], %[[A]] : !py.error, !py.int), ^
// CHECK: py.br_error %[[E2:.*]], ^[[H]](%[[E2]], %[[B]] : !py.error, !py.int), ^
// CHECK: ^[[H]](%{{.*}}: !py.error, %[[X:.*]]: !py.int):
// CHECK: py.return %[[X]]
py.func @handler_sees_store() -> !py.int {
  %x = py.slot.alloc "x" : !py.slot<!py.int>
  %a = py.int.constant "1"
  %b = py.int.constant "2"
  py.try.push ^body, ^handler
^body:
  py.slot.store %a, %x : !py.int, !py.slot<!py.int>
  %0 = py.call @fails(%a) : (!py.int) -> !py.int
  py.slot.store %b, %x : !py.int, !py.slot<!py.int>
  %1 = py.call @fails(%a) : (!py.int) -> !py.int
  py.try.pop
  py.return %1 : !py.int
^handler(%e: !py.error):
  %2 = py.slot.load %x : !py.slot<!py.int> -> !py.int
  py.return %2 : !py.int
}

// Unbound on one path.
// CHECK-LABEL: py.func @unbound
// CHECK: %[[U:.*]] = py.undef : !py.str
// CHECK: cf.cond_br %{{.*}}, ^{{.*}}, ^{{.*}}(%[[U]] : !py.str)
py.func @unbound(%c: i1, %s: !py.str) -> !py.str {
  %x = py.slot.alloc "x" : !py.slot<!py.str>
  cf.cond_br %c, ^store, ^join
^store:
  py.slot.store %s, %x : !py.str, !py.slot<!py.str>
  cf.br ^join
^join:
  %0 = py.slot.load %x : !py.slot<!py.str> -> !py.str
  py.return %0 : !py.str
}
