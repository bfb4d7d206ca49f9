// RUN: %krait-opt %s --split-input-file --verify-diagnostics

py.func @f() -> !py.int {
  // expected-error @+1 {{value is not a decimal number}}
  %0 = py.int.constant "0x1"
  py.return %0 : !py.int
}
// -----
py.func @f() -> !py.int {
  // expected-error @+1 {{value has leading zeros or is -0}}
  %0 = py.int.constant "-0"
  py.return %0 : !py.int
}
// -----
py.func @f(%t: !py.tuple<!py.int>) -> !py.int {
  // expected-error @+1 {{index 1 out of range of '!py.tuple<!py.int>'}}
  %0 = py.tuple.get %t[1] : !py.tuple<!py.int> -> !py.int
  py.return %0 : !py.int
}
// -----
py.func @f(%a: !py.int) -> !py.list<!py.str> {
  // expected-error @+1 {{element of type '!py.int' in '!py.list<!py.str>'}}
  %0 = py.list.make(%a) : (!py.int) -> !py.list<!py.str>
  py.return %0 : !py.list<!py.str>
}
// -----
py.func @f(%a: !py.int) -> !py.str {
  // expected-error @+1 {{value of type '!py.int' in a function that returns '!py.str'}}
  py.return %a : !py.int
}
// -----
py.func @f(%e: !py.error) -> !py.str {
  // expected-error @+1 {{in a function without 'raises'}}
  py.return_error %e
}
// -----
py.func @f(%a: !py.int) -> !py.int {
  // expected-error @+1 {{callee 'g' is not a py.func}}
  %0 = py.call @g(%a) : (!py.int) -> !py.int
  py.return %0 : !py.int
}
// -----
py.func @g(!py.str) -> !py.int
py.func @f(%a: !py.int) -> !py.int {
  // expected-error @+1 {{does not match the type of 'g', '(!py.str) -> !py.int'}}
  %0 = py.call @g(%a) : (!py.int) -> !py.int
  py.return %0 : !py.int
}
// -----
py.global @x : !py.int
py.func @f() -> !py.str {
  // expected-error @+1 {{has type '!py.str' but the global is a '!py.int'}}
  %0 = py.global.load @x : !py.str
  py.return %0 : !py.str
}
// -----
py.func @f() -> !py.str {
  // expected-error @+1 {{handler must take one !py.error}}
  py.try.push ^body, ^handler
^body:
  py.unreachable
^handler(%e: !py.int):
  py.unreachable
}
// -----
// expected-error @+1 {{is native and has a body}}
py.func @f(%a: !py.str) -> !py.str attributes {native = "krt_f"} {
  py.return %a : !py.str
}
// -----
// expected-error @+1 {{is owned but its errors are not explicit}}
py.func @f(%a: !py.str) -> !py.str attributes {owned} {
  py.return %a : !py.str
}
