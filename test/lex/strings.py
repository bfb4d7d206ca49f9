# Prefixes and quotes; one token whatever is inside.
# RUN: %krait emit --stage=tokens %s | FileCheck %s
('a' "b" '''c
d''' r"\\" u"" 'e\
f')
bR'\''
#      CHECK: 3,0-3,1: OP '('
# CHECK-NEXT: 3,1-3,4: STRING ''a''
# CHECK-NEXT: 3,5-3,8: STRING '\"b\"'
# CHECK-NEXT: 3,9-4,4: STRING ''''c\nd''''
# CHECK-NEXT: 4,5-4,10: STRING 'r\"\\\\\"'
# CHECK-NEXT: 4,11-4,14: STRING 'u\"\"'
# CHECK-NEXT: 4,15-5,2: STRING ''e\\\nf''
# CHECK-NEXT: 5,2-5,3: OP ')'
# CHECK-NEXT: 5,3-6,0: NEWLINE '\n'
# CHECK-NEXT: 6,0-6,6: STRING 'bR'\\'''
# CHECK-NEXT: 6,6-7,0: NEWLINE '\n'
# CHECK-NEXT: 19,0-19,0: ENDMARKER ''
