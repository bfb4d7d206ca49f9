// RUN: %krait-opt %s | %krait-opt | FileCheck %s
// RUN: %krait-opt --mlir-print-op-generic %s | %krait-opt | FileCheck %s

// Every op of the dialect prints and parses back.

// CHECK: #[[$SITE:.*]] = #py.site<3, "    f()\0A">
#site = #py.site<3, "    f()\0A">
// CHECK: #[[$INLINED:.*]] = #py.site<7, "", "g", "m.py", caller = #[[$SITE]]>
#inlined = #py.site<7, "", "g", "m.py", caller = <3, "    f()\0A">>

// CHECK-LABEL: py.global @x : !py.str
py.global @x : !py.str
// CHECK: py.class @m.C
py.class @"m.C" {display_name = "C", module = "m", qualname = "C",
  base = "krt_type_object", mro = ["m.C", "krt_type_object"],
  field_names = ["a"], field_types = [!py.int], methods = {}, vtable = []}

// CHECK: py.func @print(!py.object) -> !py.none attributes {boxed = array<i64: 0>, native = "krt_print", raises}
py.func @print(!py.object) -> !py.none
  attributes {native = "krt_print", raises, boxed = array<i64: 0>}
py.func @target(!py.cell<!py.int>, !py.int) -> !py.int

