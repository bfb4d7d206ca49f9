// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

rt.class @m.C {acyclic, base = "krt_type_object", dealloc = @m.C.dealloc,
  display_name = "C", field_names = ["x"], field_offsets = array<i64: 16>,
  field_types = [f64], methods = {__repr__ = @repr.entry}, module = "m",
  mro = ["m.C", "krt_type_object"], qualname = "C", size = 24 : i64,
  vtable = [@m.C.dealloc]}
rt.func @m.C.dealloc(%self: !rt.ref) attributes {c_abi} {
  rt.free %self
  rt.return
}
rt.func @repr.entry(!rt.ref, !rt.ref, i64) -> !rt.word attributes {c_abi, raises}
rt.func @__main__() attributes {c_abi, raises} {
  rt.return
}

// CHECK-DAG: llvm.mlir.global internal @m.C()
// CHECK-DAG: llvm.mlir.global internal constant @m.C.vtable()
// CHECK-DAG: llvm.mlir.global internal constant @m.C.mro()

// The descriptor is completed before the program runs.
// CHECK-LABEL: llvm.func internal @krait.start() -> !llvm.ptr
// CHECK: %[[C:.*]] = llvm.mlir.addressof @m.C :
// CHECK: llvm.call @krt_type_finish(%[[C]])
// CHECK: llvm.call @__main__()

// CHECK-LABEL: llvm.func @main(%arg0: i32, %arg1: !llvm.ptr) -> i32
// CHECK: llvm.mlir.addressof @krait.start
// CHECK: llvm.call @krt_main
