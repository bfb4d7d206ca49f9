# Loops, conditions, with, assert, raise, del, global.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

if a: b
elif c: d
else: e
while a: break
else: continue
for a, in b: pass
with a, b as (c, d): pass
with (a as b, c,): pass
with (a): pass
with (a, b) as c: pass
assert a, b
raise a from b
raise
del a, (b.c, d[e])
global a, b
nonlocal c

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    If(
# CHECK-NEXT:      test=Name(id='a', ctx=Load()),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='b', ctx=Load()))],
# CHECK-NEXT:      orelse=[
# CHECK-NEXT:        If(
# CHECK-NEXT:          test=Name(id='c', ctx=Load()),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='d', ctx=Load()))],
# CHECK-NEXT:          orelse=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='e', ctx=Load()))])]),
# CHECK-NEXT:    While(
# CHECK-NEXT:      test=Name(id='a', ctx=Load()),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Break()],
# CHECK-NEXT:      orelse=[
# CHECK-NEXT:        Continue()]),
# CHECK-NEXT:    For(
# CHECK-NEXT:      target=Tuple(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Name(id='a', ctx=Store())],
# CHECK-NEXT:        ctx=Store()),
# CHECK-NEXT:      iter=Name(id='b', ctx=Load()),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()]),
# CHECK-NEXT:    With(
# CHECK-NEXT:      items=[
# CHECK-NEXT:        withitem(
# CHECK-NEXT:          context_expr=Name(id='a', ctx=Load())),
# CHECK-NEXT:        withitem(
# CHECK-NEXT:          context_expr=Name(id='b', ctx=Load()),
# CHECK-NEXT:          optional_vars=Tuple(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Name(id='c', ctx=Store()),
# CHECK-NEXT:              Name(id='d', ctx=Store())],
# CHECK-NEXT:            ctx=Store()))],
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()]),
# CHECK-NEXT:    With(
# CHECK-NEXT:      items=[
# CHECK-NEXT:        withitem(
# CHECK-NEXT:          context_expr=Name(id='a', ctx=Load()),
# CHECK-NEXT:          optional_vars=Name(id='b', ctx=Store())),
# CHECK-NEXT:        withitem(
# CHECK-NEXT:          context_expr=Name(id='c', ctx=Load()))],
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()]),
# CHECK-NEXT:    With(
# CHECK-NEXT:      items=[
# CHECK-NEXT:        withitem(
# CHECK-NEXT:          context_expr=Name(id='a', ctx=Load()))],
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()]),
# CHECK-NEXT:    With(
# CHECK-NEXT:      items=[
# CHECK-NEXT:        withitem(
# CHECK-NEXT:          context_expr=Tuple(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Name(id='a', ctx=Load()),
# CHECK-NEXT:              Name(id='b', ctx=Load())],
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          optional_vars=Name(id='c', ctx=Store()))],
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()]),
# CHECK-NEXT:    Assert(
# CHECK-NEXT:      test=Name(id='a', ctx=Load()),
# CHECK-NEXT:      msg=Name(id='b', ctx=Load())),
# CHECK-NEXT:    Raise(
# CHECK-NEXT:      exc=Name(id='a', ctx=Load()),
# CHECK-NEXT:      cause=Name(id='b', ctx=Load())),
# CHECK-NEXT:    Raise(),
# CHECK-NEXT:    Delete(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='a', ctx=Del()),
# CHECK-NEXT:        Tuple(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Attribute(
# CHECK-NEXT:              value=Name(id='b', ctx=Load()),
# CHECK-NEXT:              attr='c',
# CHECK-NEXT:              ctx=Del()),
# CHECK-NEXT:            Subscript(
# CHECK-NEXT:              value=Name(id='d', ctx=Load()),
# CHECK-NEXT:              slice=Name(id='e', ctx=Load()),
# CHECK-NEXT:              ctx=Del())],
# CHECK-NEXT:          ctx=Del())]),
# CHECK-NEXT:    Global(
# CHECK-NEXT:      names=[
# CHECK-NEXT:        'a',
# CHECK-NEXT:        'b']),
# CHECK-NEXT:    Nonlocal(
# CHECK-NEXT:      names=[
# CHECK-NEXT:        'c'])])
#  CHECK-NOT:{{.}}
