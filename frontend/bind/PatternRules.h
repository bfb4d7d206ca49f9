//===- PatternRules.h - What a match statement may say ----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_PATTERNRULES_H
#define KRAIT_FRONTEND_BIND_PATTERNRULES_H

#include "frontend/ast/Node.h"
#include "frontend/diagnostics/Diagnostic.h"

namespace krait::bind {

/// Reports what CPython's compiler rejects in the patterns of a match statement
/// that its parser lets through: a name bound twice, alternatives that bind
/// different names, cases behind one that always matches, repeated keys
/// (Python reference, section 8.6).
void checkPatterns(const ast::Match *stmt, DiagnosticEngine &diags);

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_PATTERNRULES_H
