# Precedence and associativity.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

a + b * c - d
a ** -b ** c
-a ** b
not a == b
a | b ^ c & d << e
a @ b // c % d
~a
await_ if b else c if d else e
a < b <= c != d is not e not in f
a or b or c and d

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=BinOp(
# CHECK-NEXT:        left=BinOp(
# CHECK-NEXT:          left=Name(id='a', ctx=Load()),
# CHECK-NEXT:          op=Add(),
# CHECK-NEXT:          right=BinOp(
# CHECK-NEXT:            left=Name(id='b', ctx=Load()),
# CHECK-NEXT:            op=Mult(),
# CHECK-NEXT:            right=Name(id='c', ctx=Load()))),
# CHECK-NEXT:        op=Sub(),
# CHECK-NEXT:        right=Name(id='d', ctx=Load()))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=BinOp(
# CHECK-NEXT:        left=Name(id='a', ctx=Load()),
# CHECK-NEXT:        op=Pow(),
# CHECK-NEXT:        right=UnaryOp(
# CHECK-NEXT:          op=USub(),
# CHECK-NEXT:          operand=BinOp(
# CHECK-NEXT:            left=Name(id='b', ctx=Load()),
# CHECK-NEXT:            op=Pow(),
# CHECK-NEXT:            right=Name(id='c', ctx=Load()))))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=UnaryOp(
# CHECK-NEXT:        op=USub(),
# CHECK-NEXT:        operand=BinOp(
# CHECK-NEXT:          left=Name(id='a', ctx=Load()),
# CHECK-NEXT:          op=Pow(),
# CHECK-NEXT:          right=Name(id='b', ctx=Load())))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=UnaryOp(
# CHECK-NEXT:        op=Not(),
# CHECK-NEXT:        operand=Compare(
# CHECK-NEXT:          left=Name(id='a', ctx=Load()),
# CHECK-NEXT:          ops=[
# CHECK-NEXT:            Eq()],
# CHECK-NEXT:          comparators=[
# CHECK-NEXT:            Name(id='b', ctx=Load())]))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=BinOp(
# CHECK-NEXT:        left=Name(id='a', ctx=Load()),
# CHECK-NEXT:        op=BitOr(),
# CHECK-NEXT:        right=BinOp(
# CHECK-NEXT:          left=Name(id='b', ctx=Load()),
# CHECK-NEXT:          op=BitXor(),
# CHECK-NEXT:          right=BinOp(
# CHECK-NEXT:            left=Name(id='c', ctx=Load()),
# CHECK-NEXT:            op=BitAnd(),
# CHECK-NEXT:            right=BinOp(
# CHECK-NEXT:              left=Name(id='d', ctx=Load()),
# CHECK-NEXT:              op=LShift(),
# CHECK-NEXT:              right=Name(id='e', ctx=Load())))))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=BinOp(
# CHECK-NEXT:        left=BinOp(
# CHECK-NEXT:          left=BinOp(
# CHECK-NEXT:            left=Name(id='a', ctx=Load()),
# CHECK-NEXT:            op=MatMult(),
# CHECK-NEXT:            right=Name(id='b', ctx=Load())),
# CHECK-NEXT:          op=FloorDiv(),
# CHECK-NEXT:          right=Name(id='c', ctx=Load())),
# CHECK-NEXT:        op=Mod(),
# CHECK-NEXT:        right=Name(id='d', ctx=Load()))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=UnaryOp(
# CHECK-NEXT:        op=Invert(),
# CHECK-NEXT:        operand=Name(id='a', ctx=Load()))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=IfExp(
# CHECK-NEXT:        test=Name(id='b', ctx=Load()),
# CHECK-NEXT:        body=Name(id='await_', ctx=Load()),
# CHECK-NEXT:        orelse=IfExp(
# CHECK-NEXT:          test=Name(id='d', ctx=Load()),
# CHECK-NEXT:          body=Name(id='c', ctx=Load()),
# CHECK-NEXT:          orelse=Name(id='e', ctx=Load())))),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=Compare(
# CHECK-NEXT:        left=Name(id='a', ctx=Load()),
# CHECK-NEXT:        ops=[
# CHECK-NEXT:          Lt(),
# CHECK-NEXT:          LtE(),
# CHECK-NEXT:          NotEq(),
# CHECK-NEXT:          IsNot(),
# CHECK-NEXT:          NotIn()],
# CHECK-NEXT:        comparators=[
# CHECK-NEXT:          Name(id='b', ctx=Load()),
# CHECK-NEXT:          Name(id='c', ctx=Load()),
# CHECK-NEXT:          Name(id='d', ctx=Load()),
# CHECK-NEXT:          Name(id='e', ctx=Load()),
# CHECK-NEXT:          Name(id='f', ctx=Load())])),
# CHECK-NEXT:    Expr(
# CHECK-NEXT:      value=BoolOp(
# CHECK-NEXT:        op=Or(),
# CHECK-NEXT:        values=[
# CHECK-NEXT:          Name(id='a', ctx=Load()),
# CHECK-NEXT:          Name(id='b', ctx=Load()),
# CHECK-NEXT:          BoolOp(
# CHECK-NEXT:            op=And(),
# CHECK-NEXT:            values=[
# CHECK-NEXT:              Name(id='c', ctx=Load()),
# CHECK-NEXT:              Name(id='d', ctx=Load())])]))])
#  CHECK-NOT:{{.}}
