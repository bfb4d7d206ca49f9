# Handlers, except* and types without parentheses (PEP 758).
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

try: a
except: b
try: a
except b: c
except (d, e) as f: g
else: h
finally: i
try: a
except* b: c
try: a
except b, c: d

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Try(
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='a', ctx=Load()))],
# CHECK-NEXT:      handlers=[
# CHECK-NEXT:        ExceptHandler(
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='b', ctx=Load()))])]),
# CHECK-NEXT:    Try(
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='a', ctx=Load()))],
# CHECK-NEXT:      handlers=[
# CHECK-NEXT:        ExceptHandler(
# CHECK-NEXT:          type=Name(id='b', ctx=Load()),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='c', ctx=Load()))]),
# CHECK-NEXT:        ExceptHandler(
# CHECK-NEXT:          type=Tuple(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Name(id='d', ctx=Load()),
# CHECK-NEXT:              Name(id='e', ctx=Load())],
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          name='f',
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='g', ctx=Load()))])],
# CHECK-NEXT:      orelse=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='h', ctx=Load()))],
# CHECK-NEXT:      finalbody=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='i', ctx=Load()))]),
# CHECK-NEXT:    TryStar(
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='a', ctx=Load()))],
# CHECK-NEXT:      handlers=[
# CHECK-NEXT:        ExceptHandler(
# CHECK-NEXT:          type=Name(id='b', ctx=Load()),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='c', ctx=Load()))])]),
# CHECK-NEXT:    Try(
# CHECK-NEXT:      body=[
# CHECK-NEXT:        Expr(
# CHECK-NEXT:          value=Name(id='a', ctx=Load()))],
# CHECK-NEXT:      handlers=[
# CHECK-NEXT:        ExceptHandler(
# CHECK-NEXT:          type=Tuple(
# CHECK-NEXT:            elts=[
# CHECK-NEXT:              Name(id='b', ctx=Load()),
# CHECK-NEXT:              Name(id='c', ctx=Load())],
# CHECK-NEXT:            ctx=Load()),
# CHECK-NEXT:          body=[
# CHECK-NEXT:            Expr(
# CHECK-NEXT:              value=Name(id='d', ctx=Load()))])])])
#  CHECK-NOT:{{.}}
