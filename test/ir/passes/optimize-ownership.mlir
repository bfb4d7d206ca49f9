// RUN: %krait-opt %s --pass-pipeline='builtin.module(py.func(py-insert-ownership),py-optimize-ownership,py.func(py-verify-ownership))' | FileCheck %s

py.func @print(!py.object) -> !py.none attributes {native = "krt_print"}
py.func @length(!py.str) -> !py.int attributes {native = "krt_str_len"}
py.func @other(!py.list<!py.str>) -> !py.int
py.global @g : !py.str
py.global @h : !py.str

// An upcast for a call borrows what the caller holds.
// CHECK-LABEL: py.func @upcast
// CHECK-NEXT: %[[O:.*]] = py.upcast %arg0 borrowed : !py.str -> !py.object
// CHECK-NEXT: py.call @print(%[[O]])
// CHECK-NEXT: py.return
py.func @upcast(%s: !py.str) -> !py.none attributes {explicit_errors} {
  %0 = py.upcast %s : !py.str -> !py.object
  %1 = py.call @print(%0) : (!py.object) -> !py.none
  py.return %1 : !py.none
}

// A number is boxed: the box must be released.
// CHECK-LABEL: py.func @boxed
// CHECK-NEXT: %[[O:.*]] = py.upcast %arg0 : f64 -> !py.object
// CHECK-NEXT: py.call @print(%[[O]])
// CHECK-NEXT: py.release %[[O]]
py.func @boxed(%f: f64) -> !py.none attributes {explicit_errors} {
  %0 = py.upcast %f : f64 -> !py.object
  %1 = py.call @print(%0) : (!py.object) -> !py.none
  py.return %1 : !py.none
}

// The last use moves into the cast: nothing to gain.
// CHECK-LABEL: py.func @moved
// CHECK: %[[O:.*]] = py.upcast %{{.*}} : !py.str -> !py.object
// CHECK-NEXT: py.call @print(%[[O]])
// CHECK-NEXT: py.release %[[O]]
py.func @moved(%s: !py.str) -> !py.none attributes {explicit_errors} {
  %j = py.str.join %s, %s
  %0 = py.upcast %j : !py.str -> !py.object
  %1 = py.call @print(%0) : (!py.object) -> !py.none
  py.return %1 : !py.none
}

// A quiet use: a native that only sees text.
// CHECK-LABEL: py.func @quiet
// CHECK-NEXT: %[[X:.*]] = py.list.get %arg0[%arg1] borrowed
// CHECK-NEXT: %[[G:.*]] = py.global.load @g borrowed
// CHECK-NEXT: %[[N:.*]] = py.call @length(%[[X]])
// CHECK-NEXT: py.call @length(%[[G]])
// CHECK-NOT: py.release %[[X]]
py.func @quiet(%l: !py.list<!py.str>, %i: i64) -> !py.int attributes {explicit_errors} {
  %0 = py.list.get %l[%i] : !py.list<!py.str> -> !py.str
  %g = py.global.load @g : !py.str
  %1 = py.call @length(%0) : (!py.str) -> !py.int
  %2 = py.call @length(%g) : (!py.str) -> !py.int
  %3 = py.int.add %1, %2
  py.return %3 : !py.int
}

// The function called in between may change the list.
// CHECK-LABEL: py.func @changed
// CHECK-NEXT: %[[X:.*]] = py.list.get %arg0[%arg1] : 
// CHECK: py.call @other(%arg0)
// CHECK: py.release %[[X]]
py.func @changed(%l: !py.list<!py.str>, %i: i64) -> !py.int attributes {explicit_errors} {
  %0 = py.list.get %l[%i] : !py.list<!py.str> -> !py.str
  %1 = py.call @other(%l) : (!py.list<!py.str>) -> !py.int
  %2 = py.call @length(%0) : (!py.str) -> !py.int
  py.return %2 : !py.int
}

// A store may release the very value.
// CHECK-LABEL: py.func @stored
// CHECK-NEXT: %[[X:.*]] = py.global.load @g :
// CHECK: py.global.store
// CHECK: py.release %[[X]]
py.func @stored(%s: !py.str) -> !py.int attributes {explicit_errors} {
  %0 = py.global.load @g : !py.str
  py.global.store %s, @g : !py.str
  %1 = py.call @length(%0) : (!py.str) -> !py.int
  py.return %1 : !py.int
}

// The container dies before the last use.
// CHECK-LABEL: py.func @container_dies
// CHECK: %[[X:.*]] = py.list.get %{{.*}}[%arg1] :
// CHECK: py.release %[[X]]
py.func @container_dies(%s: !py.str, %i: i64) -> !py.int attributes {explicit_errors} {
  %l = py.list.make(%s) : (!py.str) -> !py.list<!py.str>
  %0 = py.list.get %l[%i] : !py.list<!py.str> -> !py.str
  %1 = py.call @length(%0) : (!py.str) -> !py.int
  py.return %1 : !py.int
}

// A cast of a parameter is borrowed in every block.
// CHECK-LABEL: py.func @cast
// CHECK-NEXT: %[[S:.*]] = py.downcast %arg0 borrowed : !py.object -> !py.str
// CHECK-NOT: py.release
// CHECK: py.return
// CHECK-NOT: py.release
// CHECK: py.return
py.func @cast(%o: !py.object, %c: i1) -> !py.int attributes {explicit_errors} {
  %s = py.downcast %o : !py.object -> !py.str
  cf.cond_br %c, ^a, ^b
^a:
  %0 = py.call @length(%s) : (!py.str) -> !py.int
  py.return %0 : !py.int
^b:
  %1 = py.int.constant "0"
  py.return %1 : !py.int
}

// A value that is kept needs its reference.
// CHECK-LABEL: py.func @kept
// CHECK-NEXT: %[[X:.*]] = py.list.get %arg0[%arg1] :
// CHECK-NEXT: py.global.store %[[X]], @h
py.func @kept(%l: !py.list<!py.str>, %i: i64) -> !py.none attributes {explicit_errors} {
  %0 = py.list.get %l[%i] : !py.list<!py.str> -> !py.str
  py.global.store %0, @h : !py.str
  %n = py.none
  py.return %n : !py.none
}

py.func @krt_str_get(!py.str, i64) -> !py.str attributes {native = "krt_str_get"}
py.func @krt_str_eq(!py.str, !py.str) -> i1 attributes {native = "krt_str_eq"}

// A character that is only looked at is not counted.
// CHECK-LABEL: py.func @look
// CHECK: %[[C:.*]] = py.call @krt_str_peek(%arg0, %arg2)
// CHECK: py.release %[[C]] character : !py.str
py.func @look(%s: !py.str, %t: !py.str, %i: i64) -> i1 attributes {explicit_errors} {
  %c = py.call @krt_str_get(%s, %i) : (!py.str, i64) -> !py.str
  %0 = py.call @krt_str_eq(%c, %t) : (!py.str, !py.str) -> i1
  py.return %0 : i1
}

// One that is kept is.
// CHECK-LABEL: py.func @keep
// CHECK: py.call @krt_str_get(%arg0, %arg1)
// CHECK-NEXT: py.return
py.func @keep(%s: !py.str, %i: i64) -> !py.str attributes {explicit_errors} {
  %c = py.call @krt_str_get(%s, %i) : (!py.str, i64) -> !py.str
  py.return %c : !py.str
}
