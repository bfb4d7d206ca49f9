# PEP 750: template strings keep the text of each expression.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

t"a{b!r:>{c}}d"
t"{ a + b = }"
t"a" t"{b}"
t""
rt"\d{x}"

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=TemplateStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='a'),
# CHECK-NEXT:          Interpolation(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            str='b',
# CHECK-NEXT:            conversion=114,
# CHECK-NEXT:            format_spec=JoinedStr(
# CHECK-NEXT:              values=[
# CHECK-NEXT:                Constant(value='>'),
# CHECK-NEXT:                FormattedValue(
# CHECK-NEXT:                  value=Name(id='c', ctx=Load()),
# CHECK-NEXT:                  conversion=-1)])),
# CHECK-NEXT:          Constant(value='d')])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=TemplateStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value=' a + b = '),
# CHECK-NEXT:          Interpolation(
# CHECK-NEXT:            value=BinOp(
# CHECK-NEXT:              left=Name(id='a', ctx=Load()),
# CHECK-NEXT:              op=Add(),
# CHECK-NEXT:              right=Name(id='b', ctx=Load())),
# CHECK-NEXT:            str=' a + b',
# CHECK-NEXT:            conversion=114)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=TemplateStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='a'),
# CHECK-NEXT:          Interpolation(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            str='b',
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(value=TemplateStr()),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=TemplateStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='\\d'),
# CHECK-NEXT:          Interpolation(
# CHECK-NEXT:            value=Name(id='x', ctx=Load()),
# CHECK-NEXT:            str='x',
# CHECK-NEXT:            conversion=-1)]))])
#  CHECK-NOT:{{.}}
