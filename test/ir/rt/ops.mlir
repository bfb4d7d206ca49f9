// RUN: krait-opt %s | krait-opt | FileCheck %s
// RUN: krait-opt --mlir-print-op-generic %s | krait-opt | FileCheck %s

// Every op of the dialect prints and parses back.

// CHECK-LABEL: rt.func @native(!rt.word) -> i1 attributes {c_abi, raises}
rt.func @native(!rt.word) -> i1 attributes {c_abi, raises}

// CHECK-LABEL: rt.global @g : !rt.ref
rt.global @g : !rt.ref

// CHECK-LABEL: rt.func @values
rt.func @values(%w: !rt.word, %r: !rt.ref, %f: f64, %b: i1, %i: i64) {
  // CHECK: rt.undef : !rt.word
  %undef = rt.undef : !rt.word
  // CHECK: rt.int.constant "123456789012345678901234567890"
  %int = rt.int.constant "123456789012345678901234567890"
  // CHECK: rt.str.constant "a\C3\B6"
  %str = rt.str.constant "a\C3\B6"
  // CHECK: rt.bytes.constant "x\00"
  %bytes = rt.bytes.constant "x\00"
  // CHECK: rt.symbol "krt_None"
  %none = rt.symbol "krt_None"
  // CHECK: rt.ref_to_word
  %w1 = rt.ref_to_word %r
  // CHECK: rt.word_to_ref
  %r1 = rt.word_to_ref %w
  // CHECK: rt.bool_to_word
  %w2 = rt.bool_to_word %b
  // CHECK: rt.word_to_bool
  %b1 = rt.word_to_bool %w
  // CHECK: rt.box_float
  %w3 = rt.box_float %f
  // CHECK: rt.unbox_float
  %f1 = rt.unbox_float %w
  // CHECK: rt.same
  %b2 = rt.same %w, %w1
  // CHECK: rt.int.add
  %s0 = rt.int.add %w, %w
  // CHECK: rt.int.cmp lt
  %c0 = rt.int.cmp lt %w, %w
  // CHECK: rt.int.from_i64
  %w4 = rt.int.from_i64 %i
  // CHECK: rt.int.is_small
  %small = rt.int.is_small %w
  // CHECK: rt.checked sub
  %difference, %overflow = rt.checked sub %i, %i
  // CHECK: rt.int.saturate
  %i1 = rt.int.saturate %w
  // CHECK: rt.tuple.make({{.*}}) : (!rt.word, f64) -> !rt.tuple<!rt.word, f64>
  %t = rt.tuple.make(%w, %f) : (!rt.word, f64) -> !rt.tuple<!rt.word, f64>
  // CHECK: rt.tuple.get {{.*}}[1] : <!rt.word, f64> -> f64
  %f2 = rt.tuple.get %t[1] : <!rt.word, f64> -> f64
  // CHECK: rt.tuple.make() : () -> !rt.tuple<>
  %empty = rt.tuple.make() : () -> !rt.tuple<>
  rt.return
}

// CHECK-LABEL: rt.func @objects
rt.func @objects(%w: !rt.word, %r: !rt.ref, %f: f64, %i: i64) -> !rt.word attributes {raises} {
  // CHECK: rt.retain {{.*}} nullable : !rt.ref
  rt.retain %r nullable : !rt.ref
  // CHECK: rt.release {{.*}} : !rt.word
  rt.release %w : !rt.word
  // CHECK: rt.release {{.*}} character : !rt.ref
  rt.release %r character : !rt.ref
  // CHECK: rt.new "m.C" size 32 exception
  %new = rt.new "m.C" size 32 exception
  // CHECK: rt.field.load {{.*}}[16] : f64
  %l = rt.field.load %r[16] : f64
  // CHECK: rt.field.store {{.*}}[16] : f64
  rt.field.store %l, %r[16] : f64
  // CHECK: rt.field.is_set {{.*}}[24] : !rt.word
  %set = rt.field.is_set %r[24] : !rt.word
  // CHECK: rt.field.unset {{.*}}[24] : i1
  rt.field.unset %r[24] : i1
  // CHECK: rt.isinstance {{.*}}, "krt_type_int" exact
  %is = rt.isinstance %w, "krt_type_int" exact
  // CHECK: rt.list.make f64({{.*}}) : f64
  %list = rt.list.make f64(%f) : f64
  // CHECK: rt.list.get {{.*}}[{{.*}}] : f64
  %e = rt.list.get %list[%i] : f64
  // CHECK: rt.dict.new !rt.word, f64
  %d = rt.dict.new !rt.word, f64
  // CHECK: rt.heap_tuple({{.*}})
  %h = rt.heap_tuple(%w, %w)
  // CHECK: rt.str.join({{.*}})
  %j = rt.str.join(%r, %r)
  // CHECK: rt.global.store {{.*}}, @g : !rt.ref
  rt.global.store %r, @g : !rt.ref
  // CHECK: rt.global.set_bound @g, true
  rt.global.set_bound @g, true
  // CHECK: rt.call @native({{.*}}) : (!rt.word) -> (i1, !rt.ref)
  %v, %error = rt.call @native(%w) : (!rt.word) -> (i1, !rt.ref)
  // CHECK: rt.error.is_set
  %failed = rt.error.is_set %error
  cf.cond_br %failed, ^bad, ^good
^good:
  // CHECK: rt.call_indirect
  %x, %e2 = rt.call_indirect %r(%w)
  // CHECK: rt.call_virtual 3({{.*}}) : (!rt.ref) -> !rt.ref
  %e3 = rt.call_virtual 3(%r) : (!rt.ref) -> !rt.ref
  rt.return %x : !rt.word
^bad:
  // CHECK: rt.error.matches {{.*}}, ["krt_type_ValueError"]
  %m = rt.error.matches %error, ["krt_type_ValueError"]
  // CHECK: rt.traceback {{.*}}, "m.py", "f", 3, "    f()\0A"
  rt.traceback %error, "m.py", "f", 3, "    f()\0A"
  // CHECK: rt.return_error
  rt.return_error %error
}

