// RUN: %krait-opt %s --py-speculate-ints | FileCheck %s

py.func @floordiv(!py.int, !py.int) -> !py.int attributes {native = "krt_int_floordiv", raises}
py.func @mod(!py.int, !py.int) -> !py.int attributes {native = "krt_int_mod", raises}
py.func @use(!py.int) -> !py.none attributes {native = "krt_use"}

// A linear congruential step: one test of the operand, one of the product.
// CHECK-LABEL: py.func @step
// CHECK: %[[OK:.*]] = py.int.is_small %arg0
// CHECK: cf.cond_br %[[OK]], ^[[FAST:.*]], ^[[SLOW:.*]]
// CHECK: ^[[FAST]]:
// CHECK: %[[N:.*]] = py.int.to_i64 %arg0
// CHECK: %[[P:.*]], %[[O:.*]] = py.checked mul %[[N]]
// CHECK: cf.cond_br %[[O]], ^[[SLOW]], ^{{.*}}
// CHECK: py.checked add
// CHECK: %[[M:.*]] = arith.andi
// CHECK: %[[W:.*]] = py.int.from_i64 %[[M]] small
// CHECK: cf.br ^[[JOIN:.*]](%[[W]] : !py.int)
// CHECK: ^[[SLOW]]:
// CHECK: py.int.mul
// CHECK: py.int.add
// CHECK: %[[S:.*]] = py.call @mod
// CHECK: cf.br ^[[JOIN]](%[[S]] : !py.int)
// CHECK: ^[[JOIN]](%[[R:.*]]: !py.int):
// CHECK: py.return %[[R]]
py.func @step(%n: !py.int) -> !py.int attributes {explicit_errors} {
  %a = py.int.constant "1103515245"
  %c = py.int.constant "12345"
  %m = py.int.constant "2147483648"
  %0 = py.int.mul %n, %a
  %1 = py.int.add %0, %c
  %2 = py.call @mod(%1, %m) : (!py.int, !py.int) -> !py.int
  py.return %2 : !py.int
}

// What becomes a float or a condition is never tagged.
// CHECK-LABEL: py.func @ratio
// CHECK: py.checked mul
// CHECK: %[[F:.*]] = arith.sitofp
// CHECK: cf.br ^[[BOTH:.*]](%[[F]] : f64)
// CHECK: py.int.mul
// CHECK: %[[S:.*]], %[[E:.*]] = py.int.to_float
// CHECK: py.br_error %[[E]], ^{{.*}}(%[[E]] : !py.error), ^[[BOTH]](%[[S]] : f64)
// CHECK: ^[[BOTH]](%[[R:.*]]: f64):
py.func @ratio(%n: !py.int, %k: !py.int) -> f64 attributes {explicit_errors, raises} {
  %0 = py.int.mul %n, %k
  %1 = py.int.sub %0, %k
  %2, %e = py.int.to_float %1 : !py.error
  py.br_error %e, ^failed(%e : !py.error), ^next
^next:
  py.return %2 : f64
^failed(%x: !py.error):
  py.return_error %x
}

// One operation is as fast on tagged ints; a division by an unknown may raise.
// CHECK-LABEL: py.func @single
// CHECK-NOT: py.int.is_small
// CHECK-LABEL: py.func @kept
// CHECK-NOT: py.int.is_small
py.func @single(%n: !py.int, %k: !py.int) -> !py.int attributes {explicit_errors} {
  %0 = py.int.add %n, %k
  py.return %0 : !py.int
}
py.func @kept(%n: !py.int, %k: !py.int) -> !py.int attributes {explicit_errors} {
  %0 = py.int.add %n, %k
  %1 = py.call @use(%0) : (!py.int) -> !py.none
  %2 = py.int.mul %0, %k
  %3 = py.call @use(%2) : (!py.int) -> !py.none
  py.return %2 : !py.int
}
