// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// Constants, int, and what becomes a call of the runtime.

// CHECK-LABEL: rt.func @constants(
// CHECK: %[[V0:.*]] = rt.int.constant "7"
// CHECK: %[[V1:.*]] = rt.str.constant "a"
// CHECK: %[[V2:.*]] = rt.bytes.constant "b"
// CHECK: %[[V3:.*]] = rt.symbol "krt_Ellipsis"
// CHECK: %[[V4:.*]] = rt.ref_to_word %[[V3]]
// CHECK: rt.return %[[V0]] : !rt.word
py.func @constants() -> !py.int attributes {explicit_errors, owned} {
  %0 = py.int.constant "7"
  %1 = py.str.constant "a"
  %2 = py.bytes.constant "b"
  %3 = py.singleton "krt_Ellipsis" : !py.object
  py.return %0 : !py.int
}

// CHECK-LABEL: rt.func @arithmetic(
// CHECK: %[[V0:.*]] = rt.int.sub %arg0, %arg1
// CHECK: %[[V1:.*]] = rt.int.mul %[[V0]], %arg1 releases 1
// CHECK: %[[V2:.*]] = rt.int.and %[[V1]], %arg1
// CHECK: rt.release %[[V1]] integer : !rt.word
// CHECK: %[[V3:.*]] = rt.int.or %[[V2]], %arg1
// CHECK: rt.release %[[V2]] integer : !rt.word
// CHECK: %[[V4:.*]] = rt.int.xor %[[V3]], %arg1
// CHECK: rt.release %[[V3]] integer : !rt.word
// CHECK: %[[V5:.*]] = rt.int.neg %[[V4]]
// CHECK: rt.release %[[V4]] integer : !rt.word
// CHECK: rt.return %[[V5]] : !rt.word
py.func @arithmetic(%a: !py.int, %b: !py.int) -> !py.int attributes {explicit_errors, owned} {
  %0 = py.int.sub %a, %b
  %1 = py.int.mul %0, %b
  py.release %0 : !py.int
  %2 = py.int.and %1, %b
  py.release %1 : !py.int
  %3 = py.int.or %2, %b
  py.release %2 : !py.int
  %4 = py.int.xor %3, %b
  py.release %3 : !py.int
  %5 = py.int.neg %4
  py.release %4 : !py.int
  py.return %5 : !py.int
}

// CHECK-LABEL: rt.func @conversions(
// CHECK: %[[V0:.*]] = rt.int.from_small %arg1
// CHECK: %[[V1:.*]] = rt.int.to_small %arg0
// CHECK: %[[V2:.*]] = rt.int.saturate %arg0
// CHECK: %[[V3:.*]] = rt.int.from_bool %arg2
// CHECK: %[[V4:.*]] = rt.int.cmp lt %[[V0]], %[[V3]]
// CHECK: %[[V5:.*]] = rt.int.is_small %arg0
// CHECK: %[[Vresult:.*]], %[[Voverflow:.*]] = rt.checked add %arg1, %[[V1]]
// CHECK: rt.return %[[Voverflow]] : i1
py.func @conversions(%a: !py.int, %i: i64, %b: i1) -> i1 attributes {explicit_errors, owned} {
  %0 = py.int.from_i64 %i small
  %1 = py.int.to_i64 %a
  %2 = py.int.saturate %a
  %3 = py.int.from_bool %b
  %4 = py.int.cmp lt %0, %3
  %5 = py.int.is_small %a
  %6, %o = py.checked add %i, %1
  py.return %o : i1
}

// CHECK-LABEL: rt.func @to_float(
// CHECK: %[[V0:.*]]:2 = rt.call @krt_int_to_f64(%arg0) : (!rt.word) -> (f64, !rt.ref)
// CHECK: %[[V1:.*]] = rt.error.is_set %[[V0]]#1
// CHECK: cf.cond_br %[[V1]], ^{{[a-z0-9]+}}, ^{{[a-z0-9]+}}
// CHECK: ^{{.*}}:
// CHECK: rt.return %[[V0]]#0 : f64
// CHECK: ^{{.*}}:
// CHECK: rt.return_error %[[V0]]#1
py.func @to_float(%a: !py.int) -> f64 attributes {explicit_errors, owned, raises} {
  %0, %e = py.int.to_float %a : !py.error
  py.br_error %e, ^failed, ^next
^next:
  py.return %0 : f64
^failed:
  py.return_error %e
}
