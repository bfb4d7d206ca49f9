// RUN: %krait-opt %s --pass-pipeline='builtin.module(py.func(py-insert-ownership,py-verify-ownership))' | FileCheck %s

py.func @use(!py.str) -> !py.str attributes {native = "krt_use"}
py.func @fails(!py.str) -> !py.str attributes {native = "krt_fails", raises}

// A parameter is borrowed: returning it takes a new reference.
// CHECK-LABEL: py.func @identity
// CHECK-SAME: owned
// CHECK-NEXT: %[[R:.*]] = py.retain %arg0
// CHECK-NEXT: py.return %[[R]]
py.func @identity(%s: !py.str) -> !py.str attributes {explicit_errors} {
  py.return %s : !py.str
}

// The last use moves; the one before gets a reference of its own.
// CHECK-LABEL: py.func @move
// CHECK: %[[V:.*]] = py.call @use(%arg0)
// CHECK-NEXT: %[[R:.*]] = py.retain %[[V]]
// CHECK-NEXT: py.tuple.make(%[[V]], %[[R]])
py.func @move(%s: !py.str) -> !py.tuple<!py.str, !py.str> attributes {explicit_errors} {
  %0 = py.call @use(%s) : (!py.str) -> !py.str
  %1 = py.tuple.make(%0, %0) : (!py.str, !py.str) -> !py.tuple<!py.str, !py.str>
  py.return %1 : !py.tuple<!py.str, !py.str>
}

// A last use that borrows is followed by the release; so is no use at all. What
// is released together goes from the last to the first.
// CHECK-LABEL: py.func @release
// CHECK: %[[V:.*]] = py.call @use(%arg0)
// CHECK-NEXT: %[[W:.*]] = py.call @use(%[[V]])
// CHECK-NEXT: py.release %[[V]]
// CHECK-NEXT: py.release %[[W]]
// CHECK: py.none
py.func @release(%s: !py.str) -> !py.none attributes {explicit_errors} {
  %0 = py.call @use(%s) : (!py.str) -> !py.str
  %1 = py.call @use(%0) : (!py.str) -> !py.str
  %2 = py.none
  py.return %2 : !py.none
}

// py.keep_alive makes a value live longer.
// CHECK-LABEL: py.func @keep
// CHECK: %[[V:.*]] = py.call @use(%arg0)
// CHECK-NEXT: %[[W:.*]] = py.call @use(%arg0)
// CHECK-NEXT: py.keep_alive %[[V]]
// CHECK-NEXT: py.release %[[V]]
// CHECK-NEXT: py.return %[[W]]
py.func @keep(%s: !py.str) -> !py.str attributes {explicit_errors} {
  %0 = py.call @use(%s) : (!py.str) -> !py.str
  %1 = py.call @use(%s) : (!py.str) -> !py.str
  py.keep_alive %0 : !py.str
  py.return %1 : !py.str
}

// Dead on one edge only.
// CHECK-LABEL: py.func @edge
// CHECK: %[[V:.*]] = py.call @use(%arg0)
// CHECK-NEXT: cf.cond_br %arg1, ^[[A:.*]], ^[[B:.*]]
// CHECK: ^[[A]]:
// CHECK-NEXT: py.return %[[V]]
// CHECK: ^[[B]]:
// CHECK-NEXT: py.release %[[V]]
// CHECK-NEXT: cf.br ^[[C:.*]]
// CHECK: ^[[C]]:
// CHECK-NEXT: %[[R:.*]] = py.retain %arg0
// CHECK-NEXT: py.return %[[R]]
py.func @edge(%s: !py.str, %c: i1) -> !py.str attributes {explicit_errors} {
  %0 = py.call @use(%s) : (!py.str) -> !py.str
  cf.cond_br %c, ^a, ^b
^a:
  py.return %0 : !py.str
^b:
  py.return %s : !py.str
}

// Around a loop: the old value dies, the new one moves to the block argument.
// CHECK-LABEL: py.func @loop
// CHECK: %[[R:.*]] = py.retain %arg0
// CHECK-NEXT: cf.br ^[[H:.*]](%[[R]] : !py.str)
// CHECK: ^[[H]](%[[X:.*]]: !py.str):
// CHECK-NEXT: cf.cond_br
// CHECK: %[[Y:.*]] = py.call @use(%[[X]])
// CHECK-NEXT: py.release %[[X]]
// CHECK-NEXT: cf.br ^[[H]](%[[Y]] : !py.str)
// CHECK: py.return %[[X]]
py.func @loop(%s: !py.str, %c: i1) -> !py.str attributes {explicit_errors} {
  cf.br ^head(%s : !py.str)
^head(%x: !py.str):
  cf.cond_br %c, ^body, ^exit
^body:
  %y = py.call @use(%x) : (!py.str) -> !py.str
  cf.br ^head(%y : !py.str)
^exit:
  py.return %x : !py.str
}

