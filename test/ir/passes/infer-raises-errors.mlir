// RUN: %krait-opt %s --py-infer-raises --split-input-file --verify-diagnostics

py.func @f() -> !py.none {
  // expected-error @+1 {{without a py.try.push}}
  py.try.pop
  %0 = py.none
  py.return %0 : !py.none
}
// -----
py.func @f(%c: i1) -> !py.none {
  cf.cond_br %c, ^push, ^body
^push:
  // expected-error @+1 {{enters a block with other exception handlers than elsewhere}}
  py.try.push ^body, ^handler
^body:
  %0 = py.none
  py.return %0 : !py.none
^handler(%e: !py.error):
  py.raise %e
}
