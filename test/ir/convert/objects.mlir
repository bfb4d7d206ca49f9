// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// CHECK: rt.class @m.C {
// CHECK-SAME: dealloc = @m.C.dealloc
// CHECK-SAME: field_offsets = array<i64: 16, 24, 32>
// CHECK-SAME: field_types = [f64, !rt.word, !rt.word]
// CHECK-SAME: size = 40
py.class @m.C {display_name = "C", module = "m", qualname = "C", base = "krt_type_object",
  mro = ["m.C", "krt_type_object"], field_names = ["x", "n", "next"],
  field_types = [f64, !py.int, !py.union<!py.instance<"m.C">, !py.none>],
  methods = {__repr__ = @m.C.__repr__}, vtable = [@m.C.area]}

// Fields of an exception stand after those every exception has; the methods
// of a base are inherited.
// CHECK: rt.class @m.E {
// CHECK-SAME: exception
// CHECK-SAME: field_offsets = array<i64: 88>
py.class @m.E {display_name = "E", module = "m", qualname = "E", base = "krt_type_ValueError",
  mro = ["m.E", "krt_type_ValueError"], field_names = ["code"],
  field_types = [!py.int], methods = {}, vtable = []}

py.func @m.C.__repr__(%self: !py.instance<"m.C">) -> !py.str attributes {display_name = "C.__repr__", explicit_errors, owned} {
  %s = py.str.constant "C"
  py.return %s : !py.str
}
py.func @m.C.area(%self: !py.instance<"m.C">) -> f64 attributes {explicit_errors, owned} {
  %x = py.field.load %self[0] : !py.instance<"m.C"> -> f64
  py.return %x : f64
}

// CHECK-LABEL: rt.func @fields
// CHECK: rt.new "m.C" size 40
// CHECK: rt.field.unset {{.*}}[16] : f64
// CHECK: rt.field.unset {{.*}}[24] : !rt.word
// The old value goes after the new one is in place.
// CHECK: %[[OLD:.*]] = rt.field.load %[[O:.*]][24] : !rt.word
// CHECK: rt.field.store %arg0, %[[O]][24] : !rt.word
// CHECK: rt.release %[[OLD]] nullable : !rt.word
// CHECK: rt.field.is_set {{.*}}[24] : !rt.word
py.func @fields(%n: !py.int) -> i1 attributes {explicit_errors, owned} {
  %o = py.new @m.C : !py.instance<"m.C">
  py.field.store %n, %o[1] : !py.int, !py.instance<"m.C">
  %set = py.field.is_set %o[1] : !py.instance<"m.C">
  py.return %set : i1
}

// CHECK-LABEL: rt.func @casts
// CHECK: rt.box_float %arg0
// CHECK: rt.unbox_float
// CHECK: rt.isinstance {{.*}}, "krt_type_float"
py.func @casts(%x: f64) -> i1 attributes {explicit_errors, owned} {
  %o = py.upcast %x : f64 -> !py.object
  %y = py.downcast %o : !py.object -> f64
  %is = py.isinstance %o, "krt_type_float" : !py.object
  py.return %is : i1
}

// The uniform entry checks the number and the types of its arguments.
// CHECK-LABEL: rt.func @m.C.__repr__.entry(%arg0: !rt.ref, %arg1: !rt.ref, %arg2: i64) -> !rt.word attributes {c_abi, raises}
// CHECK: rt.argument_count_error
// CHECK: rt.check_type {{.*}}, "m.C"
// CHECK: rt.call @m.C.__repr__
// CHECK: rt.ref_to_word

// A method that cannot raise gets an entry with the type a vtable wants.
// CHECK-LABEL: rt.func @m.C.area.virtual(%arg0: !rt.ref) -> f64 attributes {c_abi, raises}

// CHECK-LABEL: rt.func @m.C.dealloc(%arg0: !rt.ref) attributes {c_abi}
// CHECK: rt.trash_enter %arg0
// CHECK: rt.free %arg0
// CHECK: rt.trash_leave
