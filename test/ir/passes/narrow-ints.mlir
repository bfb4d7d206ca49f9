// RUN: %krait-opt %s --pass-pipeline='builtin.module(py-narrow-ints,py.func(canonicalize,cse))' | FileCheck %s

py.func @use(!py.int) -> !py.none attributes {native = "krt_use"}
py.func @len(!py.list<f64>) -> !py.int attributes {native = "krt_list_len"}
py.func @digit() -> !py.int attributes {native = "krt_digit", result_range = array<i64: 0, 9>}
py.func @mod(!py.int, !py.int) -> !py.int attributes {native = "krt_int_mod", raises}
py.func @floordiv(!py.int, !py.int) -> !py.int attributes {native = "krt_int_floordiv", raises}
py.func @rshift(!py.int, !py.int) -> !py.int attributes {native = "krt_int_rshift", raises}

// i counts up to len(l): raw, and passed on for the price of a shift.
// CHECK-LABEL: py.func @counted
// CHECK: %[[N:.*]] = py.int.to_i64
// CHECK: cf.br ^[[H:.*]](%{{.*}} : i64)
// CHECK: ^[[H]](%[[I:.*]]: i64):
// CHECK-NEXT: %[[W:.*]] = py.int.from_i64 %[[I]] small
// CHECK-NEXT: arith.cmpi slt, %[[I]], %[[N]] : i64
// CHECK: py.call @use(%[[W]])
// CHECK: %[[J:.*]] = arith.addi %[[I]], %{{.*}} overflow<nsw> : i64
// CHECK: cf.br ^[[H]](%[[J]] : i64)
py.func @counted(%l: !py.list<f64>) -> !py.none attributes {explicit_errors} {
  %zero = py.int.constant "0"
  %one = py.int.constant "1"
  %n = py.call @len(%l) : (!py.list<f64>) -> !py.int
  cf.br ^head(%zero : !py.int)
^head(%i: !py.int):
  %c = py.int.cmp lt %i, %n
  cf.cond_br %c, ^body, ^exit
^body:
  %u = py.call @use(%i) : (!py.int) -> !py.none
  %j = py.int.add %i, %one
  cf.br ^head(%j : !py.int)
^exit:
  %r = py.none
  py.return %r : !py.none
}

// A counter that nothing bounds, compared with an int of any size.
// CHECK-LABEL: py.func @counter
// CHECK: ^{{.*}}(%[[I:.*]]: i64):
// CHECK: %[[N:.*]] = py.int.saturate %arg0
// CHECK: arith.cmpi slt, %[[I]], %[[N]] : i64
py.func @counter(%n: !py.int) -> !py.none attributes {explicit_errors} {
  %zero = py.int.constant "0"
  %one = py.int.constant "1"
  cf.br ^head(%zero : !py.int)
^head(%i: !py.int):
  %c = py.int.cmp lt %i, %n
  cf.cond_br %c, ^body, ^exit
^body:
  %j = py.int.add %i, %one
  cf.br ^head(%j : !py.int)
^exit:
  %r = py.none
  py.return %r : !py.none
}

// Not a counter: the step is as large as it likes.
// CHECK-LABEL: py.func @doubling
// CHECK: ^{{.*}}(%[[I:.*]]: !py.int):
// CHECK: py.int.cmp lt %[[I]], %arg0
// CHECK: py.int.add %[[I]], %[[I]]
py.func @doubling(%n: !py.int) -> !py.none attributes {explicit_errors} {
  %one = py.int.constant "1"
  cf.br ^head(%one : !py.int)
^head(%i: !py.int):
  %c = py.int.cmp lt %i, %n
  cf.cond_br %c, ^body, ^exit
^body:
  %j = py.int.add %i, %i
  cf.br ^head(%j : !py.int)
^exit:
  %r = py.none
  py.return %r : !py.none
}

