// RUN: %krait-opt %s --py-explicit-errors --verify-diagnostics

py.func @fails() -> !py.int attributes {native = "krt_fails", raises}
py.func @f() -> !py.int {
  // expected-error @+1 {{raises out of a function without 'raises'}}
  %0 = py.call @fails() : () -> !py.int
  py.return %0 : !py.int
}
