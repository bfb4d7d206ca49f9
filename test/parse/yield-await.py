# yield and await in every place they may stand.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

def f():
  x = yield
  y = yield a, *b
  yield from c
  return *d, e
  print((yield))
async def g():
  await a ** b
  return [await c async for c in d]

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    FunctionDef(
# CHECK-NEXT:      name='f',
# CHECK-NEXT:      args=arguments(),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Assign(
# CHECK-NEXT:          targets=[
# CHECK-NEXT:            Name(id='x', ctx=Store())],
# CHECK-NEXT:          value=Yield()),
# CHECK-NEXT:        Assign(
# CHECK-NEXT:          targets=[
# CHECK-NEXT:            Name(id='y', ctx=Store())],
# CHECK-NEXT:          value=Yield(
# CHECK-NEXT:            value=Tuple(
# CHECK-NEXT:              elts=[
# CHECK-NEXT:                Name(id='a', ctx=Load()),
# CHECK-NEXT:                Starred(
# CHECK-NEXT:                  value=Name(id='b', ctx=Load()),
# CHECK-NEXT:                  ctx=Load())],
# CHECK-NEXT:              ctx=Load()))),
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=YieldFrom(
# CHECK-NEXT:            value=Name(id='c', ctx=Load()))),
# CHECK-NEXT:        Return(
# CHECK-NEXT:          value=Tuple(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Starred(
# CHECK-NEXT:                value=Name(id='d', ctx=Load()),
# CHECK-NEXT:                ctx=Load()),
# CHECK-NEXT:              Name(id='e', ctx=Load())],
# CHECK-NEXT:            ctx=Load())),
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Call(
# CHECK-NEXT:            func=Name(id='print', ctx=Load()),
# CHECK-NEXT:            args=[
# CHECK-NEXT:              Yield()]))]),
# CHECK-NEXT:    AsyncFunctionDef(
# CHECK-NEXT:      name='g',
# CHECK-NEXT:      args=arguments(),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=BinOp(
# CHECK-NEXT:            left=Await(
# CHECK-NEXT:              value=Name(id='a', ctx=Load())),
# CHECK-NEXT:            op=Pow(),
# CHECK-NEXT:            right=Name(id='b', ctx=Load()))),
# CHECK-NEXT:        Return(
# CHECK-NEXT:          value=ListComp(
# CHECK-NEXT:            elt=Await(
# CHECK-NEXT:              value=Name(id='c', ctx=Load())),
# CHECK-NEXT:            generators=[
# CHECK-NEXT:              comprehension(
# CHECK-NEXT:                target=Name(id='c', ctx=Store()),
# CHECK-NEXT:                iter=Name(id='d', ctx=Load()),
# CHECK-NEXT:                is_async=1)]))])])
#  CHECK-NOT:{{.}}