// CHECK-LABEL: py.func @numbers
// CHECK-SAME: attributes {display_name = "numbers", file = "m.py"}
py.func @numbers(%a: !py.int, %b: !py.int, %r: i64, %t: i1) -> !py.int
    attributes {file = "m.py", display_name = "numbers"} {
  // CHECK: py.int.constant "-123456789012345678901234567890"
  %c = py.int.constant "-123456789012345678901234567890"
  // CHECK: py.int.add %{{.*}}, %{{.*}}
  %0 = py.int.add %a, %b
  %1 = py.int.sub %0, %c
  %2 = py.int.mul %1, %c
  %3 = py.int.and %2, %c
  %4 = py.int.or %3, %c
  %5 = py.int.xor %4, %c
  %6 = py.int.neg %5
  // CHECK: py.int.cmp lt %{{.*}}, %{{.*}}
  %7 = py.int.cmp lt %6, %b
  %8 = py.int.from_i64 %r
  // CHECK: py.int.from_i64 %{{.*}} small
  %small = py.int.from_i64 %r small
  %raw = py.int.to_i64 %small
  %9 = py.int.saturate %8
  // CHECK: py.int.is_small
  %is_small = py.int.is_small %8
  // CHECK: py.checked mul %{{.*}}, %{{.*}}
  %product, %overflow = py.checked mul %r, %raw
  %10 = py.int.from_bool %t
  // CHECK: py.int.to_float %{{.*}} {site = #[[$SITE]]}
  %11 = py.int.to_float %10 {site = #site}
  // CHECK: py.int.to_float %{{.*}} : !py.error
  %12, %e = py.int.to_float %10 : !py.error
  // CHECK: py.str.constant "a\00b"
  %13 = py.str.constant "a\00b"
  %14 = py.bytes.constant "\FF"
  %15 = py.none
  // CHECK: py.singleton "krt_Ellipsis" : !py.object
  %16 = py.singleton "krt_Ellipsis" : !py.object
  // CHECK: py.undef : !py.int
  %17 = py.undef : !py.int
  py.return %17 : !py.int
}

// CHECK-LABEL: py.func @containers
py.func @containers(%a: !py.int, %s: !py.str, %i: i64, %f: f64) -> !py.tuple<> {
  // CHECK: py.tuple.make(%{{.*}}, %{{.*}}) : (!py.int, !py.str) -> !py.tuple<!py.int, !py.str>
  %0 = py.tuple.make(%a, %s) : (!py.int, !py.str) -> !py.tuple<!py.int, !py.str>
  // CHECK: py.tuple.get %{{.*}}[1] : !py.tuple<!py.int, !py.str> -> !py.str
  %1 = py.tuple.get %0[1] : !py.tuple<!py.int, !py.str> -> !py.str
  %2 = py.list.make(%f, %f) : (f64, f64) -> !py.list<f64>
  %3 = py.vartuple.make(%a, %s) : (!py.int, !py.str) -> !py.vartuple<!py.object>
  // CHECK: py.dict.new : !py.dict<!py.str, !py.list<!py.int>>
  %4 = py.dict.new : !py.dict<!py.str, !py.list<!py.int>>
  %5 = py.set.new : !py.set<i1>
  // CHECK: py.str.join %{{.*}}, %{{.*}}
  %6 = py.str.join %1, %s
  %7 = py.list.length %2 : !py.list<f64>
  // CHECK: py.list.get %{{.*}}[%{{.*}}] : !py.list<f64> -> f64
  %8 = py.list.get %2[%i] : !py.list<f64> -> f64
  // CHECK: py.tuple.make() : () -> !py.tuple<>
  %9 = py.tuple.make() : () -> !py.tuple<>
  py.return %9 : !py.tuple<>
}

// CHECK-LABEL: py.func @objects
py.func @objects(%a: !py.int, %o: !py.object) -> !py.union<!py.int, !py.none> {
  // CHECK: py.upcast %{{.*}} : !py.int -> !py.union<!py.int, !py.none>
  %0 = py.upcast %a : !py.int -> !py.union<!py.int, !py.none>
  %1 = py.downcast %o : !py.object -> !py.frozenset<!py.bytes>
  // CHECK: py.checked_cast %{{.*}} : !py.object -> !py.instance<"m.C">, !py.error
  %2, %e = py.checked_cast %o : !py.object -> !py.instance<"m.C">, !py.error
  // CHECK: py.require %{{.*}} is !py.union<!py.str, !py.none>, "str | None" : !py.object
  py.require %o is !py.union<!py.str, !py.none>, "str | None" : !py.object
  // CHECK: py.isinstance %{{.*}}, "krt_type_int" exact : !py.object
  %3 = py.isinstance %o, "krt_type_int" exact : !py.object
  %4 = py.is %o, %2 : !py.object, !py.instance<"m.C">
  // CHECK: py.retain %{{.*}} : !py.object
  %5 = py.retain %o : !py.object
  // CHECK: py.release %{{.*}} character : !py.str
  %text = py.str.constant "c"
  py.release %text character : !py.str
  // CHECK: py.release %{{.*}} nullable : !py.object
  py.release %5 nullable : !py.object
  py.keep_alive %o : !py.object
  %6 = py.new @"m.C" : !py.instance<"m.C", [!py.int, f64]>
  // CHECK: py.field.load %{{.*}}[0] : !py.instance<"m.C", [!py.int, f64]> -> !py.int
  %7 = py.field.load %6[0] : !py.instance<"m.C", [!py.int, f64]> -> !py.int
  %8 = py.field.is_set %6[0] : !py.instance<"m.C", [!py.int, f64]>
  // CHECK: py.field.store %{{.*}}, %{{.*}}[0] : !py.int, !py.instance<"m.C", [!py.int, f64]>
  py.field.store %7, %6[0] : !py.int, !py.instance<"m.C", [!py.int, f64]>
  py.return %0 : !py.union<!py.int, !py.none>
}

// CHECK-LABEL: py.func @errors
// CHECK-SAME: attributes {explicit_errors, raises}
py.func @errors(%o: !py.object, %a: !py.int) -> !py.int attributes {raises, explicit_errors} {
  %0, %e = py.call @print(%o) : (!py.object) -> !py.none, !py.error
  // CHECK: py.br_error %{{.*}}, ^bb1, ^bb2(%{{.*}} : !py.int)
  py.br_error %e, ^error, ^ok(%a : !py.int)
^error:
  py.return_error %e
^ok(%b: !py.int):
  py.return %b : !py.int
}

// CHECK-LABEL: py.func private @calls
py.func private @calls(%o: !py.object, %a: !py.int) -> !py.none attributes {raises} {
  // CHECK: py.call @print(%{{.*}}) {site = #[[$INLINED]]} : (!py.object) -> !py.none
  %0 = py.call @print(%o) {site = #inlined} : (!py.object) -> !py.none
  %1, %e1 = py.call @print(%o) : (!py.object) -> !py.none, !py.error
  // CHECK: py.cell.new : !py.cell<!py.int>
  %cell = py.cell.new : !py.cell<!py.int>
  py.cell.store %a, %cell : !py.int, !py.cell<!py.int>
  %2 = py.cell.load %cell : !py.cell<!py.int> -> !py.int
  %3 = py.cell.is_bound %cell : !py.cell<!py.int>
  py.cell.clear %cell : !py.cell<!py.int>
  // CHECK: py.closure @target, "<lambda>"(%{{.*}}) : (!py.cell<!py.int>) -> !py.callable<(!py.int) -> !py.int>
  %4 = py.closure @target, "<lambda>"(%cell) : (!py.cell<!py.int>) -> !py.callable<(!py.int) -> !py.int>
  // CHECK: py.call_indirect %{{.*}}(%{{.*}}) : !py.callable<(!py.int) -> !py.int>, (!py.int) -> !py.int
  %5 = py.call_indirect %4(%a) : !py.callable<(!py.int) -> !py.int>, (!py.int) -> !py.int
  // CHECK: py.call_virtual "size"[2] (%{{.*}}) : (!py.object) -> !py.int, !py.error
  %6, %e2 = py.call_virtual "size"[2](%o) : (!py.object) -> !py.int, !py.error
  %7 = py.global.is_bound @x
  %8 = py.global.load @x : !py.str
  // CHECK: py.global.store %{{.*}}, @x : !py.str
  py.global.store %8, @x : !py.str
  py.global.clear @x
  // CHECK: py.return_error %{{.*}}
  py.return_error %e2
}

// CHECK-LABEL: py.func @control
py.func @control(%c: !py.callable<() -> f64>, %b: !py.type, %v: !py.bytearray) -> !py.none {
  // CHECK: py.slot.alloc "x" : !py.slot<!py.int>
  %slot = py.slot.alloc "x" : !py.slot<!py.int>
  %0 = py.slot.load %slot : !py.slot<!py.int> -> !py.int
  // CHECK: py.slot.store %{{.*}}, %{{.*}} : !py.int, !py.slot<!py.int>
  py.slot.store %0, %slot : !py.int, !py.slot<!py.int>
  // CHECK: py.try.push ^bb1, ^bb2
  py.try.push ^body, ^handler
^body:
  // CHECK: py.yield %{{.*}} {site = #[[$SITE]]} : !py.int -> !py.none
  %1 = py.yield %0 {site = #site} : !py.int -> !py.none
  py.try.pop
  py.return %1 : !py.none
^handler(%e: !py.error):
  // CHECK: py.error.matches %{{.*}}, ["krt_type_ValueError", "m.C"]
  %2 = py.error.matches %e, ["krt_type_ValueError", "m.C"]
  %3 = py.error.is_set %e
  // CHECK: py.traceback %{{.*}}, #[[$SITE]]
  py.traceback %e, #site
  cf.cond_br %2, ^raise, ^dead
^raise:
  // CHECK: py.raise %{{.*}} {site = #[[$SITE]]}
  py.raise %e {site = #site}
^dead:
  py.unreachable
}

py.func @resume(!py.instance<"builtins.generator">, !py.object, !py.error) -> !py.object attributes {native = "resume", raises}

// CHECK-LABEL: py.func @generator
// CHECK: py.generator.new @resume, "g" [i64, !py.int] : !py.instance<"builtins.generator">
py.func @generator() -> !py.instance<"builtins.generator"> {
  %0 = py.generator.new @resume, "g" [i64, !py.int] : !py.instance<"builtins.generator">
  py.return %0 : !py.instance<"builtins.generator">
}
