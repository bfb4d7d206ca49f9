// RUN: %krait-opt %s --pass-pipeline='builtin.module(py.func(py-merge-cleanups,py-verify-ownership))' | FileCheck %s

py.func @f() -> !py.str attributes {native = "krt_f", raises}

// The edge of the third call releases one more than that of the second, and goes
// on with what that one releases.
// CHECK-LABEL: py.func @chain
// CHECK: py.br_error %{{.*}}, ^{{.*}}(%{{.*}} : !py.error)
// CHECK: py.br_error %[[E1:.*]], ^[[EDGE1:.*]], ^
// CHECK: py.br_error %[[E2:.*]], ^[[EDGE2:.*]], ^
// CHECK: ^[[EDGE1]]:
// CHECK-NEXT: py.traceback %[[E1]]
// CHECK-NEXT: cf.br ^[[ONE:.*]](%[[E1]] : !py.error)
// CHECK: ^[[EDGE2]]:
// CHECK-NEXT: py.traceback %[[E2]]
// CHECK-NEXT: cf.br ^[[TWO:.*]](%[[E2]] : !py.error)
// CHECK: ^[[ONE]](%[[X:.*]]: !py.error):
// CHECK-NEXT: py.release
// CHECK-NEXT: py.return_error %[[X]]
// CHECK: ^[[TWO]](%[[Y:.*]]: !py.error):
// CHECK-NEXT: py.release
// CHECK-NEXT: cf.br ^[[ONE]](%[[Y]] : !py.error)
py.func @chain() -> !py.str attributes {explicit_errors, owned, raises} {
  %a, %e0 = py.call @f() : () -> !py.str, !py.error
  py.br_error %e0, ^failed(%e0 : !py.error), ^second
^second:
  %b, %e1 = py.call @f() : () -> !py.str, !py.error
  py.br_error %e1, ^edge1, ^third
^third:
  %c, %e2 = py.call @f() : () -> !py.str, !py.error
  py.br_error %e2, ^edge2, ^done
^done:
  %r = py.str.join %a, %b, %c
  py.release %a : !py.str
  py.release %b : !py.str
  py.release %c : !py.str
  py.return %r : !py.str
^edge1:
  py.release %a : !py.str
  cf.br ^failed(%e1 : !py.error)
^edge2:
  py.release %a : !py.str
  py.release %b : !py.str
  cf.br ^failed(%e2 : !py.error)
^failed(%e: !py.error):
  py.traceback %e, #py.site<1, "f()">
  py.return_error %e
}

// A single edge, and one that does more than release, stay.
// CHECK-LABEL: py.func @single
// CHECK: ^bb2:
// CHECK-NEXT: py.release
// CHECK-NEXT: py.return_error
py.func @single() -> !py.str attributes {explicit_errors, owned, raises} {
  %a, %e0 = py.call @f() : () -> !py.str, !py.error
  py.br_error %e0, ^failed(%e0 : !py.error), ^second
^second:
  %b, %e1 = py.call @f() : () -> !py.str, !py.error
  py.br_error %e1, ^edge, ^done
^edge:
  py.release %a : !py.str
  py.return_error %e1
^done:
  py.release %a : !py.str
  py.return %b : !py.str
^failed(%e: !py.error):
  py.return_error %e
}
