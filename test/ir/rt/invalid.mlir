// RUN: krait-opt %s --split-input-file --verify-diagnostics

rt.func @plain(%w: !rt.word) {
  // expected-error@+1 {{does not match the result of its function}}
  rt.return %w : !rt.word
}

// -----

rt.func @plain(%r: !rt.ref) {
  // expected-error@+1 {{in a function that does not raise}}
  rt.return_error %r
}

// -----

rt.func @callee(!rt.word) attributes {raises}
rt.func @caller(%w: !rt.word) {
  // expected-error@+1 {{does not match the type of 'callee'}}
  rt.call @callee(%w) : (!rt.word) -> ()
  rt.return
}

// -----

rt.func @caller() {
  // expected-error@+1 {{callee 'nobody' is not an rt.func}}
  rt.call @nobody() : () -> ()
  rt.return
}

// -----

rt.func @get(%t: !rt.tuple<!rt.word>) {
  // expected-error@+1 {{index 1 in a tuple of 1 elements}}
  %x = rt.tuple.get %t[1] : <!rt.word> -> !rt.word
  rt.return
}
