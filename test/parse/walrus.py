# Where := may stand without parentheses.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

if a := b: pass
[c := 1, d]
{e := 1}
f(g := 1)
h[i := 1]
(j := 1)
[k for l in m if (n := l)]

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    If(
# CHECK-NEXT:      test=NamedExpr(
# CHECK-NEXT:        target=Name(id='a', ctx=Store()),
# CHECK-NEXT:        value=Name(id='b', ctx=Load())),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()]),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=List(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          NamedExpr(
# CHECK-NEXT:            target=Name(id='c', ctx=Store()),
# CHECK-NEXT:            value=Constant(value=1)),
# CHECK-NEXT:          Name(id='d', ctx=Load())],
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Set(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          NamedExpr(
# CHECK-NEXT:            target=Name(id='e', ctx=Store()),
# CHECK-NEXT:            value=Constant(value=1))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='f', ctx=Load()),
# CHECK-NEXT:        args=[
# CHECK-NEXT:          NamedExpr(
# CHECK-NEXT:            target=Name(id='g', ctx=Store()),
# CHECK-NEXT:            value=Constant(value=1))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='h', ctx=Load()),
# CHECK-NEXT:        slice=NamedExpr(
# CHECK-NEXT:          target=Name(id='i', ctx=Store()),
# CHECK-NEXT:          value=Constant(value=1)),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=NamedExpr(
# CHECK-NEXT:        target=Name(id='j', ctx=Store()),
# CHECK-NEXT:        value=Constant(value=1))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=ListComp(
# CHECK-NEXT:        elt=Name(id='k', ctx=Load()),
# CHECK-NEXT:        generators=[
# CHECK-NEXT:          comprehension(
# CHECK-NEXT:            target=Name(id='l', ctx=Store()),
# CHECK-NEXT:            iter=Name(id='m', ctx=Load()),
# CHECK-NEXT:            ifs=[
# CHECK-NEXT:              NamedExpr(
# CHECK-NEXT:                target=Name(id='n', ctx=Store()),
# CHECK-NEXT:                value=Name(id='l', ctx=Load()))],
# CHECK-NEXT:            is_async=0)]))])
#  CHECK-NOT:{{.}}
