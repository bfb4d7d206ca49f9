//===- DebugInfo.h - DWARF line tables --------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_DEBUGINFO_H
#define KRAIT_CODEGEN_DEBUGINFO_H

#include "mlir/IR/BuiltinOps.h"

namespace krait::codegen {

/// Gives each function of a module of the LLVM dialect the scope that line
/// tables need, made of its location.
void addDebugScopes(mlir::ModuleOp module);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_DEBUGINFO_H
