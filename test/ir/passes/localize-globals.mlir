// RUN: %krait-opt %s --py-localize-globals | FileCheck %s

// CHECK-NOT: py.global @count
py.global @count : !py.int
// CHECK: py.global @shared : !py.int
py.global @shared : !py.int
// CHECK: py.global @object : !py.instance<"m.C">
py.global @object : !py.instance<"m.C">
// CHECK: py.global @kept : !py.int
py.global @kept : !py.int

// CHECK-LABEL: py.func @__main__
// CHECK-DAG: %[[V:.*]] = py.slot.alloc "count" : !py.slot<!py.int>
// CHECK-DAG: %[[F:.*]] = py.slot.alloc "count" : !py.slot<i1>
// CHECK: %[[FALSE:.*]] = arith.constant false
// CHECK: py.slot.store %[[FALSE]], %[[F]]
// CHECK: py.slot.store %{{.*}}, %[[V]]
// CHECK: %[[TRUE:.*]] = arith.constant true
// CHECK: py.slot.store %[[TRUE]], %[[F]]
// CHECK: py.slot.load %[[F]] : !py.slot<i1> -> i1
// CHECK: %[[X:.*]] = py.slot.load %[[V]]
// A variable that another function uses stays; so does one that may have a
// destructor.
// CHECK: py.global.store %[[X]], @shared
// CHECK: py.global.load @object
// del: unbound again.
// CHECK: py.undef : !py.int
py.func @__main__() -> !py.none {
  %1 = py.int.constant "1"
  py.global.store %1, @count : !py.int
  %2 = py.global.is_bound @count
  %3 = py.global.load @count : !py.int
  py.global.store %3, @shared : !py.int
  %4 = py.global.load @object : !py.instance<"m.C">
  py.global.clear @count
  %5 = py.call @helper() : () -> !py.int
  %6 = py.none
  py.return %6 : !py.none
}

// A function that is called keeps its state between the calls.
// CHECK-LABEL: py.func @helper
// CHECK-NEXT: py.global.load @kept
// CHECK-NEXT: py.global.store
// CHECK-NEXT: py.global.load @shared
py.func @helper() -> !py.int {
  %0 = py.global.load @kept : !py.int
  py.global.store %0, @kept : !py.int
  %1 = py.global.load @shared : !py.int
  py.return %1 : !py.int
}
