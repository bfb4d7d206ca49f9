# What CPython warns about while it compiles: escapes that are none, and keywords
# right behind a number.
# RUN: %krait emit --stage=ast %s 2>&1 >/dev/null | FileCheck %s

# CHECK: warnings.py:[[#@LINE+1]]:6: warning: "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option. [syntax-warning]
a = "\d"
# CHECK: warnings.py:[[#@LINE+1]]:7: warning: "\400" is an invalid octal escape sequence. Such sequences will not work in the future. Did you mean "\\400"? A raw string is also an option. [syntax-warning]
b = b"\400"
# CHECK: warnings.py:[[#@LINE+1]]:5: warning: invalid decimal literal [syntax-warning]
c = 1if a else 0
# CHECK-NOT: warning:
d = r"\d" + "\\d"
