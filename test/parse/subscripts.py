# Slices, tuples of slices, starred elements.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

a[1]
a[1:2]
a[::]
a[b:, ::c, :d]
a[*b]
a[b, *c]
a[b := 1]
a[1,]

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Constant(value=1),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Slice(
# CHECK-NEXT:          lower=Constant(value=1),
# CHECK-NEXT:          upper=Constant(value=2)),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Slice(),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Tuple(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Slice(
# CHECK-NEXT:              lower=Name(id='b', ctx=Load())),
# CHECK-NEXT:            Slice(
# CHECK-NEXT:              step=Name(id='c', ctx=Load())),
# CHECK-NEXT:            Slice(
# CHECK-NEXT:              upper=Name(id='d', ctx=Load()))],
# CHECK-NEXT:          ctx=Load()),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Tuple(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Starred(
# CHECK-NEXT:              value=Name(id='b', ctx=Load()),
# CHECK-NEXT:              ctx=Load())],
# CHECK-NEXT:          ctx=Load()),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Tuple(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Name(id='b', ctx=Load()),
# CHECK-NEXT:            Starred(
# CHECK-NEXT:              value=Name(id='c', ctx=Load()),
# CHECK-NEXT:              ctx=Load())],
# CHECK-NEXT:          ctx=Load()),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=NamedExpr(
# CHECK-NEXT:          target=Name(id='b', ctx=Store()),
# CHECK-NEXT:          value=Constant(value=1)),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        slice=Tuple(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Constant(value=1)],
# CHECK-NEXT:          ctx=Load()),
# CHECK-NEXT:        ctx=Load()))])
#  CHECK-NOT:{{.}}
