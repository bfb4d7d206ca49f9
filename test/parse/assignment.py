# Chained, augmented and annotated assignments.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

a = b = c
a, *b = c
[a, (b, c.d)] = e[f]
a += 1; a @= b; a //= c; a **= d; a >>= e
a: int
(a): int = 1
a.b: int = yield_
a = *b, c
x = y = (yield)

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='a', ctx=Store()),
# CHECK-NEXT:        Name(id='b', ctx=Store())],
# CHECK-NEXT:      value=Name(id='c', ctx=Load())),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Tuple(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Name(id='a', ctx=Store()),
# CHECK-NEXT:            Starred(
# CHECK-NEXT:              value=Name(id='b', ctx=Store()),
# CHECK-NEXT:              ctx=Store())],
# CHECK-NEXT:          ctx=Store())],
# CHECK-NEXT:      value=Name(id='c', ctx=Load())),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        List(
# CHECK-NEXT:          elts=[
# CHECK-NEXT:            Name(id='a', ctx=Store()),
# CHECK-NEXT:            Tuple(
# CHECK-NEXT:              elts=[
# CHECK-NEXT:                Name(id='b', ctx=Store()),
# CHECK-NEXT:                Attribute(
# CHECK-NEXT:                  value=Name(id='c', ctx=Load()),
# CHECK-NEXT:                  attr='d',
# CHECK-NEXT:                  ctx=Store())],
# CHECK-NEXT:              ctx=Store())],
# CHECK-NEXT:          ctx=Store())],
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='e', ctx=Load()),
# CHECK-NEXT:        slice=Name(id='f', ctx=Load()),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    AugAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      op=Add(),
# CHECK-NEXT:      value=Constant(value=1)),
# CHECK-NEXT:    AugAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      op=MatMult(),
# CHECK-NEXT:      value=Name(id='b', ctx=Load())),
# CHECK-NEXT:    AugAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      op=FloorDiv(),
# CHECK-NEXT:      value=Name(id='c', ctx=Load())),
# CHECK-NEXT:    AugAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      op=Pow(),
# CHECK-NEXT:      value=Name(id='d', ctx=Load())),
# CHECK-NEXT:    AugAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      op=RShift(),
# CHECK-NEXT:      value=Name(id='e', ctx=Load())),
# CHECK-NEXT:    AnnAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      annotation=Name(id='int', ctx=Load()),
# CHECK-NEXT:      simple=1),
# CHECK-NEXT:    AnnAssign(
# CHECK-NEXT:      target=Name(id='a', ctx=Store()),
# CHECK-NEXT:      annotation=Name(id='int', ctx=Load()),
# CHECK-NEXT:      value=Constant(value=1),
# CHECK-NEXT:      simple=0),
# CHECK-NEXT:    AnnAssign(
# CHECK-NEXT:      target=Attribute(
# CHECK-NEXT:        value=Name(id='a', ctx=Load()),
# CHECK-NEXT:        attr='b',
# CHECK-NEXT:        ctx=Store()),
# CHECK-NEXT:      annotation=Name(id='int', ctx=Load()),
# CHECK-NEXT:      value=Name(id='yield_', ctx=Load()),
# CHECK-NEXT:      simple=0),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='a', ctx=Store())],
# CHECK-NEXT:      value=Tuple(
# CHECK-NEXT:        elts=[
# CHECK-NEXT:          Starred(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          Name(id='c', ctx=Load())],
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='x', ctx=Store()),
# CHECK-NEXT:        Name(id='y', ctx=Store())],
# CHECK-NEXT:      value=Yield())])
#  CHECK-NOT:{{.}}
