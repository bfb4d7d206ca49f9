// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// A bool is no int of compiled code.
// CHECK-LABEL: rt.func @require_int
// CHECK: %[[FITS:.*]] = rt.isinstance %arg0, "krt_type_int" exact
// CHECK-NEXT: cf.cond_br %[[FITS]], ^[[REST:bb[0-9]+]], ^[[ENDS:bb[0-9]+]]
// CHECK: ^[[ENDS]]:
// CHECK-NEXT: %[[TEXT:.*]] = rt.str.constant "int"
// CHECK-NEXT: rt.misfit %arg0, %[[TEXT]]
// CHECK-NEXT: rt.unreachable
// CHECK-NEXT: ^[[REST]]:
// CHECK: rt.return
py.func @require_int(%o: !py.object) -> !py.none attributes {owned, explicit_errors} {
  py.require %o is !py.int, "int" : !py.object
  %n = py.none
  py.return %n : !py.none
}

// The items of a tuple of known shape become values: they are tested too.
// CHECK-LABEL: rt.func @require_tuple
// CHECK: %[[LENGTH:.*]] = arith.constant 2 : i64
// CHECK: rt.is_tuple_of %arg0, %[[LENGTH]]
// CHECK: %[[FIRST:.*]] = rt.field.load {{.*}}
// CHECK: rt.isinstance %[[FIRST]], "krt_type_int" exact
// CHECK: %[[SECOND:.*]] = rt.field.load {{.*}}
// CHECK: rt.isinstance %[[SECOND]], "krt_type_str"
// CHECK: rt.isinstance %[[SECOND]], "krt_type_NoneType"
py.func @require_tuple(%o: !py.object) -> !py.none attributes {owned, explicit_errors} {
  py.require %o is !py.tuple<!py.int, !py.union<!py.str, !py.none>>, "tuple" : !py.object
  %n = py.none
  py.return %n : !py.none
}

// Of the elements of a list nothing is asked: they are tested when they are read.
// CHECK-LABEL: rt.func @require_list
// CHECK: rt.isinstance %arg0, "krt_type_list"
// CHECK-NOT: rt.list.get
// CHECK: rt.return
py.func @require_list(%o: !py.object) -> !py.none attributes {owned, explicit_errors} {
  py.require %o is !py.list<!py.int>, "list[int]" : !py.object
  %n = py.none
  py.return %n : !py.none
}