// CHECK-LABEL: rt.func @numbers
rt.func @numbers(%w: !rt.word, %i: i64, %b: i1) -> !rt.word {
  // CHECK: rt.int.sub {{.*}}, {{.*}} releases 3
  %0 = rt.int.sub %w, %w releases 3
  // CHECK: rt.int.mul
  %1 = rt.int.mul %0, %w
  // CHECK: rt.int.and
  %2 = rt.int.and %1, %w
  // CHECK: rt.int.or
  %3 = rt.int.or %2, %w
  // CHECK: rt.int.xor
  %4 = rt.int.xor %3, %w
  // CHECK: rt.int.neg
  %5 = rt.int.neg %4
  // CHECK: rt.int.from_small
  %6 = rt.int.from_small %i
  // CHECK: rt.int.to_small
  %7 = rt.int.to_small %w
  // CHECK: rt.int.from_bool
  %8 = rt.int.from_bool %b
  rt.return %8 : !rt.word
}

// CHECK: rt.class @m.C {
rt.class @m.C {acyclic, base = "krt_type_object", dealloc = @m.C.dealloc, display_name = "C",
  field_names = [], field_offsets = array<i64>, field_types = [], methods = {}, module = "m",
  mro = ["m.C", "krt_type_object"], qualname = "C", size = 16, vtable = []}

// CHECK-LABEL: rt.func @m.C.dealloc
rt.func @m.C.dealloc(%o: !rt.ref) attributes {c_abi} {
  // CHECK: rt.trash_enter
  %entered = rt.trash_enter %o
  // CHECK: rt.finalize
  %revived = rt.finalize %o
  // CHECK: rt.free
  rt.free %o
  // CHECK: rt.dealloc_exception
  rt.dealloc_exception %o
  // CHECK: rt.trash_leave
  rt.trash_leave
  rt.return
}

rt.func @entry(!rt.ref, !rt.ref, i64) -> !rt.word attributes {c_abi, raises}

// CHECK-LABEL: rt.func @functions
rt.func @functions(%w: !rt.word, %r: !rt.ref, %i: i64) -> !rt.ref attributes {raises} {
  // CHECK: rt.function_ref @entry
  %0 = rt.function_ref @entry
  // CHECK: rt.static_function @entry, "f"
  %1 = rt.static_function @entry, "f"
  // CHECK: rt.function.new @entry, "g" captures 2
  %2 = rt.function.new @entry, "g" captures 2
  // CHECK: rt.cell.new
  %3 = rt.cell.new
  // CHECK: rt.generator.new @entry, "h" [i64, !rt.word]
  %4 = rt.generator.new @entry, "h" [i64, !rt.word]
  // CHECK: rt.list.length
  %5 = rt.list.length %r
  // CHECK: rt.set.new f64
  %6 = rt.set.new f64
  // CHECK: rt.global.load @g : !rt.ref
  %7 = rt.global.load @g : !rt.ref
  // CHECK: rt.global.is_bound @g
  %8 = rt.global.is_bound @g
  // CHECK: rt.is_null
  %9 = rt.is_null %r
  // CHECK: rt.release {{.*}} cold : !rt.word
  rt.release %w cold : !rt.word
  // CHECK: rt.check_type {{.*}}, "krt_type_int"
  %10 = rt.check_type %w, "krt_type_int"
  // CHECK: rt.stack_exhausted
  %11 = rt.stack_exhausted
  cf.cond_br %11, ^short, ^never
^short:
  // CHECK: rt.recursion_error
  %12 = rt.recursion_error
  // CHECK: rt.argument_count_error
  %13 = rt.argument_count_error %r, %i, %i
  rt.return_error %13
^never:
  // CHECK: rt.unreachable
  rt.unreachable
}
