// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// Function values, indirect calls, errors.

rt.func @entry(!rt.ref, !rt.ref, i64) -> !rt.word attributes {c_abi, raises}

// CHECK-LABEL: llvm.func internal @values(
// CHECK: %[[V0:.*]] = llvm.mlir.addressof @entry : !llvm.ptr
// CHECK: %[[V1:.*]] = llvm.mlir.addressof @".function.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V2:.*]] = llvm.mlir.addressof @entry : !llvm.ptr
// CHECK: %[[V3:.*]] = llvm.mlir.addressof @".str.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V4:.*]] = llvm.mlir.constant(2 : i64) : i64
// CHECK: %[[O5:.*]] = llvm.mlir.constant(7 : i64) : i64
// CHECK: %[[V5:.*]] = llvm.call @krt_function_new(%[[V2]], %[[V3]], %[[V4]], %[[O5]]) : (!llvm.ptr, !llvm.ptr, i64, i64) -> !llvm.ptr
// CHECK: %[[V6:.*]] = llvm.call @krt_cell_new() : () -> !llvm.ptr
// CHECK: %[[V7:.*]] = llvm.mlir.addressof @entry : !llvm.ptr
// CHECK: %[[V8:.*]] = llvm.mlir.addressof @".str.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V9:.*]] = llvm.mlir.constant(2 : i64) : i64
// CHECK: %[[V10:.*]] = llvm.mlir.addressof @".c.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V11:.*]] = llvm.call @krt_generator_new(%[[V7]], %[[V8]], %[[V9]], %[[V10]]) : (!llvm.ptr, !llvm.ptr, i64, !llvm.ptr) -> !llvm.ptr
// CHECK: llvm.return %[[V11]] : !llvm.ptr
rt.func @values() -> !rt.ref {
  %0 = rt.function_ref @entry
  %1 = rt.static_function @entry, "f"
  %2 = rt.function.new @entry, "g" captures 2 {origin = 7 : i64}
  %3 = rt.cell.new
  %4 = rt.generator.new @entry, "h" [i64, !rt.word]
  rt.return %4 : !rt.ref
}

// CHECK-LABEL: llvm.func internal @indirect(
// CHECK: %[[V0:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V1:.*]] = llvm.alloca %[[V0]] x i64 : (i64) -> !llvm.ptr
// CHECK: %[[V2:.*]] = llvm.getelementptr inbounds %arg0[16] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V3:.*]] = llvm.load %[[V2]] : !llvm.ptr -> !llvm.ptr
// CHECK: llvm.store %arg1, %[[V1]] : i64, !llvm.ptr
// CHECK: %[[V4:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V5:.*]] = llvm.call %[[V3]](%arg0, %[[V1]], %[[V4]]) : !llvm.ptr, (!llvm.ptr, !llvm.ptr, i64) -> !llvm.struct<(i64, ptr)>
// CHECK: %[[V6:.*]] = llvm.extractvalue %[[V5]][0] : !llvm.struct<(i64, ptr)>
// CHECK: %[[V7:.*]] = llvm.extractvalue %[[V5]][1] : !llvm.struct<(i64, ptr)>
// CHECK: %[[V8:.*]] = llvm.getelementptr inbounds %arg0[8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V9:.*]] = llvm.load %[[V8]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V10:.*]] = llvm.getelementptr inbounds %[[V9]][224] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V11:.*]] = llvm.load %[[V10]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V12:.*]] = llvm.getelementptr inbounds %[[V11]][24] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V13:.*]] = llvm.load %[[V12]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V14:.*]] = llvm.call %[[V13]](%arg0) : !llvm.ptr, (!llvm.ptr) -> !llvm.struct<(i64, ptr)>
// CHECK: %[[V15:.*]] = llvm.extractvalue %[[V14]][0] : !llvm.struct<(i64, ptr)>
// CHECK: %[[V16:.*]] = llvm.extractvalue %[[V14]][1] : !llvm.struct<(i64, ptr)>
// CHECK: %[[V17:.*]] = llvm.mlir.zero : !llvm.ptr
// CHECK: %[[V18:.*]] = llvm.mlir.poison : !llvm.struct<(i64, ptr)>
// CHECK: %[[V19:.*]] = llvm.insertvalue %[[V15]], %[[V18]][0] : !llvm.struct<(i64, ptr)>
// CHECK: %[[V20:.*]] = llvm.insertvalue %[[V17]], %[[V19]][1] : !llvm.struct<(i64, ptr)>
// CHECK: llvm.return %[[V20]] : !llvm.struct<(i64, ptr)>
rt.func @indirect(%f: !rt.ref, %w: !rt.word) -> !rt.word attributes {raises} {
  %0, %e0 = rt.call_indirect %f(%w)
  %1, %e1 = rt.call_virtual 3(%f) : (!rt.ref) -> (!rt.word, !rt.ref)
  rt.return %1 : !rt.word
}

