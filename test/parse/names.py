# NFKC, characters beyond the BMP, soft keywords.
# RUN: %krait emit --stage=ast %s | FileCheck %s --match-full-lines --strict-whitespace

ﬁ = ª = 1
𝔘𝔫𝔦 = é
_ = type = match = case = print

#      CHECK:Module(
# CHECK-NEXT:  body=[
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='fi', ctx=Store()),
# CHECK-NEXT:        Name(id='a', ctx=Store())],
# CHECK-NEXT:      value=Constant(value=1)),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='Uni', ctx=Store())],
# CHECK-NEXT:      value=Name(id='é', ctx=Load())),
# CHECK-NEXT:    Assign(
# CHECK-NEXT:      targets=[
# CHECK-NEXT:        Name(id='_', ctx=Store()),
# CHECK-NEXT:        Name(id='type', ctx=Store()),
# CHECK-NEXT:        Name(id='match', ctx=Store()),
# CHECK-NEXT:        Name(id='case', ctx=Store())],
# CHECK-NEXT:      value=Name(id='print', ctx=Load()))])
#  CHECK-NOT:{{.}}
