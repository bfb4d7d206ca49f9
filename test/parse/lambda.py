# Parameters of lambda without annotations.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

lambda: a
lambda a, /, b=1, *c, d, e=2, **f: g
lambda *, a: a

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Lambda(
# CHECK-NEXT:        args=arguments(),
# CHECK-NEXT:        body=Name(id='a', ctx=Load()))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Lambda(
# CHECK-NEXT:        args=arguments(
# CHECK-NEXT:          posonlyargs=[
# CHECK-NEXT:            arg(arg='a')],
# CHECK-NEXT:          args=[
# CHECK-NEXT:            arg(arg='b')],
# CHECK-NEXT:          vararg=arg(arg='c'),
# CHECK-NEXT:          kwonlyargs=[
# CHECK-NEXT:            arg(arg='d'),
# CHECK-NEXT:            arg(arg='e')],
# CHECK-NEXT:          kw_defaults=[
# CHECK-NEXT:            None,
# CHECK-NEXT:            Constant(value=2)],
# CHECK-NEXT:          kwarg=arg(arg='f'),
# CHECK-NEXT:          defaults=[
# CHECK-NEXT:            Constant(value=1)]),
# CHECK-NEXT:        body=Name(id='g', ctx=Load()))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Lambda(
# CHECK-NEXT:        args=arguments(
# CHECK-NEXT:          kwonlyargs=[
# CHECK-NEXT:            arg(arg='a')],
# CHECK-NEXT:          kw_defaults=[
# CHECK-NEXT:            None]),
# CHECK-NEXT:        body=Name(id='a', ctx=Load())))])
#  CHECK-NOT:{{.}}
