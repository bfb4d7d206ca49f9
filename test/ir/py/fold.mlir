// RUN: %krait-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: py.func @ints
// CHECK-DAG: py.int.constant "100000000000000000000000000000000000001"
// CHECK-DAG: py.int.constant "-6"
// CHECK-DAG: py.int.constant "85070591730234615847396907784232501249"
// CHECK-DAG: py.int.constant "9223372036854775808"
// CHECK-DAG: py.int.constant "-4"
// CHECK-NOT: py.int.add
py.func @ints() -> !py.tuple<!py.int, !py.int, !py.int, !py.int, !py.int> {
  %a = py.int.constant "100000000000000000000000000000000000000"
  %b = py.int.constant "1"
  %c = py.int.constant "-7"
  %d = py.int.constant "9223372036854775807"
  %e = py.int.constant "-9223372036854775808"
  %three = py.int.constant "3"
  %0 = py.int.add %a, %b
  %1 = py.int.add %c, %b
  %2 = py.int.mul %d, %d
  %3 = py.int.neg %e
  %4 = py.int.xor %c, %three
  %5 = py.int.sub %4, %b
  %6 = py.int.add %5, %three
  %7 = py.int.or %6, %c
  %8 = py.int.and %1, %c
  %9 = py.int.constant "-4"
  %t = py.tuple.make(%0, %1, %2, %3, %9) : (!py.int, !py.int, !py.int, !py.int, !py.int) -> !py.tuple<!py.int, !py.int, !py.int, !py.int, !py.int>
  py.return %t : !py.tuple<!py.int, !py.int, !py.int, !py.int, !py.int>
}

// CHECK-LABEL: py.func @bits
// CHECK-NEXT: %[[X:.*]] = py.int.constant "-6"
// CHECK-NEXT: py.return %[[X]]
py.func @bits() -> !py.int {
  %c = py.int.constant "-7"
  %three = py.int.constant "3"
  %0 = py.int.xor %c, %three
  py.return %0 : !py.int
}

// CHECK-LABEL: py.func @compare
// CHECK-NEXT: %[[X:.*]] = arith.constant true
// CHECK-NEXT: py.return %[[X]]
py.func @compare() -> i1 {
  %a = py.int.constant "-100000000000000000000"
  %b = py.int.constant "1"
  %0 = py.int.cmp lt %a, %b
  py.return %0 : i1
}

// CHECK-LABEL: py.func @saturate
// CHECK-NEXT: %[[X:.*]] = arith.constant -4611686018427387904 : i64
py.func @saturate() -> i64 {
  %a = py.int.constant "-100000000000000000000"
  %0 = py.int.saturate %a
  py.return %0 : i64
}

// CHECK-LABEL: py.func @forward
// CHECK-NEXT: py.return %arg0
py.func @forward(%s: !py.str, %i: !py.int) -> !py.str {
  %0 = py.tuple.make(%s, %i) : (!py.str, !py.int) -> !py.tuple<!py.str, !py.int>
  %1 = py.tuple.get %0[0] : !py.tuple<!py.str, !py.int> -> !py.str
  %2 = py.upcast %1 : !py.str -> !py.str
  %3 = py.downcast %2 : !py.str -> !py.str
  py.return %3 : !py.str
}

// In the owned form an element is a reference of its own.
// CHECK-LABEL: py.func @owned
// CHECK: py.tuple.get
// CHECK: py.downcast
py.func @owned(%s: !py.str) -> !py.str attributes {explicit_errors, owned} {
  %r = py.retain %s : !py.str
  %0 = py.tuple.make(%r) : (!py.str) -> !py.tuple<!py.str>
  %1 = py.tuple.get %0[0] : !py.tuple<!py.str> -> !py.str
  py.release %0 : !py.tuple<!py.str>
  %2 = py.downcast %1 : !py.str -> !py.str
  py.release %1 : !py.str
  py.return %2 : !py.str
}
