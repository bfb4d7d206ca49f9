// RUN: %krait-opt %s --py-split-generators | FileCheck %s
// RUN: %krait-opt %s --py-pipeline | FileCheck %s --check-prefix=PIPE

py.func @print(!py.object) -> !py.none attributes {native = "krt_print", raises}

// The parameter and what is live across the yield are in the frame; the slot
// "x" is only used between two yields.
// CHECK-LABEL: py.func @count(
// CHECK-SAME: %[[N:.*]]: !py.int)
// CHECK-NEXT: %[[G:.*]] = py.generator.new @count.resume, "count" [i64, !py.int, !py.int]
// CHECK-NEXT: py.field.store %[[N]], %[[G]][1]
// CHECK-NEXT: py.return %[[G]]
// CHECK-LABEL: py.func private @count.resume(
// CHECK-SAME: %[[SELF:[a-z0-9]+]]: !py.instance<"builtins.generator", [!py.int, !py.object, !py.none]>
// CHECK-SAME: %[[SENT:[a-z0-9]+]]: !py.object
// CHECK-SAME: %[[THROWN:[a-z0-9]+]]: !py.error) -> !py.object
// CHECK-SAME: display_name = "count", file = "m.py"
// CHECK: py.slot.alloc "x"
// CHECK-NOT: py.slot.alloc "i"
// CHECK: %[[STATE:.*]] = py.field.load %[[SELF]][0]
// CHECK: cf.switch %[[STATE]] : i64
// CHECK-NEXT: default: ^[[DEAD:.*]],
// CHECK-NEXT: 0: ^{{.*}},
// CHECK-NEXT: 2: ^[[POINT:[a-z0-9]*]]
// The yield: new state, value as object.
// CHECK: %[[TWO:.*]] = arith.constant 2 : i64
// CHECK: py.field.store %[[TWO]], %[[SELF]][0]
// CHECK: %[[Y:.*]] = py.upcast %{{.*}} : !py.int -> !py.object
// CHECK: py.return %[[Y]]
// CHECK: ^[[POINT]]:
// CHECK-NEXT: %[[SET:.*]] = py.error.is_set %[[THROWN]]
// CHECK-NEXT: cf.cond_br %[[SET]], ^[[RAISE:.*]], ^{{.*}}
// CHECK: ^[[RAISE]]:
// CHECK-NEXT: py.raise %[[THROWN]] {site
// CHECK: py.downcast %[[SENT]]
// The end: state -1.
// CHECK: %[[DONE:.*]] = arith.constant -1 : i64
// CHECK: py.field.store %[[DONE]], %[[SELF]][0]
// CHECK: ^[[DEAD]]:
// CHECK-NEXT: py.unreachable

// PIPE-LABEL: py.func @count(
// PIPE-SAME: owned
// PIPE-LABEL: py.func private @count.resume(
// PIPE-SAME: owned, raises
py.func @count(%n: !py.int) -> !py.instance<"builtins.generator", [!py.int, !py.object, !py.none]>
    attributes {generator, file = "m.py", display_name = "count"} {
  %i = py.slot.alloc "i" : !py.slot<!py.int>
  %x = py.slot.alloc "x" : !py.slot<!py.object>
  %zero = py.int.constant "0"
  %one = py.int.constant "1"
  py.slot.store %zero, %i : !py.int, !py.slot<!py.int>
  cf.br ^head
^head:
  %0 = py.slot.load %i : !py.slot<!py.int> -> !py.int
  %c = py.int.cmp lt %0, %n
  cf.cond_br %c, ^body, ^exit
^body:
  %1 = py.slot.load %i : !py.slot<!py.int> -> !py.int
  %y = py.yield %1 {site = #py.site<4, "x">} : !py.int -> !py.object
  py.slot.store %y, %x : !py.object, !py.slot<!py.object>
  %2 = py.slot.load %x : !py.slot<!py.object> -> !py.object
  %p = py.call @print(%2) : (!py.object) -> !py.none
  %3 = py.slot.load %i : !py.slot<!py.int> -> !py.int
  %4 = py.int.add %3, %one
  py.slot.store %4, %i : !py.int, !py.slot<!py.int>
  cf.br ^head
^exit:
  %r = py.none
  py.return %r : !py.none
}

// A yield in a try statement: the handler is entered again, the state is odd.
// A value used after the yield is spilled; a constant is made again.
// CHECK-LABEL: py.func @guarded(
// CHECK: py.generator.new @guarded.resume, "guarded" [i64, !py.str, !py.str]
// CHECK-LABEL: py.func private @guarded.resume(
// CHECK: 3: ^[[POINT:[a-z0-9]*]]
// CHECK: ^[[POINT]]:
// CHECK-NEXT: py.try.push ^[[BODY:.*]], ^[[HANDLER:.*]]
// CHECK: ^[[BODY]]:
// CHECK-NEXT: py.error.is_set
// CHECK: py.str.constant "b"
// CHECK: %[[J:.*]] = py.field.load %{{.*}}[2]
// CHECK: py.str.join %[[J]]
// CHECK: ^[[HANDLER]](%{{.*}}: !py.error):
py.func @guarded(%s: !py.str) -> !py.instance<"builtins.generator", [!py.str, !py.none, !py.str]>
    attributes {generator, display_name = "guarded"} {
  py.try.push ^body, ^handler
^body:
  %b = py.str.constant "b"
  %j = py.str.join %s, %b
  %y = py.yield %j : !py.str -> !py.none
  %k = py.str.join %j, %b
  py.try.pop
  py.return %k : !py.str
^handler(%e: !py.error):
  py.return %s : !py.str
}

// Not a generator: untouched.
// CHECK-LABEL: py.func @plain(%arg0: !py.int) -> !py.int {
// CHECK-NEXT: py.return %arg0
py.func @plain(%n: !py.int) -> !py.int {
  py.return %n : !py.int
}
