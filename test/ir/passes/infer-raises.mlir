// RUN: %krait-opt %s --py-infer-raises | FileCheck %s

py.func @fails() -> !py.none attributes {native = "krt_fails", raises}
py.func @works() -> !py.none attributes {native = "krt_works"}

// A call of a function that raises.
// CHECK-LABEL: py.func @direct()
// CHECK-SAME: -> !py.none attributes {raises}
py.func @direct() -> !py.none {
  %0 = py.call @fails() : () -> !py.none
  py.return %0 : !py.none
}
// Through another function; the attribute of a function that cannot is removed.
// CHECK-LABEL: py.func @indirect()
// CHECK-SAME: -> !py.none attributes {raises}
py.func @indirect() -> !py.none {
  %0 = py.call @direct() : () -> !py.none
  py.return %0 : !py.none
}
// CHECK-LABEL: py.func @quiet() -> !py.none {
py.func @quiet() -> !py.none attributes {raises} {
  %0 = py.call @works() : () -> !py.none
  py.return %0 : !py.none
}
// A handler that takes everything.
// CHECK-LABEL: py.func @caught() -> !py.none {
py.func @caught() -> !py.none {
  py.try.push ^body, ^handler
^body:
  %0 = py.call @fails() : () -> !py.none
  py.try.pop
  py.return %0 : !py.none
^handler(%e: !py.error):
  %1 = py.none
  py.return %1 : !py.none
}
// The call after the pop is outside.
// CHECK-LABEL: py.func @after_pop()
// CHECK-SAME: -> !py.none attributes {raises}
py.func @after_pop() -> !py.none {
  py.try.push ^body, ^handler
^body:
  %0 = py.call @fails() : () -> !py.none
  py.try.pop
  %2 = py.call @fails() : () -> !py.none
  py.return %2 : !py.none
^handler(%e: !py.error):
  %1 = py.none
  py.return %1 : !py.none
}
// A handler that raises again.
// CHECK-LABEL: py.func @reraised()
// CHECK-SAME: -> !py.none attributes {raises}
py.func @reraised() -> !py.none {
  py.try.push ^body, ^handler
^body:
  %0 = py.call @fails() : () -> !py.none
  py.try.pop
  py.return %0 : !py.none
^handler(%e: !py.error):
  py.raise %e
}
// Recursion can exhaust the stack.
// CHECK-LABEL: py.func @self()
// CHECK-SAME: -> !py.none attributes {raises, recursive}
py.func @self() -> !py.none {
  %0 = py.call @self() : () -> !py.none
  py.return %0 : !py.none
}
// CHECK-LABEL: py.func @even()
// CHECK-SAME: -> !py.none attributes {raises, recursive}
py.func @even() -> !py.none {
  %0 = py.call @odd() : () -> !py.none
  py.return %0 : !py.none
}
// CHECK-LABEL: py.func @odd()
// CHECK-SAME: -> !py.none attributes {raises, recursive}
py.func @odd() -> !py.none {
  %0 = py.call @even() : () -> !py.none
  py.return %0 : !py.none
}
// The caller of a cycle is not part of it.
// CHECK-LABEL: py.func @outside()
// CHECK-SAME: -> !py.none attributes {raises} {
py.func @outside() -> !py.none {
  %0 = py.call @even() : () -> !py.none
  py.return %0 : !py.none
}
// A function value may lead back to its function.
// CHECK-LABEL: py.func @target(
// CHECK-SAME: -> !py.none attributes {raises, recursive}
py.func @target(%f: !py.callable<() -> !py.none>) -> !py.none {
  %0 = py.call_indirect %f() : !py.callable<() -> !py.none>, () -> !py.none
  py.return %0 : !py.none
}
// CHECK-LABEL: py.func @leaf(
// CHECK-SAME: -> !py.none {
py.func @leaf(%f: !py.callable<() -> !py.none>) -> !py.none {
  %0 = py.call @works() : () -> !py.none
  py.return %0 : !py.none
}
// CHECK-LABEL: py.func @take_addresses(
// CHECK-SAME: -> !py.callable<() -> !py.none> {
py.func @take_addresses(%f: !py.callable<() -> !py.none>) -> !py.callable<() -> !py.none> {
  %0 = py.closure @target, "target"(%f) : (!py.callable<() -> !py.none>) -> !py.callable<() -> !py.none>
  %1 = py.closure @leaf, "leaf"(%0) : (!py.callable<() -> !py.none>) -> !py.callable<() -> !py.none>
  py.return %1 : !py.callable<() -> !py.none>
}
