# RUN: not %krait check %s 2>&1 | FileCheck %s --strict-whitespace
# RUN: not %krait check --color=always %s 2>&1 | FileCheck %s --check-prefix=COLOR
# RUN: not %krait check --format=json %s | FileCheck %s --check-prefix=JSON
# RUN: not %krait check --format=sarif %s | FileCheck %s --check-prefix=SARIF
# RUN: %krait check --verify %s

def f(x):
	return ("日本", 1__0)  # expected-error {{[syntax]}}

#      CHECK:{{.*}}text.py:8:17: error: {{.*}} [syntax]
# CHECK-NEXT:    8 |         return ("日本", 1__0)
# CHECK-NEXT:      |                          ^
# CHECK-NEXT:1 error

# COLOR: {{.}}[0;1;31merror: {{.}}[0m

#      JSON: "errors": 1
#      JSON: "line": 8,
# JSON-NEXT: "column": 17,
# JSON-NEXT: "endLine": 8,
# JSON-NEXT: "endColumn": 18,
# JSON-NEXT: "severity": "error"
# JSON-NEXT: "code": "syntax"

#      SARIF: "ruleId": "syntax"
# SARIF-NEXT: "level": "error"
#      SARIF: "startLine": 8
# SARIF-NEXT: "startColumn": 17
