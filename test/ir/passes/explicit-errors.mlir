// RUN: %krait-opt %s --py-explicit-errors | FileCheck %s

py.func @fails(!py.int) -> !py.int attributes {native = "krt_fails", raises}
py.func @works(!py.int) -> !py.int attributes {native = "krt_works"}

// CHECK-DAG: #[[$A:.*]] = #py.site<1, "a">
// CHECK-DAG: #[[$B:.*]] = #py.site<2, "b">
// CHECK-DAG: #[[$CALLEE:.*]] = #py.site<9, "", "callee", "m.py">
#a = #py.site<1, "a">
#b = #py.site<2, "b">
#inlined = #py.site<9, "", "callee", "m.py", caller = #a>

// Out of the function; two ops of one site share the way out.
// CHECK-LABEL: py.func @leaves
// CHECK-SAME: attributes {explicit_errors, raises}
// CHECK: %[[V:.*]], %[[E:.*]] = py.call @fails(%{{.*}}) : (!py.int) -> !py.int, !py.error
// CHECK-NEXT: py.br_error %[[E]], ^[[ERR:.*]](%[[E]] : !py.error), ^[[OK:.*]]
// CHECK: ^[[OK]]:
// CHECK: %{{.*}}, %[[E2:.*]] = py.call @fails(%[[V]])
// CHECK-NEXT: py.br_error %[[E2]], ^[[ERR]](%[[E2]] : !py.error), ^[[OK2:.*]]
// CHECK: ^[[OK2]]:
// CHECK: py.call @works(%{{.*}}) {site
// CHECK-NEXT: py.return
// CHECK: ^[[ERR]](%[[ARG:.*]]: !py.error):
// CHECK-NEXT: py.traceback %[[ARG]], #[[$A]]
// CHECK-NEXT: py.return_error %[[ARG]]
py.func @leaves(%a: !py.int) -> !py.int attributes {raises} {
  %0 = py.call @fails(%a) {site = #a} : (!py.int) -> !py.int
  %1 = py.call @fails(%0) {site = #a} : (!py.int) -> !py.int
  %2 = py.call @works(%1) {site = #b} : (!py.int) -> !py.int
  py.return %2 : !py.int
}

// To handlers, the innermost first; py.raise in a handler goes to the outer one.
// CHECK-LABEL: py.func @handlers
// CHECK-SAME: attributes {explicit_errors}
// CHECK-NOT: py.try
// CHECK: py.br_error %{{.*}}, ^[[IN:[a-z0-9]*]](%{{.*}}), ^{{.*}}
// CHECK: py.br_error %{{.*}}, ^[[OUT:[a-z0-9]*]](%{{.*}}), ^{{.*}}
// CHECK: ^[[INNER:.*]](%[[E:.*]]: !py.error):
// CHECK-NEXT: cf.br ^[[OUTER:.*]](%[[E]] : !py.error)
// CHECK: ^[[OUTER]](%{{.*}}: !py.error):
// CHECK-NEXT: py.return
// CHECK: ^[[IN]](%{{.*}}):
// CHECK-NEXT: py.traceback %{{.*}}, #[[$A]]
// CHECK-NEXT: cf.br ^[[INNER]]
// CHECK: ^[[OUT]](%{{.*}}):
// CHECK-NEXT: py.traceback %{{.*}}, #[[$A]]
// CHECK-NEXT: cf.br ^[[OUTER]]
py.func @handlers(%a: !py.int) -> !py.int {
  py.try.push ^one, ^outer
^one:
  py.try.push ^two, ^inner
^two:
  %0 = py.call @fails(%a) {site = #a} : (!py.int) -> !py.int
  py.try.pop
  %1 = py.call @fails(%0) {site = #a} : (!py.int) -> !py.int
  py.try.pop
  py.return %1 : !py.int
^inner(%e: !py.error):
  py.raise %e
^outer(%e2: !py.error):
  py.return %a : !py.int
}

// An inlined op adds a line for itself and one for each call around it.
// CHECK-LABEL: py.func @inlined
// CHECK: py.traceback %{{.*}}, #[[$CALLEE]]
// CHECK-NEXT: py.traceback %{{.*}}, #[[$A]]
// CHECK-NEXT: py.return_error
py.func @inlined(%e: !py.error) -> !py.int attributes {raises} {
  py.raise %e {site = #inlined}
}

// Without a site the error goes straight to the handler.
// CHECK-LABEL: py.func @no_site
// CHECK: py.br_error %[[E:.*]], ^[[H:.*]](%[[E]] : !py.error), ^
// CHECK: ^[[H]](%{{.*}}: !py.error):
// CHECK-NEXT: py.return
py.func @no_site(%a: !py.int) -> !py.int {
  py.try.push ^body, ^handler
^body:
  %0 = py.call @fails(%a) : (!py.int) -> !py.int
  py.try.pop
  py.return %0 : !py.int
^handler(%e: !py.error):
  py.return %a : !py.int
}