// The error is owned on one edge, the value on the other. What only lived for
// the call is released before the branch, once for both edges.
// CHECK-LABEL: py.func @errors
// CHECK: %[[V:.*]] = py.call @use(%arg0)
// CHECK: %[[W:.*]] = py.call @use(%arg0)
// CHECK: %[[X:.*]], %[[E:.*]] = py.call @fails(%[[V]])
// CHECK-NEXT: py.release %[[V]]
// CHECK-NEXT: py.br_error %[[E]], ^[[ERR:.*]], ^[[OK:.*]]
// CHECK: ^[[OK]]:
// CHECK-NEXT: py.release %[[X]]
// CHECK: py.return %[[W]]
// CHECK: ^[[ERR]]:
// CHECK-NEXT: py.release %[[W]]
// CHECK-NOT: py.release
// CHECK: py.return_error
py.func @errors(%s: !py.str) -> !py.str attributes {explicit_errors, raises} {
  %v = py.call @use(%s) : (!py.str) -> !py.str
  %w = py.call @use(%s) : (!py.str) -> !py.str
  %x, %e = py.call @fails(%v) : (!py.str) -> !py.str, !py.error
  py.br_error %e, ^error(%e : !py.error), ^ok
^ok:
  py.return %w : !py.str
^error(%a: !py.error):
  py.return_error %a
}

// A value that may be unbound.
// CHECK-LABEL: py.func @unbound
// CHECK: %[[U:.*]] = py.undef
// CHECK: cf.cond_br %arg1, ^[[A:.*]], ^[[J:.*]](%[[U]] : !py.str)
// CHECK: ^[[J]](%[[X:.*]]: !py.str):
// CHECK: py.release %[[X]] nullable
py.func @unbound(%s: !py.str, %c: i1) -> !py.none attributes {explicit_errors} {
  %u = py.undef : !py.str
  cf.cond_br %c, ^a, ^join(%u : !py.str)
^a:
  cf.br ^join(%s : !py.str)
^join(%x: !py.str):
  cf.cond_br %c, ^bound, ^end
^bound:
  %0 = py.call @use(%x) : (!py.str) -> !py.str
  cf.br ^end
^end:
  %n = py.none
  py.return %n : !py.none
}

// Numbers and small ints are not counted.
// CHECK-LABEL: py.func @uncounted
// CHECK-NOT: py.retain
// CHECK-NOT: py.release
// CHECK: py.return
py.func @uncounted(%i: i64, %f: f64) -> !py.tuple<!py.int, f64, !py.int> attributes {explicit_errors} {
  %0 = py.int.from_i64 %i small
  %1 = py.int.constant "7"
  %2 = py.tuple.make(%0, %f, %1) : (!py.int, f64, !py.int) -> !py.tuple<!py.int, f64, !py.int>
  py.return %2 : !py.tuple<!py.int, f64, !py.int>
}

// An op that consumes what it also borrows.
// CHECK-LABEL: py.func @both
// CHECK: %[[V:.*]] = py.new @C
// CHECK-NEXT: %[[R:.*]] = py.retain %[[V]]
// CHECK-NEXT: py.field.store %[[R]], %[[V]][0]
// CHECK-NEXT: py.release %[[V]]
py.func @both() -> !py.none attributes {explicit_errors} {
  %0 = py.new @C : !py.instance<"C">
  py.field.store %0, %0[0] : !py.instance<"C">, !py.instance<"C">
  %n = py.none
  py.return %n : !py.none
}
py.class @C {display_name = "C", module = "m", qualname = "C",
  base = "krt_type_object", mro = ["C", "krt_type_object"],
  field_names = ["a"], field_types = [!py.instance<"C">], methods = {}, vtable = []}

// A select becomes a branch: on each edge one value is the result, the other dies.
// CHECK-LABEL: py.func @select
// CHECK: %[[V:.*]] = py.call @use(%arg0)
// CHECK-NEXT: cf.cond_br %arg1, ^[[NEXT:bb[0-9]+]](%[[V]] : !py.str), ^[[FALSE:bb[0-9]+]]
// CHECK: ^[[FALSE]]:
// CHECK-NEXT: %[[R:.*]] = py.retain %arg0
// CHECK-NEXT: py.release %[[V]]
// CHECK-NEXT: cf.br ^[[NEXT]](%[[R]] : !py.str)
// CHECK: ^[[NEXT]](%[[X:.*]]: !py.str):
// CHECK-NEXT: py.return %[[X]]
py.func @select(%s: !py.str, %c: i1) -> !py.str attributes {explicit_errors} {
  %0 = py.call @use(%s) : (!py.str) -> !py.str
  %1 = arith.select %c, %0, %s : !py.str
  py.return %1 : !py.str
}
