# PEP 701: nested quotes, formats, = and conversions, lines.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

f"a{b}c{{d}}"
f"{a!r:>{b}.{c}}"
f"{a = }"; f"{a=!s}"; f"{a=:>5}"
f"{f"{f"{1}"}"}"
f"{a["b"]}{ {1: 2}[1] }"
f"""{
  a  # comment
  + b
}"""
"a" f"b{c}" "d"
rf"\d{a:\n}"; f"\N{BULLET}{x}"
f""; f"{(lambda: 1)()}"; f"{yield_}"; f"{a, *b}"

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='a'),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='b', ctx=Load()),
# CHECK-NEXT:            conversion=-1),
# CHECK-NEXT:          Constant(value='c{d}')])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='a', ctx=Load()),
# CHECK-NEXT:            conversion=114,
# CHECK-NEXT:            format_spec=JoinedStr(
# CHECK-NEXT:              values=[
# CHECK-NEXT:                Constant(value='>'),
# CHECK-NEXT:                FormattedValue(
# CHECK-NEXT:                  value=Name(id='b', ctx=Load()),
# CHECK-NEXT:                  conversion=-1),
# CHECK-NEXT:                Constant(value='.'),
# CHECK-NEXT:                FormattedValue(
# CHECK-NEXT:                  value=Name(id='c', ctx=Load()),
# CHECK-NEXT:                  conversion=-1)]))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='a = '),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='a', ctx=Load()),
# CHECK-NEXT:            conversion=114)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='a='),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='a', ctx=Load()),
# CHECK-NEXT:            conversion=115)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='a='),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='a', ctx=Load()),
# CHECK-NEXT:            conversion=-1,
# CHECK-NEXT:            format_spec=JoinedStr(
# CHECK-NEXT:              values=[
# CHECK-NEXT:                Constant(value='>5')]))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=JoinedStr(
# CHECK-NEXT:              values=[
# CHECK-NEXT:                FormattedValue(
# CHECK-NEXT:                  value=JoinedStr(
# CHECK-NEXT:                    values=[
# CHECK-NEXT:                      FormattedValue(
# CHECK-NEXT:                        value=Constant(value=1),
# CHECK-NEXT:                        conversion=-1)]),
# CHECK-NEXT:                  conversion=-1)]),
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Subscript(
# CHECK-NEXT:              value=Name(id='a', ctx=Load()),
# CHECK-NEXT:              slice=Constant(value='b'),
# CHECK-NEXT:              ctx=Load()),
# CHECK-NEXT:            conversion=-1),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Subscript(
# CHECK-NEXT:              value=Dict(
# CHECK-NEXT:                keys=[
# CHECK-NEXT:                  Constant(value=1)],
# CHECK-NEXT:                values=[
# CHECK-NEXT:                  Constant(value=2)]),
# CHECK-NEXT:              slice=Constant(value=1),
# CHECK-NEXT:              ctx=Load()),
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=BinOp(
# CHECK-NEXT:              left=Name(id='a', ctx=Load()),
# CHECK-NEXT:              op=Add(),
# CHECK-NEXT:              right=Name(id='b', ctx=Load())),
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='ab'),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='c', ctx=Load()),
# CHECK-NEXT:            conversion=-1),
# CHECK-NEXT:          Constant(value='d')])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='\\d'),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='a', ctx=Load()),
# CHECK-NEXT:            conversion=-1,
# CHECK-NEXT:            format_spec=JoinedStr(
# CHECK-NEXT:              values=[
# CHECK-NEXT:                Constant(value='\\n')]))])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Constant(value='•'),
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='x', ctx=Load()),
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(value=JoinedStr()),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Call(
# CHECK-NEXT:              func=Lambda(
# CHECK-NEXT:                args=arguments(),
# CHECK-NEXT:                body=Constant(value=1))),
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Name(id='yield_', ctx=Load()),
# CHECK-NEXT:            conversion=-1)])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=JoinedStr(
# CHECK-NEXT:        values=[
# CHECK-NEXT:          FormattedValue(
# CHECK-NEXT:            value=Tuple(
# CHECK-NEXT:              elts=[
# CHECK-NEXT:                Name(id='a', ctx=Load()),
# CHECK-NEXT:                Starred(
# CHECK-NEXT:                  value=Name(id='b', ctx=Load()),
# CHECK-NEXT:                  ctx=Load())],
# CHECK-NEXT:              ctx=Load()),
# CHECK-NEXT:            conversion=-1)]))])
#  CHECK-NOT:{{.}}
