# Tuples, lists, sets, dicts with unpacking.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

()
(a,)
a, *b
[]
[*a, b]
{}
{a, *b}
{a: b, **c}

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Tuple(ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Tuple(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Name(id='a', ctx=Load())],
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Tuple(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Name(id='a', ctx=Load()),
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            ctx=Load())],
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=List(ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=List(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='a', ctx=Load()),
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          Name(id='b', ctx=Load())],
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(value=Dict()),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Set(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Name(id='a', ctx=Load()),
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            ctx=Load())])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Dict(
# CHECK-NEXT:        keys=[
# CHECK-NEXT:          Name(id='a', ctx=Load()),
# CHECK-NEXT:          None],
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Name(id='b', ctx=Load()),
# CHECK-NEXT:          Name(id='c', ctx=Load())]))])
#  CHECK-NOT:{{.}}
