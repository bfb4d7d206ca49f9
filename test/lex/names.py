# Names beyond ASCII, soft keywords are names.
# RUN: %krait emit --stage=tokens %s | FileCheck %s
é = 变量 = match = _ = print = None
#      CHECK: 3,0-3,2: NAME '\303\251'
# CHECK-NEXT: 3,3-3,4: OP '='
# CHECK-NEXT: 3,5-3,11: NAME '\345\217\230\351\207\217'
# CHECK-NEXT: 3,12-3,13: OP '='
# CHECK-NEXT: 3,14-3,19: NAME 'match'
# CHECK-NEXT: 3,20-3,21: OP '='
# CHECK-NEXT: 3,22-3,23: NAME '_'
# CHECK-NEXT: 3,24-3,25: OP '='
# CHECK-NEXT: 3,26-3,31: NAME 'print'
# CHECK-NEXT: 3,32-3,33: OP '='
# CHECK-NEXT: 3,34-3,38: NAME 'None'
# CHECK-NEXT: 3,38-4,0: NEWLINE '\n'
# CHECK-NEXT: 17,0-17,0: ENDMARKER ''
