# Indent and Dedent, blank and comment lines, form feeds, tabs.
# RUN: %krait emit --stage=tokens %s | FileCheck %s
if a:
	b

   # comment
	if c:
		d
e
#      CHECK: 3,0-3,2: NAME 'if'
# CHECK-NEXT: 3,3-3,4: NAME 'a'
# CHECK-NEXT: 3,4-3,5: OP ':'
# CHECK-NEXT: 3,5-4,0: NEWLINE '\n'
# CHECK-NEXT: 4,1-4,1: INDENT ''
# CHECK-NEXT: 4,1-4,2: NAME 'b'
# CHECK-NEXT: 4,2-5,0: NEWLINE '\n'
# CHECK-NEXT: 7,1-7,3: NAME 'if'
# CHECK-NEXT: 7,4-7,5: NAME 'c'
# CHECK-NEXT: 7,5-7,6: OP ':'
# CHECK-NEXT: 7,6-8,0: NEWLINE '\n'
# CHECK-NEXT: 8,2-8,2: INDENT ''
# CHECK-NEXT: 8,2-8,3: NAME 'd'
# CHECK-NEXT: 8,3-9,0: NEWLINE '\n'
# CHECK-NEXT: 9,1-9,1: DEDENT ''
# CHECK-NEXT: 9,1-9,1: DEDENT ''
# CHECK-NEXT: 9,1-9,2: NAME 'e'
# CHECK-NEXT: 9,2-10,0: NEWLINE '\n'
# CHECK-NEXT: 29,0-29,0: ENDMARKER ''