// Not a counter: it starts at an int of any size.
// CHECK-LABEL: py.func @from_parameter
// CHECK: ^{{.*}}(%[[I:.*]]: !py.int):
// CHECK: py.int.add %[[I]], %{{.*}}
py.func @from_parameter(%n: !py.int, %c: i1) -> !py.int attributes {explicit_errors} {
  %one = py.int.constant "1"
  cf.br ^head(%n : !py.int)
^head(%i: !py.int):
  cf.cond_br %c, ^body, ^exit
^body:
  %j = py.int.add %i, %one
  cf.br ^head(%j : !py.int)
^exit:
  py.return %i : !py.int
}

// A declared range; a product of several that no longer fits stays an int.
// CHECK-LABEL: py.func @declared
// CHECK: %[[D:.*]] = py.int.to_i64
// CHECK: %[[M:.*]] = arith.muli %[[D]], %[[D]] overflow<nsw> : i64
// CHECK: %[[BIG:.*]] = arith.muli %[[M]], %{{.*}} overflow<nsw> : i64
// CHECK: %[[W:.*]] = py.int.from_i64 %[[BIG]]{{$}}
// CHECK: py.int.mul %[[W]], %[[W]]
py.func @declared() -> !py.int attributes {explicit_errors} {
  %d = py.call @digit() : () -> !py.int
  %0 = py.int.mul %d, %d
  %k = py.int.constant "100000000000000000"
  %1 = py.int.mul %0, %k
  %2 = py.int.mul %1, %1
  py.return %2 : !py.int
}

// % and // by a constant: the error edge goes, the sign of the divisor wins.
// CHECK-LABEL: py.func @division
// CHECK-NOT: py.call @mod
// CHECK: %[[R:.*]] = arith.remsi
// CHECK: arith.select
// CHECK: arith.divsi
// CHECK-NOT: py.br_error
// CHECK: py.return
py.func @division(%b: i1) -> !py.int attributes {explicit_errors, raises} {
  %0 = py.int.from_bool %b
  %one = py.int.constant "1"
  %five = py.int.constant "5"
  %seven = py.int.constant "7"
  %1 = py.int.sub %0, %five
  %2, %e = py.call @mod(%1, %seven) : (!py.int, !py.int) -> !py.int, !py.error
  py.br_error %e, ^error(%e : !py.error), ^ok
^ok:
  %3, %e3 = py.call @floordiv(%1, %seven) : (!py.int, !py.int) -> !py.int, !py.error
  py.br_error %e3, ^error(%e3 : !py.error), ^ok2
^ok2:
  %4 = py.int.add %2, %3
  py.return %4 : !py.int
^error(%a: !py.error):
  py.return_error %a
}

// The divisor may be zero, the count negative: the natives raise.
// CHECK-LABEL: py.func @may_raise
// CHECK: py.call @mod
// CHECK: py.call @rshift
py.func @may_raise(%b: i1) -> !py.int attributes {explicit_errors, raises} {
  %0 = py.int.from_bool %b
  %n = py.int.neg %0
  %five = py.int.constant "5"
  %2, %e = py.call @mod(%five, %0) : (!py.int, !py.int) -> !py.int, !py.error
  py.br_error %e, ^error(%e : !py.error), ^ok
^ok:
  %3, %e3 = py.call @rshift(%five, %n) : (!py.int, !py.int) -> !py.int, !py.error
  py.br_error %e3, ^error(%e3 : !py.error), ^ok2
^ok2:
  %4 = py.int.add %2, %3
  py.return %4 : !py.int
^error(%a: !py.error):
  py.return_error %a
}

// Behind `0 <= i` and `i < 100` an unknown int is small, but it may be any
// where it is defined: only the index computed from it is raw.
// CHECK-LABEL: py.func @refined
// CHECK: py.int.cmp ge %arg0
// CHECK: py.int.add %arg0
py.func @refined(%i: !py.int) -> !py.int attributes {explicit_errors} {
  %zero = py.int.constant "0"
  %c0 = py.int.cmp ge %i, %zero
  cf.cond_br %c0, ^low, ^exit
^low:
  %hundred = py.int.constant "100"
  %c1 = py.int.cmp lt %i, %hundred
  cf.cond_br %c1, ^both, ^exit
^both:
  %r = py.int.add %i, %hundred
  py.return %r : !py.int
^exit:
  py.return %zero : !py.int
}

