# Values of literals, and what repr() makes of them.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

0x_ff; 0o17; 0b101; 1_000; 0; 00
1.5e300; .5; 5.; 1e16; 1e15; 1e-5; 0.0001; 1e400
2j; 1e3J
"a" "b"; u"u" "v"; "it's"; '"'; "\t\x00\u00ad\U0001F600é"
b"a\xff" b"\0"; None; True; False; ...
123456789012345678901234567890; 0xffffffffffffffffffff

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=255)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=15)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=5)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1000)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=0)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=0)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1.5e+300)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=0.5)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=5.0)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1e+16)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1000000000000000.0)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1e-05)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=0.0001)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=inf)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=2j)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1000j)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value='ab')),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value='uv', kind='u')),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value="it's")),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value='"')),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value='\t\x00\xad😀é')),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=b'a\xff\x00')),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=None)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=True)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=False)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=Ellipsis)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=123456789012345678901234567890)),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Constant(value=1208925819614629174706175))])
#  CHECK-NOT:{{.}}
