# PEP 695 and 696: bounds, defaults, the type statement.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

def f[T: int = bool, *U = *V, **P = [int]](a: T) -> T: pass
class C[T: (int, str)](B[T], metaclass=M): x: T
type A[T] = list[T]
type B = int
type = 1
type(A)

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    FunctionDef(
# CHECK-NEXT:      name='f',
# CHECK-NEXT:      args=arguments(
# CHECK-NEXT:        args=[
# CHECK-NEXT:          arg(
# CHECK-NEXT:            arg='a',
# CHECK-NEXT:            annotation=Name(id='T', ctx=Load()))]),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Pass()],
# CHECK-NEXT:      returns=Name(id='T', ctx=Load()),
# CHECK-NEXT:      type_params=[
# CHECK-NEXT:        TypeVar(
# CHECK-NEXT:          name='T',
# CHECK-NEXT:          bound=Name(id='int', ctx=Load()),
# CHECK-NEXT:          default_value=Name(id='bool', ctx=Load())),
# CHECK-NEXT:        TypeVarTuple(
# CHECK-NEXT:          name='U',
# CHECK-NEXT:          default_value=Starred(
# CHECK-NEXT:            value=Name(id='V', ctx=Load()),
# CHECK-NEXT:            ctx=Load())),
# CHECK-NEXT:        ParamSpec(
# CHECK-NEXT:          name='P',
# CHECK-NEXT:          default_value=List(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Name(id='int', ctx=Load())],
# CHECK-NEXT:            ctx=Load()))]),
# CHECK-NEXT:    ClassDef(
# CHECK-NEXT:      name='C',
# CHECK-NEXT:      bases=[
# CHECK-NEXT:        Subscript(
# CHECK-NEXT:          value=Name(id='B', ctx=Load()),
# CHECK-NEXT:          slice=Name(id='T', ctx=Load()),
# CHECK-NEXT:          ctx=Load())],
# CHECK-NEXT:      keywords=[
# CHECK-NEXT:        keyword(
# CHECK-NEXT:          arg='metaclass',
# CHECK-NEXT:          value=Name(id='M', ctx=Load()))],
# CHECK-NEXT:      body=[
# CHECK-NEXT:        AnnAssign(
# CHECK-NEXT:          target=Name(id='x', ctx=Store()),
# CHECK-NEXT:          annotation=Name(id='T', ctx=Load()),
# CHECK-NEXT:          simple=1)],
# CHECK-NEXT:      type_params=[
# CHECK-NEXT:        TypeVar(
# CHECK-NEXT:          name='T',
# CHECK-NEXT:          bound=Tuple(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Name(id='int', ctx=Load()),
# CHECK-NEXT:              Name(id='str', ctx=Load())],
# CHECK-NEXT:            ctx=Load()))]),
# CHECK-NEXT:    TypeAlias(
# CHECK-NEXT:      name=Name(id='A', ctx=Store()),
# CHECK-NEXT:      type_params=[
# CHECK-NEXT:        TypeVar(name='T')],
# CHECK-NEXT:      value=Subscript(
# CHECK-NEXT:        value=Name(id='list', ctx=Load()),
# CHECK-NEXT:        slice=Name(id='T', ctx=Load()),
# CHECK-NEXT:        ctx=Load())),
# CHECK-NEXT:    TypeAlias(
# CHECK-NEXT:      name=Name(id='B', ctx=Store()),
# CHECK-NEXT:      value=Name(id='int', ctx=Load())),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='type', ctx=Store())],
# CHECK-NEXT:      value=Constant(value=1)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Call(
# CHECK-NEXT:        func=Name(id='type', ctx=Load()),
# CHECK-NEXT:        args=[
# CHECK-NEXT:          Name(id='A', ctx=Load())]))])
#  CHECK-NOT:{{.}}
