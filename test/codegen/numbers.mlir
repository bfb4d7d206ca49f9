// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// int: constants, tagged arithmetic, conversions.

// CHECK-LABEL: llvm.func internal @constants(
// CHECK: %[[V0:.*]] = llvm.mlir.constant(42 : i64) : i64
// CHECK: %[[V1:.*]] = llvm.mlir.addressof @".int.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V2:.*]] = llvm.ptrtoint %[[V1]] : !llvm.ptr to i64
// CHECK: %[[V3:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V4:.*]] = llvm.add %[[V2]], %[[V3]] : i64
// CHECK: llvm.return %[[V4]] : i64
rt.func @constants() -> !rt.word {
  %small = rt.int.constant "21"
  %large = rt.int.constant "123456789012345678901234567890"
  rt.return %large : !rt.word
}

// CHECK-LABEL: llvm.func internal @arithmetic(
// CHECK: %[[V0:.*]] = llvm.mlir.constant(3 : i32) : i32
// CHECK: %[[V1:.*]] = llvm.call @krt_int_sub_take(%arg0, %arg1, %[[V0]]) : (i64, i64, i32) -> i64
// CHECK: %[[V2:.*]] = llvm.call @krt_int_mul(%[[V1]], %arg1) : (i64, i64) -> i64
// CHECK: %[[V3:.*]] = llvm.call @krt_int_and(%[[V2]], %arg1) : (i64, i64) -> i64
// CHECK: %[[V4:.*]] = llvm.call @krt_int_or(%[[V3]], %arg1) : (i64, i64) -> i64
// CHECK: %[[V5:.*]] = llvm.call @krt_int_xor(%[[V4]], %arg1) : (i64, i64) -> i64
// CHECK: %[[V6:.*]] = llvm.call @krt_int_neg(%[[V5]]) : (i64) -> i64
// CHECK: llvm.return %[[V6]] : i64
rt.func @arithmetic(%a: !rt.word, %b: !rt.word) -> !rt.word {
  %0 = rt.int.sub %a, %b releases 3
  %1 = rt.int.mul %0, %b
  %2 = rt.int.and %1, %b
  %3 = rt.int.or %2, %b
  %4 = rt.int.xor %3, %b
  %5 = rt.int.neg %4
  rt.return %5 : !rt.word
}

// CHECK-LABEL: llvm.func internal @compare(
// CHECK: %[[V0:.*]] = llvm.call @krt_int_lt(%arg0, %arg1) : (i64, i64) -> i1
// CHECK: %[[V1:.*]] = llvm.mlir.constant(1 : i32) : i32
// CHECK: %[[V2:.*]] = llvm.call @krt_int_eq_take(%arg0, %arg1, %[[V1]]) : (i64, i64, i32) -> i1
// CHECK: llvm.return %[[V2]] : i1
rt.func @compare(%a: !rt.word, %b: !rt.word) -> i1 {
  %0 = rt.int.cmp lt %a, %b
  %1 = rt.int.cmp eq %a, %b releases 1
  rt.return %1 : i1
}

// CHECK-LABEL: llvm.func internal @convert(
// CHECK: %[[V0:.*]] = llvm.call @krt_int_from_i64(%arg1) : (i64) -> i64
// CHECK: %[[V1:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V2:.*]] = llvm.shl %arg1, %[[V1]] overflow<nsw> : i64
// CHECK: %[[V3:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V4:.*]] = llvm.ashr %arg0, %[[V3]] : i64
// CHECK: %[[V5:.*]] = llvm.call @krt_int_saturate(%arg0) : (i64) -> i64
// CHECK: %[[V6:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V7:.*]] = llvm.and %arg0, %[[V6]] : i64
// CHECK: %[[V8:.*]] = llvm.mlir.constant(0 : i64) : i64
// CHECK: %[[V9:.*]] = llvm.icmp "eq" %[[V7]], %[[V8]] : i64
// CHECK: %[[V10:.*]] = llvm.zext %arg2 : i1 to i64
// CHECK: %[[V11:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V12:.*]] = llvm.shl %[[V10]], %[[V11]] : i64
// CHECK: llvm.return %[[V12]] : i64
rt.func @convert(%a: !rt.word, %i: i64, %b: i1) -> !rt.word {
  %0 = rt.int.from_i64 %i
  %1 = rt.int.from_small %i
  %2 = rt.int.to_small %a
  %3 = rt.int.saturate %a
  %4 = rt.int.is_small %a
  %5 = rt.int.from_bool %b
  rt.return %5 : !rt.word
}

// CHECK-LABEL: llvm.func internal @checked(
// CHECK: %[[V0:.*]] = "llvm.intr.sadd.with.overflow"(%arg0, %arg1) : (i64, i64) -> !llvm.struct<(i64, i1)>
// CHECK: %[[V1:.*]] = llvm.extractvalue %[[V0]][0] : !llvm.struct<(i64, i1)>
// CHECK: %[[V2:.*]] = llvm.extractvalue %[[V0]][1] : !llvm.struct<(i64, i1)>
// CHECK: %[[V3:.*]] = "llvm.intr.ssub.with.overflow"(%[[V1]], %arg1) : (i64, i64) -> !llvm.struct<(i64, i1)>
// CHECK: %[[V4:.*]] = llvm.extractvalue %[[V3]][0] : !llvm.struct<(i64, i1)>
// CHECK: %[[V5:.*]] = llvm.extractvalue %[[V3]][1] : !llvm.struct<(i64, i1)>
// CHECK: %[[V6:.*]] = "llvm.intr.smul.with.overflow"(%[[V4]], %arg1) : (i64, i64) -> !llvm.struct<(i64, i1)>
// CHECK: %[[V7:.*]] = llvm.extractvalue %[[V6]][0] : !llvm.struct<(i64, i1)>
// CHECK: %[[V8:.*]] = llvm.extractvalue %[[V6]][1] : !llvm.struct<(i64, i1)>
// CHECK: llvm.return %[[V8]] : i1
rt.func @checked(%i: i64, %k: i64) -> i1 {
  %0, %o0 = rt.checked add %i, %k
  %1, %o1 = rt.checked sub %0, %k
  %2, %o2 = rt.checked mul %1, %k
  rt.return %o2 : i1
}
