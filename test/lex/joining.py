# Lines join inside of brackets and after a backslash.
# RUN: %krait emit --stage=tokens %s | FileCheck %s
a = (b,

  # comment
  c)
d = \
  e
#      CHECK: 3,0-3,1: NAME 'a'
# CHECK-NEXT: 3,2-3,3: OP '='
# CHECK-NEXT: 3,4-3,5: OP '('
# CHECK-NEXT: 3,5-3,6: NAME 'b'
# CHECK-NEXT: 3,6-3,7: OP ','
# CHECK-NEXT: 6,2-6,3: NAME 'c'
# CHECK-NEXT: 6,3-6,4: OP ')'
# CHECK-NEXT: 6,4-7,0: NEWLINE '\n'
# CHECK-NEXT: 7,0-7,1: NAME 'd'
# CHECK-NEXT: 7,2-7,3: OP '='
# CHECK-NEXT: 8,2-8,3: NAME 'e'
# CHECK-NEXT: 8,3-9,0: NEWLINE '\n'
# CHECK-NEXT: 22,0-22,0: ENDMARKER ''
