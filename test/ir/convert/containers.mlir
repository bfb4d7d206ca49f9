// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// Tuples of known shape are aggregates; other displays are objects.

// CHECK-LABEL: rt.func @tuples(
// CHECK: rt.retain %arg0 integer : !rt.word
// CHECK: %[[V0:.*]] = rt.tuple.make(%arg0, %arg1) : (!rt.word, f64) -> !rt.tuple<!rt.word, f64>
// CHECK: %[[V1:.*]] = rt.tuple.get %[[V0]][0] : <!rt.word, f64> -> !rt.word
// CHECK: rt.retain %[[V1]] : !rt.word
// CHECK: %[[V2:.*]] = rt.tuple.get %[[V0]][0] : <!rt.word, f64> -> !rt.word
// CHECK: rt.release %[[V2]] : !rt.word
// CHECK: rt.return %[[V1]] : !rt.word
py.func @tuples(%a: !py.int, %f: f64) -> !py.int attributes {explicit_errors, owned} {
  %0 = py.retain %a : !py.int
  %1 = py.tuple.make(%0, %f) : (!py.int, f64) -> !py.tuple<!py.int, f64>
  %2 = py.tuple.get %1[0] : !py.tuple<!py.int, f64> -> !py.int
  py.release %1 : !py.tuple<!py.int, f64>
  py.return %2 : !py.int
}

// CHECK-LABEL: rt.func @lists(
// CHECK: rt.retain %arg0 : !rt.ref
// CHECK: %[[V0:.*]] = rt.ref_to_word %arg0
// CHECK: %[[V1:.*]] = rt.list.make !rt.word(%[[V0]]) : !rt.word
// CHECK: %[[V2:.*]] = rt.list.length %[[V1]]
// CHECK: %[[V3:.*]] = rt.list.get %[[V1]][%arg1] : !rt.word
// CHECK: %[[V4:.*]] = rt.word_to_ref %[[V3]]
// CHECK: rt.retain %[[V4]] : !rt.ref
// CHECK: rt.release %[[V1]] : !rt.ref
// CHECK: rt.return %[[V4]] : !rt.ref
py.func @lists(%s: !py.str, %i: i64) -> !py.str attributes {explicit_errors, owned} {
  %0 = py.retain %s : !py.str
  %1 = py.list.make(%0) : (!py.str) -> !py.list<!py.str>
  %2 = py.list.length %1 : !py.list<!py.str>
  %3 = py.list.get %1[%i] : !py.list<!py.str> -> !py.str
  py.release %1 : !py.list<!py.str>
  py.return %3 : !py.str
}

// CHECK-LABEL: rt.func @others(
// CHECK: %[[V0:.*]] = rt.box_float %arg1
// CHECK: %[[V1:.*]] = rt.heap_tuple(%[[V0]])
// CHECK: %[[V2:.*]] = rt.dict.new !rt.word, f64
// CHECK: %[[V3:.*]] = rt.set.new i1
// CHECK: %[[V4:.*]] = rt.str.join(%arg0, %arg0)
// CHECK: rt.release %[[V1]] : !rt.ref
// CHECK: rt.release %[[V2]] : !rt.ref
// CHECK: rt.release %[[V3]] : !rt.ref
// CHECK: rt.return %[[V4]] : !rt.ref
py.func @others(%s: !py.str, %f: f64) -> !py.str attributes {explicit_errors, owned} {
  %0 = py.vartuple.make(%f) : (f64) -> !py.vartuple<f64>
  %1 = py.dict.new : !py.dict<!py.str, f64>
  %2 = py.set.new : !py.set<i1>
  %3 = py.str.join %s, %s
  py.release %0 : !py.vartuple<f64>
  py.release %1 : !py.dict<!py.str, f64>
  py.release %2 : !py.set<i1>
  py.return %3 : !py.str
}
