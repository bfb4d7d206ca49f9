// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// Each literal is one object; its text is stored in the narrowest form.
// CHECK-DAG: llvm.mlir.constant("caf\E9\00") : !llvm.array<5 x i8>
// CHECK-DAG: llvm.mlir.constant(dense<[8364, 0]> : tensor<2xi16>)
// CHECK-DAG: llvm.mlir.constant(dense<[128013, 0]> : tensor<2xi32>)
// A lone surrogate.
// CHECK-DAG: llvm.mlir.constant(dense<[-10240, 0]> : tensor<2xi16>)

// CHECK-LABEL: llvm.func internal @literals
// CHECK: %[[A:.*]] = llvm.mlir.addressof @[[CAFE:.*]] :
// CHECK: %[[B:.*]] = llvm.mlir.addressof @[[CAFE]] :
rt.func @literals() {
  %a = rt.str.constant "caf\C3\A9"
  %b = rt.str.constant "caf\C3\A9"
  %c = rt.str.constant "\E2\82\AC"
  %d = rt.str.constant "\F0\9F\90\8D"
  %e = rt.str.constant "\ED\A0\80"
  rt.return
}

// 2^62 - 1 is the largest small int.
// CHECK-LABEL: llvm.func internal @ints
// CHECK: llvm.mlir.constant(9223372036854775806 : i64) : i64
// CHECK: llvm.mlir.addressof
// CHECK: llvm.mlir.constant(-9223372036854775808 : i64) : i64
// CHECK: llvm.mlir.addressof
rt.func @ints() {
  %a = rt.int.constant "4611686018427387903"
  %b = rt.int.constant "4611686018427387904"
  %c = rt.int.constant "-4611686018427387904"
  %d = rt.int.constant "-4611686018427387905"
  rt.return
}
