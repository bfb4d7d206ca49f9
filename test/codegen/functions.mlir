// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// A bool of a C function is zero-extended, and a byte inside a pair.
// CHECK-DAG: llvm.func @krt_flag(i1 {llvm.zeroext}) -> !llvm.struct<(i8, ptr)>
// CHECK-DAG: llvm.func @krt_plain(f64) -> (i1 {llvm.zeroext})
rt.func @krt_flag(i1) -> i1 attributes {c_abi, raises}
rt.func @krt_plain(f64) -> i1 attributes {c_abi}

// CHECK-LABEL: llvm.func internal @call(%arg0: f64) -> !llvm.struct<(i1, ptr)>
// CHECK: %[[PAIR:.*]] = llvm.call @krt_flag
// CHECK: %[[BYTE:.*]] = llvm.extractvalue %[[PAIR]][0]
// CHECK: llvm.trunc %[[BYTE]] : i8 to i1
// An error is not expected.
// CHECK: llvm.cond_br {{.*}} weights([1, 1048576])
rt.func @call(%x: f64) -> i1 attributes {raises} {
  %b = rt.call @krt_plain(%x) : (f64) -> i1
  %v, %e = rt.call @krt_flag(%b) : (i1) -> (i1, !rt.ref)
  %failed = rt.error.is_set %e
  cf.cond_br %failed, ^bad, ^good
^good:
  rt.return %v : i1
^bad:
  rt.return_error %e
}

// Without a result only the error is returned.
// CHECK-LABEL: llvm.func internal @nothing() -> !llvm.ptr
// CHECK: %[[NULL:.*]] = llvm.mlir.zero : !llvm.ptr
// CHECK: llvm.return %[[NULL]]
rt.func @nothing() attributes {raises} {
  rt.return
}

// CHECK-LABEL: llvm.func internal @add
// CHECK: llvm.call @krt_int_add(%arg0, %arg1) : (i64, i64) -> i64
rt.func @add(%a: !rt.word, %b: !rt.word) -> !rt.word {
  %sum = rt.int.add %a, %b
  rt.return %sum : !rt.word
}

// CHECK-LABEL: llvm.func internal @tuple(%arg0: i64, %arg1: f64) -> !llvm.struct<(i64, f64)>
rt.func @tuple(%a: !rt.word, %b: f64) -> !rt.tuple<!rt.word, f64> {
  %t = rt.tuple.make(%a, %b) : (!rt.word, f64) -> !rt.tuple<!rt.word, f64>
  rt.return %t : !rt.tuple<!rt.word, f64>
}
