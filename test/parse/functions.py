# Every kind of parameter, decorators, async.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

@d.e(1)
@f
def g(a, /, b: int = 1, *c: *T, d, e=2, **h: str) -> int: pass
async def i(*, a): return
async def j():
  async for a in b: await c
  async with d as e, f: yield

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    FunctionDef(
# CHECK-NEXT:      name='g',
# CHECK-NEXT:      args=arguments(
# CHECK-NEXT:        posonlyargs=[
# CHECK-NEXT:          arg(arg='a')],
# CHECK-NEXT:        args=[
# CHECK-NEXT:          arg(
# CHECK-NEXT:            arg='b',
# CHECK-NEXT:            annotation=Name(id='int', ctx=Load()))],
# CHECK-NEXT:        vararg=arg(
# CHECK-NEXT:          arg='c',
# CHECK-NEXT:          annotation=Starred(
# CHECK-NEXT:            value=Name(id='T', ctx=Load()),
# CHECK-NEXT:            ctx=Load())),
# CHECK-NEXT:        kwonlyargs=[
# CHECK-NEXT:          arg(arg='d'),
# CHECK-NEXT:          arg(arg='e')],
# CHECK-NEXT:        kw_defaults=[
# CHECK-NEXT:          None,
# CHECK-NEXT:          Constant(value=2)],
# CHECK-NEXT:        kwarg=arg(
# CHECK-NEXT:          arg='h',
# CHECK-NEXT:          annotation=Name(id='str', ctx=Load())),
# CHECK-NEXT:        defaults=[
# CHECK-NEXT:          Constant(value=1)]),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()],
# CHECK-NEXT:      decorator_list=[
# CHECK-NEXT:        Call(
# CHECK-NEXT:          func=Attribute(
# CHECK-NEXT:            value=Name(id='d', ctx=Load()),
# CHECK-NEXT:            attr='e',
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          args=[
# CHECK-NEXT:            Constant(value=1)]),
# CHECK-NEXT:        Name(id='f', ctx=Load())],
# CHECK-NEXT:      returns=Name(id='int', ctx=Load())),
# CHECK-NEXT:    AsyncFunctionDef(
# CHECK-NEXT:      name='i',
# CHECK-NEXT:      args=arguments(
# CHECK-NEXT:        kwonlyargs=[
# CHECK-NEXT:          arg(arg='a')],
# CHECK-NEXT:        kw_defaults=[
# CHECK-NEXT:          None]),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Return()]),
# CHECK-NEXT:    AsyncFunctionDef(
# CHECK-NEXT:      name='j',
# CHECK-NEXT:      args=arguments(),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        AsyncFor(
# CHECK-NEXT:          target=Name(id='a', ctx=Store()),
# CHECK-NEXT:          iter=Name(id='b', ctx=Load()),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Await(
# CHECK-NEXT:                value=Name(id='c', ctx=Load())))]),
# CHECK-NEXT:        AsyncWith(
# CHECK-NEXT:          items=[
# CHECK-NEXT:            withitem(
# CHECK-NEXT:              context_expr=Name(id='d', ctx=Load()),
# CHECK-NEXT:              optional_vars=Name(id='e', ctx=Store())),
# CHECK-NEXT:            withitem(
# CHECK-NEXT:              context_expr=Name(id='f', ctx=Load()))],
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(value=Yield())])])])
#  CHECK-NOT:{{.}}
