// RUN: %krait-opt %s --pass-pipeline='builtin.module(py.func(py-verify-ownership))' --split-input-file --verify-diagnostics

py.func @f(%s: !py.str) -> !py.str attributes {explicit_errors, owned} {
  // expected-error @+1 {{consumes operand 0, which is borrowed}}
  py.return %s : !py.str
}
// -----
py.func @leak(%s: !py.str) -> !py.str attributes {explicit_errors, owned} {
  // expected-note @+1 {{the value, of type '!py.str'}}
  %0 = py.retain %s : !py.str
  %1 = py.retain %s : !py.str
  // expected-error @+1 {{leaves the function without consuming a value}}
  py.return %1 : !py.str
}
// -----
py.func @twice(%s: !py.str) -> !py.str attributes {explicit_errors, owned} {
  // expected-note @+1 {{the value, of type '!py.str'}}
  %0 = py.retain %s : !py.str
  py.release %0 : !py.str
  // expected-error @+1 {{uses a value after it was consumed}}
  py.return %0 : !py.str
}
// -----
py.func @same(%s: !py.str) -> !py.tuple<!py.str, !py.str> attributes {explicit_errors, owned} {
  // expected-note @+1 {{the value, of type '!py.str'}}
  %0 = py.retain %s : !py.str
  // expected-error @+1 {{consumes a value that is not owned here}}
  %1 = py.tuple.make(%0, %0) : (!py.str, !py.str) -> !py.tuple<!py.str, !py.str>
  py.return %1 : !py.tuple<!py.str, !py.str>
}
// -----
py.func @join(%s: !py.str, %c: i1) -> !py.none attributes {explicit_errors, owned} {
  // expected-note @+1 {{the value, of type '!py.str'}}
  %0 = py.retain %s : !py.str
  cf.cond_br %c, ^a, ^b
^a:
  py.release %0 : !py.str
  cf.br ^b
^b:
  %n = py.none
  // expected-error @+1 {{leaves the function without consuming a value}}
  py.return %n : !py.none
}
// -----
py.func @loop(%s: !py.str, %c: i1) -> !py.none attributes {explicit_errors, owned} {
  // expected-note @+1 {{the value, of type '!py.str'}}
  %0 = py.retain %s : !py.str
  cf.br ^head
^head:
  py.keep_alive %0 : !py.str
  cf.cond_br %c, ^body, ^exit
^body:
  py.release %0 : !py.str
  // expected-error @+1 {{reaches a block that owns other values on another edge}}
  cf.br ^head
^exit:
  py.release %0 : !py.str
  %n = py.none
  py.return %n : !py.none
}
// -----
// Use of what was borrowed from a value that is gone.
py.func @dangling(%s: !py.str) -> !py.none attributes {explicit_errors, owned} {
  %0 = py.retain %s : !py.str
  // expected-note @+1 {{the value, of type '!py.list<!py.str>'}}
  %1 = py.list.make(%0) : (!py.str) -> !py.list<!py.str>
  %i = arith.constant 0 : i64
  %2 = py.list.get %1[%i] borrowed : !py.list<!py.str> -> !py.str
  py.release %1 : !py.list<!py.str>
  // expected-error @+1 {{uses a value after it was consumed}}
  py.keep_alive %2 : !py.str
  %n = py.none
  py.return %n : !py.none
}
// -----
// An error left alone.
py.func @fails() -> !py.none attributes {native = "krt_fails", raises}
py.func @ignored() -> !py.none attributes {explicit_errors, owned} {
  // expected-note @+1 {{the value, of type '!py.error'}}
  %0, %e = py.call @fails() : () -> !py.none, !py.error
  py.br_error %e, ^error, ^ok
^error:
  %1 = py.none
  // expected-error @+1 {{leaves the function without consuming a value}}
  py.return %1 : !py.none
^ok:
  py.return %0 : !py.none
}
