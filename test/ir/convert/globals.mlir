// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// CHECK-DAG: rt.global @names : !rt.ref
// CHECK-DAG: rt.global @total : f64
py.global @names : !py.list<!py.str>
py.global @total : f64

// CHECK-LABEL: rt.func @store
// CHECK: %[[OLD:.*]] = rt.global.load @names : !rt.ref
// CHECK: rt.global.store %arg0, @names : !rt.ref
// CHECK: rt.global.set_bound @names, true
// CHECK: rt.release %[[OLD]] nullable : !rt.ref
// CHECK: rt.global.store %arg1, @total : f64
// CHECK-NOT: rt.release
// CHECK: rt.return
py.func @store(%l: !py.list<!py.str>, %x: f64) -> !py.none attributes {explicit_errors, owned} {
  py.global.store %l, @names : !py.list<!py.str>
  py.global.store %x, @total : f64
  %none = py.none
  py.return %none : !py.none
}

// A cell holds a word.
// CHECK-LABEL: rt.func @cells
// CHECK: rt.cell.new
// CHECK: rt.box_float
// CHECK: rt.field.store {{.*}}[16] : !rt.word
// CHECK: rt.field.store {{.*}}[24] : i1
py.func @cells(%x: f64) -> f64 attributes {explicit_errors, owned} {
  %c = py.cell.new : !py.cell<f64>
  py.cell.store %x, %c : f64, !py.cell<f64>
  %y = py.cell.load %c : !py.cell<f64> -> f64
  py.release %c : !py.cell<f64>
  py.return %y : f64
}

// The globals are cleared in their order.
// CHECK-LABEL: rt.func @krait.teardown() attributes {c_abi}
// CHECK: rt.global.set_bound @names, false
// CHECK: rt.global.set_bound @total, false