// CHECK-LABEL: llvm.func internal @errors(
// CHECK: %[[V0:.*]] = llvm.getelementptr inbounds %arg1[8] : (!llvm.ptr) -> !llvm.ptr, i8
// CHECK: %[[V1:.*]] = llvm.load %[[V0]] : !llvm.ptr -> !llvm.ptr
// CHECK: %[[V2:.*]] = llvm.mlir.addressof @krt_type_ValueError : !llvm.ptr
// CHECK: %[[V3:.*]] = llvm.call @krt_issubtype(%[[V1]], %[[V2]]) : (!llvm.ptr, !llvm.ptr) -> i1
// CHECK: %[[V4:.*]] = llvm.mlir.addressof @krt_type_KeyError : !llvm.ptr
// CHECK: %[[V5:.*]] = llvm.call @krt_issubtype(%[[V1]], %[[V4]]) : (!llvm.ptr, !llvm.ptr) -> i1
// CHECK: %[[V6:.*]] = llvm.or %[[V3]], %[[V5]] : i1
// CHECK: %[[V7:.*]] = llvm.mlir.addressof @".site.{{[0-9]+}}" : !llvm.ptr
// CHECK: llvm.call @krt_traceback_push(%arg1, %[[V7]]) : (!llvm.ptr, !llvm.ptr) -> ()
// CHECK: %[[V8:.*]] = llvm.mlir.addressof @krt_type_int : !llvm.ptr
// CHECK: %[[V9:.*]] = llvm.call @krt_check_type(%arg0, %[[V8]]) : (i64, !llvm.ptr) -> !llvm.ptr
// CHECK: %[[V10:.*]] = llvm.call @krt_stack_is_short() : () -> i1
// CHECK: %[[V11:.*]] = llvm.call @krt_stack_exhausted() : () -> !llvm.ptr
// CHECK: %[[V12:.*]] = llvm.mlir.addressof @".str.{{[0-9]+}}" : !llvm.ptr
// CHECK: %[[V13:.*]] = llvm.mlir.constant(1 : i64) : i64
// CHECK: %[[V14:.*]] = llvm.call @krt_raise_arg_count(%[[V12]], %[[V13]], %[[V13]], %[[V13]]) : (!llvm.ptr, i64, i64, i64) -> !llvm.ptr
// CHECK: %[[V15:.*]] = llvm.mlir.zero : !llvm.struct<(i64, ptr)>
// CHECK: %[[V16:.*]] = llvm.insertvalue %[[V14]], %[[V15]][1] : !llvm.struct<(i64, ptr)>
// CHECK: llvm.return %[[V16]] : !llvm.struct<(i64, ptr)>
rt.func @errors(%w: !rt.word, %e: !rt.ref) -> !rt.word attributes {raises} {
  %0 = rt.error.matches %e, ["krt_type_ValueError", "krt_type_KeyError"]
  rt.traceback %e, "m.py", "f", 3, "    f()\0A"
  %1 = rt.check_type %w, "krt_type_int"
  %2 = rt.stack_exhausted
  %3 = rt.recursion_error
  %name = rt.str.constant "f"
  %n = arith.constant 1 : i64
  %4 = rt.argument_count_error %name, %n, %n
  rt.return_error %4
}
