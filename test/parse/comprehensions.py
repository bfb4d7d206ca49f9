# The four kinds, several clauses, async.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

[a for a in b if c if d for e, *f in g]
{a for a in b}
{a: b for a, b in c}
(a async for a in b)

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=ListComp(
# CHECK-NEXT:        elt=Name(id='a', ctx=Load()),
# CHECK-NEXT:        generators=[
# CHECK-NEXT:          comprehension(
# CHECK-NEXT:            target=Name(id='a', ctx=Store()),
# CHECK-NEXT:            iter=Name(id='b', ctx=Load()),
# CHECK-NEXT:            ifs=[
# CHECK-NEXT:              Name(id='c', ctx=Load()),
# CHECK-NEXT:              Name(id='d', ctx=Load())],
# CHECK-NEXT:            is_async=0),
# CHECK-NEXT:          comprehension(
# CHECK-NEXT:            target=Tuple(
# CHECK-NEXT:              elts=[
# CHECK-NEXT:                Name(id='e', ctx=Store()),
# CHECK-NEXT:                Starred(
# CHECK-NEXT:                  value=Name(id='f', ctx=Store()),
# CHECK-NEXT:                  ctx=Store())],
# CHECK-NEXT:              ctx=Store()),
# CHECK-NEXT:            iter=Name(id='g', ctx=Load()),
# CHECK-NEXT:            is_async=0)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=SetComp(
# CHECK-NEXT:        elt=Name(id='a', ctx=Load()),
# CHECK-NEXT:        generators=[
# CHECK-NEXT:          comprehension(
# CHECK-NEXT:            target=Name(id='a', ctx=Store()),
# CHECK-NEXT:            iter=Name(id='b', ctx=Load()),
# CHECK-NEXT:            is_async=0)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=DictComp(
# CHECK-NEXT:        key=Name(id='a', ctx=Load()),
# CHECK-NEXT:        value=Name(id='b', ctx=Load()),
# CHECK-NEXT:        generators=[
# CHECK-NEXT:          comprehension(
# CHECK-NEXT:            target=Tuple(
# CHECK-NEXT:              elts=[
# CHECK-NEXT:                Name(id='a', ctx=Store()),
# CHECK-NEXT:                Name(id='b', ctx=Store())],
# CHECK-NEXT:              ctx=Store()),
# CHECK-NEXT:            iter=Name(id='c', ctx=Load()),
# CHECK-NEXT:            is_async=0)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=GeneratorExp(
# CHECK-NEXT:        elt=Name(id='a', ctx=Load()),
# CHECK-NEXT:        generators=[
# CHECK-NEXT:          comprehension(
# CHECK-NEXT:            target=Name(id='a', ctx=Store()),
# CHECK-NEXT:            iter=Name(id='b', ctx=Load()),
# CHECK-NEXT:            is_async=1)]))])
#  CHECK-NOT:{{.}}
