# Bases, keywords, docstring.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

class A: "doc"
class B(A, *C, m=D, **E):
  x = 1
  def f(self): pass

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    ClassDef(
# CHECK-NEXT:      name='A',
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Constant(value='doc'))]),
# CHECK-NEXT:    ClassDef(
# CHECK-NEXT:      name='B',
# CHECK-NEXT:      bases=[
# CHECK-NEXT:        Name(id='A', ctx=Load()),
# CHECK-NEXT:        Starred(
# CHECK-NEXT:          value=Name(id='C', ctx=Load()),
# CHECK-NEXT:          ctx=Load())],
# CHECK-NEXT:      keywords=[
# CHECK-NEXT:        keyword(
# CHECK-NEXT:          arg='m',
# CHECK-NEXT:          value=Name(id='D', ctx=Load())),
# CHECK-NEXT:        keyword(
# CHECK-NEXT:          value=Name(id='E', ctx=Load()))],
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Assign(
# CHECK-NEXT:          targets=[
# CHECK-NEXT:            Name(id='x', ctx=Store())],
# CHECK-NEXT:          value=Constant(value=1)),
# CHECK-NEXT:        FunctionDef(
# CHECK-NEXT:          name='f',
# CHECK-NEXT:          args=arguments(
# CHECK-NEXT:            args=[
# CHECK-NEXT:              arg(arg='self')]),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Pass()])])])
#  CHECK-NOT:{{.}}
