//===- SymbolRules.h - What names may be declared as ------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_SYMBOLRULES_H
#define KRAIT_FRONTEND_BIND_SYMBOLRULES_H

#include "frontend/ast/Node.h"
#include "frontend/diagnostics/Diagnostic.h"

namespace krait::bind {

/// Reports what the first pass of CPython's symtable.c rejects: declarations
/// behind a use, names twice among parameters, assignment expressions and
/// yields where a comprehension or an annotation has no place for them, and
/// `__debug__` as a target. True: there was nothing to report.
bool checkSymbols(const ast::Module *module, DiagnosticEngine &diags);

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_SYMBOLRULES_H
