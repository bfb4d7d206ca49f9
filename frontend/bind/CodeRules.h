//===- CodeRules.h - Where statements and expressions may stand -*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_CODERULES_H
#define KRAIT_FRONTEND_BIND_CODERULES_H

#include "frontend/ast/Node.h"
#include "frontend/diagnostics/Diagnostic.h"

namespace krait::bind {

/// Reports what CPython's code generator (codegen.c) and future.c reject:
/// `return`, `yield`, `await`, `break` and `continue` where nothing is to leave
/// or to wait for, a starred expression outside a display, a keyword argument
/// given twice, `except:` before others, `from __future__` behind other code.
void checkCode(const ast::Module *module, DiagnosticEngine &diags);

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_CODERULES_H
