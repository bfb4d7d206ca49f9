// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// Fields, the life of an object, module variables.

// CHECK-LABEL: llvm.func internal @fields(
// CHECK: %[[V0:.*]] = llvm.getelementptr inbounds %arg0[16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V1:.*]] = llvm.load %[[V0]] : !llvm.ptr -> f64
// CHECK: %[[V2:.*]] = llvm.getelementptr inbounds %arg0[24] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V3:.*]] = llvm.load %[[V2]] : !llvm.ptr -> i64
// CHECK: %[[V4:.*]] = llvm.trunc %[[V3]] : i64 to i1
// CHECK: %[[V5:.*]] = llvm.getelementptr inbounds %arg0[16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %arg1, %[[V5]] : f64, !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.zext %arg2 : i1 to i64
// CHECK: %[[V7:.*]] = llvm.getelementptr inbounds %arg0[24] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %[[V6]], %[[V7]] : i64, !llvm.ptr
// CHECK: %[[V8:.*]] = llvm.getelementptr inbounds %arg0[16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V9:.*]] = llvm.load %[[V8]] : !llvm.ptr -> i64
// CHECK: %[[V10:.*]] = llvm.mlir.constant(9222364275952677888 : i64) : i64
// CHECK: %[[V11:.*]] = llvm.icmp "ne" %[[V9]], %[[V10]] : i64
// CHECK: %[[V12:.*]] = llvm.getelementptr inbounds %arg0[32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V13:.*]] = llvm.load %[[V12]] : !llvm.ptr -> i64
// CHECK: %[[V14:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V15:.*]] = llvm.icmp "ne" %[[V13]], %[[V14]] : i64
// CHECK: %[[V16:.*]] = llvm.getelementptr inbounds %arg0[16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V17:.*]] = llvm.mlir.constant(9222364275952677888 : i64) : i64
// CHECK: llvm.store %[[V17]], %[[V16]] : i64, !llvm.ptr
// CHECK: %[[V18:.*]] = llvm.getelementptr inbounds %arg0[32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V19:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: llvm.store %[[V19]], %[[V18]] : i64, !llvm.ptr
// CHECK: llvm.return %[[V15]] : i1
rt.func @fields(%r: !rt.ref, %f: f64, %b: i1) -> i1 {
  %0 = rt.field.load %r[16] : f64
  %1 = rt.field.load %r[24] : i1
  rt.field.store %f, %r[16] : f64
  rt.field.store %b, %r[24] : i1
  %2 = rt.field.is_set %r[16] : f64
  %3 = rt.field.is_set %r[32] : !rt.word
  rt.field.unset %r[16] : f64
  rt.field.unset %r[32] : !rt.word
  rt.return %3 : i1
}

// CHECK-LABEL: llvm.func internal @life(
// CHECK: %[[V0:.*]] = llvm.mlir.addressof @krt_type_object : !llvm.ptr
// CHECK: %[[V1:.*]] = llvm.mlir.constant(32 : i64) : i64
// CHECK: %[[V2:.*]] = llvm.call @krt_new_object(%[[V1]], %[[V0]]) : (i64, !llvm.ptr) -> !llvm.ptr
// CHECK: %[[V3:.*]] = llvm.mlir.addressof @krt_type_ValueError : !llvm.ptr
// CHECK: %[[V4:.*]] = llvm.mlir.constant(72 : i64) : i64
// CHECK: %[[V5:.*]] = llvm.call @krt_exception_new_object(%[[V4]], %[[V3]]) : (i64, !llvm.ptr) -> !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.mlir.addressof @krt_type_int : !llvm.ptr
// CHECK: %[[V7:.*]] = llvm.call @krt_is_instance(%arg1, %[[V6]]) : (i64, !llvm.ptr) -> i1
// CHECK: %[[V8:.*]] = llvm.mlir.addressof @krt_type_int : !llvm.ptr
// CHECK: %[[V9:.*]] = llvm.call @krt_is_exact(%arg1, %[[V8]]) : (i64, !llvm.ptr) -> i1
// CHECK: %[[V10:.*]] = llvm.call @krt_trash_enter(%arg0) : (!llvm.ptr) -> i1
// CHECK: llvm.call @krt_trash_leave() : () -> ()
// CHECK: %[[V11:.*]] = llvm.call @krt_instance_finalize(%arg0) : (!llvm.ptr) -> i1
// CHECK: llvm.call @krt_free_object(%arg0) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_exception_dealloc(%[[V5]]) : (!llvm.ptr) -> ()
// CHECK: llvm.return
rt.func @life(%r: !rt.ref, %w: !rt.word) {
  %0 = rt.new "krt_type_object" size 32
  %1 = rt.new "krt_type_ValueError" size 72 exception
  %2 = rt.isinstance %w, "krt_type_int"
  %3 = rt.isinstance %w, "krt_type_int" exact
  %4 = rt.trash_enter %r
  rt.trash_leave
  %5 = rt.finalize %r
  rt.free %r
  rt.dealloc_exception %1
  rt.return
}
rt.global @g : !rt.word

// CHECK-LABEL: llvm.func internal @globals(
// CHECK: %[[V0:.*]] = llvm.mlir.addressof @g : !llvm.ptr
// CHECK: %[[V1:.*]] = llvm.load %[[V0]] : !llvm.ptr -> i64
// CHECK: %[[V2:.*]] = llvm.mlir.addressof @g : !llvm.ptr
// CHECK: llvm.store %arg0, %[[V2]] : i64, !llvm.ptr
// CHECK: %[[V3:.*]] = llvm.mlir.constant(1 : i8) : i8
// CHECK: %[[V4:.*]] = llvm.mlir.addressof @g.bound : !llvm.ptr
// CHECK: llvm.store %[[V3]], %[[V4]] : i8, !llvm.ptr
// CHECK: %[[V5:.*]] = llvm.mlir.addressof @g.bound : !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.load %[[V5]] : !llvm.ptr -> i8
// CHECK: %[[V7:.*]] = llvm.mlir.constant(0 : i8) : i8
// CHECK: %[[V8:.*]] = llvm.icmp "ne" %[[V6]], %[[V7]] : i8
// CHECK: llvm.return %[[V8]] : i1
rt.func @globals(%w: !rt.word) -> i1 {
  %0 = rt.global.load @g : !rt.word
  rt.global.store %w, @g : !rt.word
  rt.global.set_bound @g, true
  %1 = rt.global.is_bound @g
  rt.return %1 : i1
}
