# The last line needs no line end; blocks are closed.
# RUN: %krait emit --stage=tokens %s | FileCheck %s
#      CHECK: 20,0-20,3: NAME 'def'
# CHECK-NEXT: 20,4-20,5: NAME 'f'
# CHECK-NEXT: 20,5-20,6: OP '('
# CHECK-NEXT: 20,6-20,7: OP ')'
# CHECK-NEXT: 20,7-20,8: OP ':'
# CHECK-NEXT: 20,8-21,0: NEWLINE '\n'
# CHECK-NEXT: 21,2-21,2: INDENT ''
# CHECK-NEXT: 21,2-21,4: NAME 'if'
# CHECK-NEXT: 21,5-21,6: NAME 'a'
# CHECK-NEXT: 21,6-21,7: OP ':'
# CHECK-NEXT: 21,7-22,0: NEWLINE '\n'
# CHECK-NEXT: 22,4-22,4: INDENT ''
# CHECK-NEXT: 22,4-22,5: NAME 'b'
# CHECK-NEXT: 22,12-22,12: NEWLINE ''
# CHECK-NEXT: 22,12-22,12: DEDENT ''
# CHECK-NEXT: 22,12-22,12: DEDENT ''
# CHECK-NEXT: 22,12-22,12: ENDMARKER ''
def f():
  if a:
    b  # end