//===- Binder.h - Names to variables ----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_BIND_BINDER_H
#define KRAIT_FRONTEND_BIND_BINDER_H

#include "frontend/ast/Arena.h"
#include "frontend/bind/Scope.h"
#include "frontend/diagnostics/Diagnostic.h"

namespace krait::bind {

/// Builds the scopes of a module and resolves its names. Reports what CPython's
/// symbol table and compiler reject after parsing (`return` outside a function,
/// a name that is parameter and global, ...). `stars` says what the star
/// imports of the module bind.
std::unique_ptr<ModuleScopes> bindModule(const ast::Module *module,
                                         StarImports stars, ast::Arena &arena,
                                         DiagnosticEngine &diags);

} // namespace krait::bind

#endif // KRAIT_FRONTEND_BIND_BINDER_H
