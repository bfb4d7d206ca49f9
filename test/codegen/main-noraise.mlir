// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// The body of a module that cannot raise gives no error back.

rt.func @__main__() attributes {c_abi} {
  rt.return
}

// CHECK-LABEL: llvm.func internal @krait.start() -> !llvm.ptr
// CHECK-NEXT: llvm.call @__main__() : () -> ()
// CHECK-NEXT: %[[NONE:.*]] = llvm.mlir.zero : !llvm.ptr
// CHECK-NEXT: llvm.return %[[NONE]]
