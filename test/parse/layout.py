# Line joining, semicolons, form feeds, blank lines, tabs.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

x = (1 +

  # comment
  2); y = 3;
if x:
	y

	z

if \
  x: y; z
else:
        a
  # odd comment
        b

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='x', ctx=Store())],
# CHECK-NEXT:      value=BinOp(
# CHECK-NEXT:        left=Constant(value=1),
# CHECK-NEXT:        op=Add(),
# CHECK-NEXT:        right=Constant(value=2))),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='y', ctx=Store())],
# CHECK-NEXT:      value=Constant(value=3)),
# CHECK-NEXT:    If(
# CHECK-NEXT:      test=Name(id='x', ctx=Load()),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='y', ctx=Load())),
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='z', ctx=Load()))]),
# CHECK-NEXT:    If(
# CHECK-NEXT:      test=Name(id='x', ctx=Load()),
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='y', ctx=Load())),
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='z', ctx=Load()))],
# CHECK-NEXT:      orelse=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='a', ctx=Load())),
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='b', ctx=Load()))])])
#  CHECK-NOT:{{.}}
