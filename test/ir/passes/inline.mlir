// RUN: %krait-opt %s --py-inline | FileCheck %s

// The sites of what is inlined name where it comes from and go on with the call.
// CHECK-DAG: #[[INNER:.*]] = #py.site<3, "inner", "half", "m.py", caller = #[[CALL:.*]]>
// CHECK-DAG: #[[CALL]] = #py.site<7, "half(n)">

py.func @floordiv(!py.int, !py.int) -> !py.int attributes {native = "krt_int_floordiv", raises}
py.func @use(!py.list<!py.object>) -> !py.none attributes {native = "krt_use"}

// CHECK-LABEL: py.func @half
py.func @half(%n: !py.int, %d: !py.int) -> !py.int attributes {display_name = "half", file = "m.py"} {
  %slot = py.slot.alloc "n" : !py.slot<!py.int>
  py.slot.store %n, %slot : !py.int, !py.slot<!py.int>
  %0 = py.slot.load %slot : !py.slot<!py.int> -> !py.int
  %1 = py.call @floordiv(%0, %d) {site = #py.site<3, "inner">} : (!py.int, !py.int) -> !py.int
  py.return %1 : !py.int
}

// CHECK-LABEL: py.func @caller
// CHECK-NEXT: %[[SLOT:.*]] = py.slot.alloc "n"
// CHECK: %[[UNBOUND:.*]] = py.undef : !py.int
// CHECK: py.slot.store %[[UNBOUND]], %[[SLOT]]
// CHECK: py.slot.store %arg0, %[[SLOT]]
// CHECK: %[[R:.*]] = py.call @floordiv({{.*}}) {site = #[[INNER]]}
// CHECK: cf.br ^bb1(%[[R]] : !py.int)
// CHECK: ^bb1(%[[V:.*]]: !py.int):
// CHECK: py.return %[[V]]
py.func @caller(%n: !py.int, %d: !py.int) -> !py.int attributes {display_name = "caller", file = "m.py"} {
  %0 = py.call @half(%n, %d) {site = #py.site<7, "half(n)">} : (!py.int, !py.int) -> !py.int
  py.return %0 : !py.int
}

// What may run a finaliser lives until the call would be over.
// CHECK-LABEL: py.func @keeps
// CHECK: cf.br
// CHECK: py.keep_alive %arg0
py.func @look(%l: !py.list<!py.object>) -> !py.none {
  %0 = py.call @use(%l) : (!py.list<!py.object>) -> !py.none
  py.return %0 : !py.none
}
py.func @keeps(%l: !py.list<!py.object>) -> !py.none {
  %0 = py.call @look(%l) : (!py.list<!py.object>) -> !py.none
  py.return %0 : !py.none
}

// A function that calls itself stays.
// CHECK-LABEL: py.func @loops
// CHECK: py.call @loops
// CHECK-LABEL: py.func @calls_loops
// CHECK: py.call @loops
py.func @loops(%n: !py.int) -> !py.int {
  %0 = py.call @loops(%n) : (!py.int) -> !py.int
  py.return %0 : !py.int
}
py.func @calls_loops(%n: !py.int) -> !py.int {
  %0 = py.call @calls_loops(%n) : (!py.int) -> !py.int
  %1 = py.call @loops(%0) : (!py.int) -> !py.int
  py.return %1 : !py.int
}

// One with a handler too.
// CHECK-LABEL: py.func @calls_tries
// CHECK: py.call @tries
py.func @tries(%n: !py.int, %d: !py.int) -> !py.int {
  py.try.push ^body, ^handler
^body:
  %0 = py.call @floordiv(%n, %d) : (!py.int, !py.int) -> !py.int
  py.try.pop
  py.return %0 : !py.int
^handler(%e: !py.error):
  py.return %n : !py.int
}
py.func @calls_tries(%n: !py.int, %d: !py.int) -> !py.int {
  %0 = py.call @tries(%n, %d) : (!py.int, !py.int) -> !py.int
  py.return %0 : !py.int
}
