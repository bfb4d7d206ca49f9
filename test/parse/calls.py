# Arguments keep their order within positional ones and keywords.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

f()
f(a, *b, c, d=1, *e, **g, h=2)
f(x for x in y)
f((x for x in y), z)
f(a := 1)
a.b[1](2).c

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='f', ctx=Load()))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='f', ctx=Load()),
# CHECK-NEXT:        args=[
# CHECK-NEXT:          Name(id='a', ctx=Load()),
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          Name(id='c', ctx=Load()),
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='e', ctx=Load()),
# CHECK-NEXT:            ctx=Load())],
# CHECK-NEXT:        keywords=[
# CHECK-NEXT:          keyword(
# CHECK-NEXT:            arg='d',
# CHECK-NEXT:            value=Constant(value=1)),
# CHECK-NEXT:          keyword(
# CHECK-NEXT:            value=Name(id='g', ctx=Load())),
# CHECK-NEXT:          keyword(
# CHECK-NEXT:            arg='h',
# CHECK-NEXT:            value=Constant(value=2))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='f', ctx=Load()),
# CHECK-NEXT:        args=[
# CHECK-NEXT:          GeneratorExp(
# CHECK-NEXT:            elt=Name(id='x', ctx=Load()),
# CHECK-NEXT:            generators=[
# CHECK-NEXT:              comprehension(
# CHECK-NEXT:                target=Name(id='x', ctx=Store()),
# CHECK-NEXT:                iter=Name(id='y', ctx=Load()),
# CHECK-NEXT:                is_async=0)])])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='f', ctx=Load()),
# CHECK-NEXT:        args=[
# CHECK-NEXT:          GeneratorExp(
# CHECK-NEXT:            elt=Name(id='x', ctx=Load()),
# CHECK-NEXT:            generators=[
# CHECK-NEXT:              comprehension(
# CHECK-NEXT:                target=Name(id='x', ctx=Store()),
# CHECK-NEXT:                iter=Name(id='y', ctx=Load()),
# CHECK-NEXT:                is_async=0)]),
# CHECK-NEXT:          Name(id='z', ctx=Load())])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='f', ctx=Load()),
# CHECK-NEXT:        args=[
# CHECK-NEXT:          NamedExpr(
# CHECK-NEXT:            target=Name(id='a', ctx=Store()),
# CHECK-NEXT:            value=Constant(value=1))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Attribute(
# CHECK-NEXT:        value=Call(
# CHECK-NEXT:          func=Subscript(
# CHECK-NEXT:            value=Attribute(
# CHECK-NEXT:              value=Name(id='a', ctx=Load()),
# CHECK-NEXT:              attr='b',
# CHECK-NEXT:              ctx=Load()),
# CHECK-NEXT:            slice=Constant(value=1),
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          args=[
# CHECK-NEXT:            Constant(value=2)]),
# CHECK-NEXT:        attr='c',
# CHECK-NEXT:        ctx=Load()))])
#  CHECK-NOT:{{.}}
