// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// A class below tuple has the layout of a tuple: its first fields are the items.
// CHECK: rt.class @m.P {
// CHECK-SAME: field_offsets = array<i64: 32, 40>
// CHECK-SAME: size = 48
py.class @m.P {display_name = "P", module = "m", qualname = "P", base = "krt_type_tuple",
  mro = ["m.P", "krt_type_tuple", "krt_type_object"], field_names = ["x", "y"],
  field_types = [!py.object, !py.object], methods = {}, vtable = []}

// What a subclass adds stands behind them.
// CHECK: rt.class @m.Q {
// CHECK-SAME: field_offsets = array<i64: 32, 40, 48>
py.class @m.Q {display_name = "Q", module = "m", qualname = "Q", base = "m.P",
  mro = ["m.Q", "m.P", "krt_type_tuple", "krt_type_object"], field_names = ["z"],
  field_types = [f64], methods = {}, vtable = []}

// Length and hash are set, and the items are words whatever they are.
// CHECK-LABEL: rt.func @make
// CHECK: %[[O:.*]] = rt.new "m.Q" size 56
// CHECK: %[[LENGTH:.*]] = arith.constant 2 : i64
// CHECK: rt.field.store %[[LENGTH]], %[[O]][16] : i64
// CHECK: %[[HASH:.*]] = arith.constant -1 : i64
// CHECK: rt.field.store %[[HASH]], %[[O]][24] : i64
// CHECK: rt.field.load %[[O]][32] : !rt.word
py.func @make() -> f64 attributes {explicit_errors, owned} {
  %o = py.new @m.Q : !py.instance<"m.Q">
  %x = py.field.load %o[0] : !py.instance<"m.Q"> -> f64
  py.release %o : !py.instance<"m.Q">
  py.return %x : f64
}

// The items are released from the last on, as tuple does.
// CHECK-LABEL: rt.func @m.P.dealloc
// CHECK: rt.field.load {{.*}}[40] : !rt.word
// CHECK: rt.field.load {{.*}}[32] : !rt.word
