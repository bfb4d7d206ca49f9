//===- CodeWarnings.h - Code that hardly means what it says -----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The SyntaxWarnings of CPython's compiler. Those of its lexer (escapes,
// numbers before keywords) are the lexer's here, too.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_CODEWARNINGS_H
#define KRAIT_FRONTEND_BIND_CODEWARNINGS_H

#include "frontend/ast/Node.h"
#include "frontend/diagnostics/Diagnostic.h"

namespace krait::bind {

/// Warns where `node` is an identity test with a literal, an assertion of a
/// tuple, or a call or subscript of a literal that has none. The walk over the
/// code says which nodes are compiled.
void warnAbout(const ast::Node *node, DiagnosticEngine &diags);

/// Warns where a finally block is left by return, break or continue (PEP 765).
void warnAboutFinally(const ast::Module *module, DiagnosticEngine &diags);

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_CODEWARNINGS_H
