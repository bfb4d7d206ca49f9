// RUN: krait-opt --convert-py-to-rt %s | FileCheck %s

// Function values, cells, module variables, checked casts.

py.global @g : !py.str
py.func @target(!py.int) -> !py.int attributes {native = "krt_target", raises}

// CHECK-LABEL: rt.func @body(
// CHECK: %[[V0:.*]]:2 = rt.call @krt_target(%arg0) : (!rt.word) -> (!rt.word, !rt.ref)
// CHECK: %[[V1:.*]] = rt.error.is_set %[[V0]]#1
// CHECK: cf.cond_br %[[V1]], ^{{[a-z0-9]+}}, ^{{[a-z0-9]+}}
// CHECK: ^{{.*}}:
// CHECK: rt.return %[[V0]]#0 : !rt.word
// CHECK: ^{{.*}}:
// CHECK: rt.return_error %[[V0]]#1
py.func @body(%n: !py.int) -> !py.int attributes {display_name = "body", explicit_errors, file = "m.py", owned, raises} {
  %0, %e = py.call @target(%n) : (!py.int) -> !py.int, !py.error
  py.br_error %e, ^failed, ^next
^next:
  py.return %0 : !py.int
^failed:
  py.return_error %e
}

// CHECK-LABEL: rt.func @closures(
// CHECK: %[[V0:.*]] = rt.static_function @body.entry, "body"
// CHECK: %[[Vresult:.*]], %[[Verror:.*]] = rt.call_indirect %[[V0]](%arg0)
// CHECK: rt.release %[[V0]] : !rt.ref
// CHECK: %[[V1:.*]] = rt.error.is_set %[[Verror]]
// CHECK: cf.cond_br %[[V1]], ^{{[a-z0-9]+}}, ^{{[a-z0-9]+}}
// CHECK: ^{{.*}}:
// CHECK: rt.return %[[Vresult]] : !rt.word
// CHECK: ^{{.*}}:
// CHECK: rt.return_error %[[Verror]]
py.func @closures(%n: !py.int) -> !py.object attributes {explicit_errors, owned, raises} {
  %0 = py.closure @body, "body"() : () -> !py.callable<(!py.int) -> !py.int>
  %1, %e = py.call_indirect %0(%n) : !py.callable<(!py.int) -> !py.int>, (!py.int) -> !py.int, !py.error
  py.release %0 : !py.callable<(!py.int) -> !py.int>
  py.br_error %e, ^failed, ^next
^next:
  %2 = py.upcast %1 : !py.int -> !py.object
  py.return %2 : !py.object
^failed:
  py.return_error %e
}

// CHECK-LABEL: rt.func @cells(
// CHECK: %[[V0:.*]] = rt.cell.new
// CHECK: rt.retain %arg0 : !rt.ref
// CHECK: %[[V1:.*]] = rt.ref_to_word %arg0
// CHECK: %[[V2:.*]] = rt.field.load %[[V0]][16] : !rt.word
// CHECK: %[[Vtrue:.*]] = arith.constant true
// CHECK: rt.field.store %[[V1]], %[[V0]][16] : !rt.word
// CHECK: rt.field.store %[[Vtrue]], %[[V0]][24] : i1
// CHECK: rt.release %[[V2]] : !rt.word
// CHECK: %[[V3:.*]] = rt.field.load %[[V0]][16] : !rt.word
// CHECK: %[[V4:.*]] = rt.word_to_ref %[[V3]]
// CHECK: %[[V5:.*]] = rt.field.load %[[V0]][24] : i1
// CHECK: %[[V6:.*]] = rt.undef : !rt.word
// CHECK: %[[V7:.*]] = rt.field.load %[[V0]][16] : !rt.word
// CHECK: %[[Vfalse:.*]] = arith.constant false
// CHECK: rt.field.store %[[V6]], %[[V0]][16] : !rt.word
// CHECK: rt.field.store %[[Vfalse]], %[[V0]][24] : i1
// CHECK: rt.release %[[V7]] : !rt.word
// CHECK: rt.release %[[V0]] : !rt.ref
// CHECK: rt.return %[[V5]] : i1
py.func @cells(%s: !py.str) -> i1 attributes {explicit_errors, owned} {
  %c = py.cell.new : !py.cell<!py.str>
  %0 = py.retain %s : !py.str
  py.cell.store %0, %c : !py.str, !py.cell<!py.str>
  %1 = py.cell.load %c : !py.cell<!py.str> -> !py.str
  py.release %1 : !py.str
  %2 = py.cell.is_bound %c : !py.cell<!py.str>
  py.cell.clear %c : !py.cell<!py.str>
  py.release %c : !py.cell<!py.str>
  py.return %2 : i1
}

// CHECK-LABEL: rt.func @globals(
// CHECK: %[[V0:.*]] = rt.global.is_bound @g
// CHECK: %[[V1:.*]] = rt.global.load @g : !rt.ref
// CHECK: rt.retain %[[V1]] : !rt.ref
// CHECK: %[[V2:.*]] = rt.global.load @g : !rt.ref
// CHECK: %[[V3:.*]] = rt.undef : !rt.ref
// CHECK: rt.global.store %[[V3]], @g : !rt.ref
// CHECK: rt.global.set_bound @g, false
// CHECK: rt.release %[[V2]] nullable : !rt.ref
// CHECK: rt.return %[[V1]] : !rt.ref
py.func @globals() -> !py.str attributes {explicit_errors, owned} {
  %0 = py.global.is_bound @g
  %1 = py.global.load @g : !py.str
  py.global.clear @g
  py.return %1 : !py.str
}

// CHECK-LABEL: rt.func @casts(
// CHECK: %[[V0:.*]] = rt.check_type %arg0, "krt_type_str"
// CHECK: %[[V1:.*]] = rt.undef : !rt.ref
// CHECK: %[[V2:.*]] = rt.error.is_set %[[V0]]
// CHECK: cf.cond_br %[[V2]], ^{{[a-z0-9]+}}(%[[V1]] : !rt.ref), ^{{[a-z0-9]+}}
// CHECK: ^{{.*}}:
// CHECK: %[[V3:.*]] = rt.word_to_ref %arg0
// CHECK: rt.retain %[[V3]] : !rt.ref
// CHECK: cf.br ^{{[a-z0-9]+}}(%[[V3]] : !rt.ref)
// CHECK: ^{{.*}}(%[[V4:.*]]: !rt.ref):
// CHECK: %[[V5:.*]] = rt.error.is_set %[[V0]]
// CHECK: cf.cond_br %[[V5]], ^{{[a-z0-9]+}}, ^{{[a-z0-9]+}}
// CHECK: ^{{.*}}:
// CHECK: rt.return %[[V4]] : !rt.ref
// CHECK: ^{{.*}}:
// CHECK: rt.return_error %[[V0]]
py.func @casts(%o: !py.object) -> !py.str attributes {explicit_errors, owned, raises} {
  %0, %e = py.checked_cast %o : !py.object -> !py.str, !py.error
  py.br_error %e, ^failed, ^next
^next:
  py.return %0 : !py.str
^failed:
  py.return_error %e
}
