// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// A native is declared once, by its C symbol.
// CHECK-DAG: rt.func @krt_mod(!rt.word, !rt.word) -> !rt.word attributes {c_abi, raises}
// CHECK-DAG: rt.func @krt_hash(!rt.ref, !rt.word) -> !rt.ref attributes {c_abi}
// CHECK-NOT: py.
py.func private @mod(!py.int, !py.int) -> !py.int attributes {native = "krt_mod", raises}
py.func private @mod2(!py.int, !py.int) -> !py.int attributes {native = "krt_mod", raises}
// A tuple is passed in its heap form, a boxed float as a word.
py.func private @hash(!py.tuple<!py.int, f64>, f64) -> !py.tuple<f64> attributes {native = "krt_hash", boxed = array<i64: 1>}

// CHECK-LABEL: rt.func @fib(%arg0: !rt.word) -> !rt.word attributes {display_name = "fib", file = "f.py", raises}
// CHECK: rt.stack_exhausted
// CHECK: cf.cond_br {{.*}}, ^[[SHORT:.*]], ^[[BODY:.*]]
// CHECK: ^[[SHORT]]:
// CHECK: rt.recursion_error
// CHECK: rt.return_error
// CHECK: %[[V:.*]]:2 = rt.call @fib(%arg0) : (!rt.word) -> (!rt.word, !rt.ref)
// CHECK: rt.error.is_set %[[V]]#1
// CHECK: rt.traceback {{.*}}, "f.py", "fib", 3, "    fib(n)\0A"
py.func @fib(%n: !py.int) -> !py.int attributes {file = "f.py", display_name = "fib", raises, recursive, explicit_errors, owned} {
  %x, %e = py.call @fib(%n) : (!py.int) -> !py.int, !py.error
  py.br_error %e, ^bad, ^good
^good:
  py.return %x : !py.int
^bad:
  py.traceback %e, #py.site<3, "    fib(n)\0A">
  py.return_error %e
}

// None takes no result.
// CHECK-LABEL: rt.func @nothing(%arg0: f64) {
// CHECK: rt.return{{$}}
py.func @nothing(%x: f64) -> !py.none attributes {explicit_errors, owned} {
  %none = py.none
  py.return %none : !py.none
}

// CHECK-LABEL: rt.func @natives
// CHECK: %[[HEAP:.*]] = rt.heap_tuple
// CHECK: %[[BOX:.*]] = rt.box_float %arg1
// CHECK: %[[R:.*]] = rt.call @krt_hash(%[[HEAP]], %[[BOX]]) : (!rt.ref, !rt.word) -> !rt.ref
// CHECK: rt.release %[[HEAP]] : !rt.ref
// CHECK: rt.release %[[BOX]] : !rt.word
// CHECK: rt.field.load %[[R]][32] : !rt.word
// CHECK: rt.release %[[R]] : !rt.ref
py.func @natives(%t: !py.tuple<!py.int, f64>, %x: f64) -> !py.tuple<f64> attributes {explicit_errors, owned} {
  %r = py.call @hash(%t, %x) : (!py.tuple<!py.int, f64>, f64) -> !py.tuple<f64>
  py.return %r : !py.tuple<f64>
}

// A line for each function an op was inlined through, innermost first.
// CHECK-LABEL: rt.func @inlined
// CHECK: rt.traceback %arg0, "m.py", "g", 7, ""
// CHECK: rt.traceback %arg0, "f.py", "inlined", 3, ""
py.func @inlined(%e: !py.error) -> !py.none attributes {file = "f.py", display_name = "inlined", raises, explicit_errors, owned} {
  py.traceback %e, #py.site<7, "", "g", "m.py", caller = #py.site<3, "">>
  py.return_error %e
}

// A cast's new reference and the release of its operand cancel out; an int
// that dies behind its last operation is released by it.
// CHECK-LABEL: rt.func @pairs(
// CHECK-NOT: rt.retain
// CHECK-NOT: rt.release
// CHECK: rt.int.add {{.*}} releases 1
// CHECK: rt.int.cmp lt {{.*}} releases 2
// CHECK-NOT: rt.release
// CHECK: rt.return
py.func @pairs(%a: !py.int) -> i1 attributes {explicit_errors, owned} {
  %x, %e = py.call @fib(%a) : (!py.int) -> !py.int, !py.error
  %o = py.upcast %x : !py.int -> !py.object
  %y = py.downcast %o : !py.object -> !py.int
  py.release %o : !py.object
  %z = py.int.add %y, %a
  py.release %y : !py.int
  %c = py.int.cmp lt %a, %z
  py.release %z : !py.int
  py.return %c : i1
}
