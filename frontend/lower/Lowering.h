//===- Lowering.h - Checked program to the py dialect -----------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LOWER_LOWERING_H
#define KRAIT_FRONTEND_LOWER_LOWERING_H

#include "frontend/check/Program.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace krait::lower {

/// One `py.func` for each instance the program reached, one for each module
/// body, `py.class` and `py.global` for classes and module variables, and
/// declarations of the natives they call. The entry is `py.func @__main__`.
/// What cannot be compiled exactly is reported to `diags`.
mlir::OwningOpRef<mlir::ModuleOp> lowerProgram(mlir::MLIRContext &context,
                                               check::Program &program,
                                               SourceManager &sources,
                                               DiagnosticEngine &diags);

} // namespace krait::lower

#endif // KRAIT_FRONTEND_LOWER_LOWERING_H
