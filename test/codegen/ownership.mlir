// RUN: krait-opt --convert-rt-to-llvm %s | FileCheck %s

// Each kind of reference has its function of the runtime.

// CHECK-LABEL: llvm.func internal @counts(
// CHECK: llvm.call @krt_retain_word(%arg0) : (i64) -> ()
// CHECK: llvm.call @krt_retain_int(%arg0) : (i64) -> ()
// CHECK: llvm.call @krt_retain(%arg1) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_retain_nullable(%arg1) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_release_word(%arg0) : (i64) -> ()
// CHECK: llvm.call @krt_release_int(%arg0) : (i64) -> ()
// CHECK: llvm.call @krt_release_field(%arg0) : (i64) -> ()
// CHECK: llvm.call @krt_release(%arg1) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_release_nullable(%arg1) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_release_character(%arg1) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_release_cold(%arg1) : (!llvm.ptr) -> ()
// CHECK: llvm.call @krt_release_word_cold(%arg0) : (i64) -> ()
// CHECK: llvm.return
rt.func @counts(%w: !rt.word, %r: !rt.ref) {
  rt.retain %w : !rt.word
  rt.retain %w integer : !rt.word
  rt.retain %r : !rt.ref
  rt.retain %r nullable : !rt.ref
  rt.release %w : !rt.word
  rt.release %w integer : !rt.word
  rt.release %w nullable : !rt.word
  rt.release %r : !rt.ref
  rt.release %r nullable : !rt.ref
  rt.release %r character : !rt.ref
  rt.release %r cold : !rt.ref
  rt.release %w cold : !rt.word
  rt.return
}
