// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// Errors, references, and what has no code.

py.func @f(!py.int) -> !py.int attributes {native = "krt_f", raises}

// CHECK-LABEL: rt.func @errors(
// CHECK: %[[V0:.*]]:2 = rt.call @krt_f(%arg0) : (!rt.word) -> (!rt.word, !rt.ref)
// CHECK: %[[V1:.*]] = rt.error.is_set %[[V0]]#1
// CHECK: cf.cond_br %[[V1]], ^{{[a-z0-9]+}}(%[[V0]]#1 : !rt.ref), ^{{[a-z0-9]+}}
// CHECK: ^{{.*}}:
// CHECK: rt.return %[[V0]]#0 : !rt.word
// CHECK: ^{{.*}}(%[[V2:.*]]: !rt.ref):
// CHECK: %[[V3:.*]] = rt.error.matches %[[V2]], ["krt_type_ValueError"]
// CHECK: %[[V4:.*]] = rt.error.is_set %[[V2]]
// CHECK: rt.traceback %[[V2]], "m.py", "errors", 3, "    f()\0A"
// CHECK: rt.return_error %[[V2]]
py.func @errors(%a: !py.int) -> !py.int attributes {display_name = "errors", explicit_errors, file = "m.py", owned, raises} {
  %0, %e = py.call @f(%a) : (!py.int) -> !py.int, !py.error
  py.br_error %e, ^failed(%e : !py.error), ^next
^next:
  py.return %0 : !py.int
^failed(%x: !py.error):
  %m = py.error.matches %x, ["krt_type_ValueError"]
  %s = py.error.is_set %x
  py.traceback %x, #py.site<3, "    f()\0A">
  py.return_error %x
}

// CHECK-LABEL: rt.func @references(
// CHECK: %[[V0:.*]] = rt.ref_to_word %arg1
// CHECK: %[[V1:.*]] = rt.same %arg0, %[[V0]]
// CHECK: rt.return %[[V1]] : i1
py.func @references(%o: !py.object, %s: !py.str, %f: f64) -> i1 attributes {explicit_errors, owned} {
  %0 = py.retain %o : !py.object
  py.keep_alive %o : !py.object
  py.release %0 : !py.object
  %1 = py.retain %s nullable : !py.str
  py.release %1 nullable : !py.str
  %2 = py.is %o, %s : !py.object, !py.str
  py.return %2 : i1
}

// CHECK-LABEL: rt.func @never(
// CHECK: %[[V0:.*]] = rt.undef : !rt.word
// CHECK: rt.unreachable
py.func @never() -> !py.none attributes {explicit_errors, owned} {
  %0 = py.undef : !py.object
  py.unreachable
}
