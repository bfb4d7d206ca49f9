// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// Displays and the accesses that compiled code does itself.

// CHECK-LABEL: llvm.func internal @lists(
// CHECK: %[[V0:.*]] = llvm.mlir.constant(2 : i64) : i64
// CHECK: %[[V1:.*]] = llvm.mlir.constant(0 : i8) : i8
// CHECK: %[[V2:.*]] = llvm.call @krt_list_new(%[[V1]], %[[V0]]) : (i8, i64) -> !llvm.ptr
// CHECK: %[[V3:.*]] = llvm.getelementptr inbounds %[[V2]][32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V4:.*]] = llvm.load %[[V3]] : !llvm.ptr -> !llvm.ptr
// CHECK: llvm.store %arg0, %[[V4]] : i64, !llvm.ptr
// CHECK: %[[V5:.*]] = llvm.getelementptr inbounds %[[V4]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %arg0, %[[V5]] : i64, !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.getelementptr inbounds %[[V2]][16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %[[V0]], %[[V6]] : i64, !llvm.ptr
// CHECK: %[[V7:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V8:.*]] = llvm.mlir.constant(2 : i8) : i8
// CHECK: %[[V9:.*]] = llvm.call @krt_list_new(%[[V8]], %[[V7]]) : (i8, i64) -> !llvm.ptr
// CHECK: %[[V10:.*]] = llvm.getelementptr inbounds %[[V9]][32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V11:.*]] = llvm.load %[[V10]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V12:.*]] = llvm.zext %arg1 : i1 to i8
// CHECK: llvm.store %[[V12]], %[[V11]] : i8, !llvm.ptr
// CHECK: %[[V13:.*]] = llvm.getelementptr inbounds %[[V9]][16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %[[V7]], %[[V13]] : i64, !llvm.ptr
// CHECK: %[[V14:.*]] = llvm.mlir.constant(1 : i8) : i8
// CHECK: %[[V15:.*]] = llvm.call @krt_set_new(%[[V14]]) : (i8) -> !llvm.ptr
// CHECK: %[[V16:.*]] = llvm.getelementptr inbounds %[[V2]][16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V17:.*]] = llvm.load %[[V16]] : !llvm.ptr -> i64
// CHECK: %[[V18:.*]] = llvm.mlir.constant(1152921504606846976 : i64) : i64
// CHECK: %[[V19:.*]] = llvm.icmp "ult" %[[V17]], %[[V18]] : i64
// CHECK: llvm.intr.assume %[[V19]] : i1
// CHECK: %[[V20:.*]] = llvm.getelementptr inbounds %[[V2]][32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V21:.*]] = llvm.load %[[V20]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V22:.*]] = llvm.getelementptr inbounds %[[V21]][%arg2] : (!llvm.ptr, i64) -> !llvm.ptr, i64
// CHECK: %[[V23:.*]] = llvm.load %[[V22]] : !llvm.ptr -> i64
// CHECK: %[[V24:.*]] = llvm.getelementptr inbounds %[[V9]][32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V25:.*]] = llvm.load %[[V24]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V26:.*]] = llvm.getelementptr inbounds %[[V25]][%arg2] : (!llvm.ptr, i64) -> !llvm.ptr, i8
// CHECK: %[[V27:.*]] = llvm.load %[[V26]] : !llvm.ptr -> i8
// CHECK: %[[V28:.*]] = llvm.trunc %[[V27]] : i8 to i1
// CHECK: llvm.return %[[V28]] : i1
rt.func @lists(%w: !rt.word, %b: i1, %i: i64) -> i1 {
  %0 = rt.list.make !rt.word(%w, %w) : !rt.word, !rt.word
  %1 = rt.list.make i1(%b) : i1
  %2 = rt.set.new f64
  %3 = rt.list.length %0
  %4 = rt.list.get %0[%i] : !rt.word
  %5 = rt.list.get %1[%i] : i1
  rt.return %5 : i1
}

// CHECK-LABEL: llvm.func internal @others(
// CHECK: %[[V0:.*]] = llvm.mlir.constant(2 : i64) : i64
// CHECK: %[[V1:.*]] = llvm.alloca %[[V0]] x !llvm.ptr : (i64) -> !llvm.ptr
// CHECK: %[[V2:.*]] = llvm.mlir.constant(2 : i64) : i64
// CHECK: %[[V3:.*]] = llvm.call @krt_tuple_new(%[[V2]]) : (i64) -> !llvm.ptr
// CHECK: %[[V4:.*]] = llvm.getelementptr inbounds %[[V3]][32] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %arg0, %[[V4]] : i64, !llvm.ptr
// CHECK: %[[V5:.*]] = llvm.getelementptr inbounds %[[V3]][40] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %arg0, %[[V5]] : i64, !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.mlir.constant(0 : i8) : i8
// CHECK: %[[V7:.*]] = llvm.mlir.constant(1 : i8) : i8
// CHECK: %[[V8:.*]] = llvm.call @krt_dict_new(%[[V6]], %[[V7]]) : (i8, i8) -> !llvm.ptr
// CHECK: %[[V9:.*]] = llvm.mlir.constant(2 : i8) : i8
// CHECK: %[[V10:.*]] = llvm.call @krt_set_new(%[[V9]]) : (i8) -> !llvm.ptr
// CHECK: llvm.store %arg1, %[[V1]] : !llvm.ptr, !llvm.ptr
// CHECK: %[[V11:.*]] = llvm.getelementptr inbounds %[[V1]][8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: llvm.store %arg1, %[[V11]] : !llvm.ptr, !llvm.ptr
// CHECK: %[[V12:.*]] = llvm.mlir.constant(2 : i64) : i64
// CHECK: %[[V13:.*]] = llvm.call @krt_str_join_n(%[[V1]], %[[V12]]) : (!llvm.ptr, i64) -> !llvm.ptr
// CHECK: llvm.return
rt.func @others(%w: !rt.word, %r: !rt.ref) {
  %0 = rt.heap_tuple(%w, %w)
  %1 = rt.dict.new !rt.word, f64
  %2 = rt.set.new i1
  %3 = rt.str.join(%r, %r)
  rt.return
}
