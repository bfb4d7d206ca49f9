// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// Between representations; constants of the runtime; tuples are aggregates.

// CHECK-LABEL: llvm.func internal @words(
// CHECK: %[[V0:.*]] = llvm.ptrtoint %arg0 : !llvm.ptr to i64
// CHECK: %[[V1:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V2:.*]] = llvm.add %[[V0]], %[[V1]] : i64
// CHECK: %[[V3:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V4:.*]] = llvm.sub %arg1, %[[V3]] : i64
// CHECK: %[[V5:.*]] = llvm.inttoptr %[[V4]] : i64 to !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.mlir.addressof @krt_True : !llvm.ptr
// CHECK: %[[V7:.*]] = llvm.mlir.addressof @krt_False : !llvm.ptr
// CHECK: %[[V8:.*]] = llvm.select %arg2, %[[V6]], %[[V7]] : i1, !llvm.ptr
// CHECK: %[[V9:.*]] = llvm.ptrtoint %[[V8]] : !llvm.ptr to i64
// CHECK: %[[V10:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V11:.*]] = llvm.add %[[V9]], %[[V10]] : i64
// CHECK: %[[V12:.*]] = llvm.mlir.addressof @krt_True : !llvm.ptr
// CHECK: %[[V13:.*]] = llvm.ptrtoint %[[V12]] : !llvm.ptr to i64
// CHECK: %[[V14:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V15:.*]] = llvm.add %[[V13]], %[[V14]] : i64
// CHECK: %[[V16:.*]] = llvm.icmp "eq" %arg1, %[[V15]] : i64
// CHECK: %[[V17:.*]] = llvm.call @krt_box_float(%arg3) : (f64) -> i64
// CHECK: %[[V18:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V19:.*]] = llvm.sub %arg1, %[[V18]] : i64
// CHECK: %[[V20:.*]] = llvm.inttoptr %[[V19]] : i64 to !llvm.ptr
// CHECK: %[[V21:.*]] = llvm.getelementptr inbounds %[[V20]][16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V22:.*]] = llvm.load %[[V21]] : !llvm.ptr -> f64
// CHECK: %[[V23:.*]] = llvm.icmp "eq" %[[V2]], %[[V11]] : i64
// CHECK: %[[V24:.*]] = llvm.mlir.zero : !llvm.ptr
// CHECK: %[[V25:.*]] = llvm.icmp "eq" %[[V5]], %[[V24]] : !llvm.ptr
// CHECK: llvm.return %[[V25]] : i1
rt.func @words(%r: !rt.ref, %w: !rt.word, %b: i1, %f: f64) -> i1 {
  %0 = rt.ref_to_word %r
  %1 = rt.word_to_ref %w
  %2 = rt.bool_to_word %b
  %3 = rt.word_to_bool %w
  %4 = rt.box_float %f
  %5 = rt.unbox_float %w
  %6 = rt.same %0, %2
  %7 = rt.is_null %1
  rt.return %7 : i1
}

// CHECK-LABEL: llvm.func internal @objects(
// CHECK: %[[V0:.*]] = llvm.mlir.addressof @krt_None : !llvm.ptr
// CHECK: %[[V1:.*]] = llvm.mlir.addressof @".bytes.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V2:.*]] = llvm.mlir.zero : i64
// CHECK: llvm.return %[[V2]] : i64
rt.func @objects() -> !rt.word {
  %0 = rt.symbol "krt_None"
  %1 = rt.bytes.constant "x"
  %2 = rt.undef : !rt.word
  rt.return %2 : !rt.word
}

// CHECK-LABEL: llvm.func internal @tuples(
// CHECK: %[[V0:.*]] = llvm.mlir.poison : !llvm.struct<(i64, f64)>
// CHECK: %[[V1:.*]] = llvm.insertvalue %arg0, %[[V0]][0] : !llvm.struct<(i64, f64)>
// CHECK: %[[V2:.*]] = llvm.insertvalue %arg1, %[[V1]][1] : !llvm.struct<(i64, f64)>
// CHECK: llvm.br ^{{[a-z0-9]+}}(%[[V2]] : !llvm.struct<(i64, f64)>)
// CHECK: ^{{.*}}(%[[V3:.*]]: !llvm.struct<(i64, f64)>):
// CHECK: %[[V4:.*]] = llvm.extractvalue %[[V3]][1] : !llvm.struct<(i64, f64)>
// CHECK: llvm.return %[[V4]] : f64
rt.func @tuples(%w: !rt.word, %f: f64) -> f64 {
  %0 = rt.tuple.make(%w, %f) : (!rt.word, f64) -> !rt.tuple<!rt.word, f64>
  cf.br ^next(%0 : !rt.tuple<!rt.word, f64>)
^next(%t: !rt.tuple<!rt.word, f64>):
  %1 = rt.tuple.get %t[1] : <!rt.word, f64> -> f64
  rt.return %1 : f64
}