// Two indices that close in on one another.
// CHECK-LABEL: py.func @bisect
// CHECK: ^{{.*}}(%[[LO:.*]]: i64, %[[HI:.*]]: i64):
// CHECK: arith.cmpi slt, %[[LO]], %[[HI]] : i64
// CHECK: arith.shrsi
// CHECK-NOT: py.int.add
// CHECK: py.return
py.func @bisect(%l: !py.list<f64>, %c: i1) -> !py.int attributes {explicit_errors, raises} {
  %zero = py.int.constant "0"
  %one = py.int.constant "1"
  %two = py.int.constant "2"
  %n = py.call @len(%l) : (!py.list<f64>) -> !py.int
  cf.br ^head(%zero, %n : !py.int, !py.int)
^head(%lo: !py.int, %hi: !py.int):
  %0 = py.int.cmp lt %lo, %hi
  cf.cond_br %0, ^body, ^exit
^body:
  %sum = py.int.add %lo, %hi
  %mid, %e = py.call @floordiv(%sum, %two) : (!py.int, !py.int) -> !py.int, !py.error
  py.br_error %e, ^error(%e : !py.error), ^ok
^ok:
  cf.cond_br %c, ^right, ^head(%lo, %mid : !py.int, !py.int)
^right:
  %next = py.int.add %mid, %one
  cf.br ^head(%next, %hi : !py.int, !py.int)
^exit:
  py.return %lo : !py.int
^error(%a: !py.error):
  py.return_error %a
}

// Every call is known: the parameter is at most 100, the result at most 200.
// CHECK-LABEL: py.func @twice
// CHECK: %[[N:.*]] = py.int.to_i64 %arg0
// CHECK: arith.addi %[[N]], %[[N]]
py.func @twice(%n: !py.int) -> !py.int attributes {explicit_errors} {
  %0 = py.int.add %n, %n
  py.return %0 : !py.int
}
// CHECK-LABEL: py.func @calls_twice
// CHECK: %[[R:.*]] = py.call @twice
// CHECK: %[[RAW:.*]] = py.int.to_i64 %[[R]]
// CHECK: arith.muli %[[RAW]], %[[RAW]]
py.func @calls_twice(%b: i1) -> !py.int attributes {explicit_errors} {
  %hundred = py.int.constant "100"
  %0 = py.call @twice(%hundred) : (!py.int) -> !py.int
  %small = py.int.from_bool %b
  %1 = py.call @twice(%small) : (!py.int) -> !py.int
  %2 = py.int.mul %0, %0
  py.return %2 : !py.int
}

// A function value can be called with any int.
// CHECK-LABEL: py.func @taken
// CHECK: py.int.add %arg0, %arg0
py.func @taken(%n: !py.int) -> !py.int attributes {explicit_errors} {
  %0 = py.int.add %n, %n
  py.return %0 : !py.int
}
py.func @takes() -> !py.callable<(!py.int) -> !py.int> attributes {explicit_errors} {
  %one = py.int.constant "1"
  %0 = py.call @taken(%one) : (!py.int) -> !py.int
  %1 = py.closure @taken, "taken"() : () -> !py.callable<(!py.int) -> !py.int>
  py.return %1 : !py.callable<(!py.int) -> !py.int>
}

// A raw counter that nothing bounds stays small as well.
// CHECK-LABEL: py.func @raw_counter
// CHECK: ^bb1(%[[I:.*]]: i64):
// CHECK: py.int.from_i64 %[[I]] small
py.func @raw_counter(%c: i1) -> !py.none attributes {explicit_errors} {
  %zero = arith.constant 0 : i64
  %one = arith.constant 1 : i64
  cf.br ^loop(%zero : i64)
^loop(%i: i64):
  %n = py.int.from_i64 %i
  %0 = py.call @use(%n) : (!py.int) -> !py.none
  %next = arith.addi %i, %one : i64
  cf.cond_br %c, ^loop(%next : i64), ^done
^done:
  py.return %0 : !py.none
}
