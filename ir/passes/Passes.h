//===- Passes.h - Passes on the py dialect ----------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What each pass does: Passes.td. The order they run in: Pipeline.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_PASSES_PASSES_H
#define KRAIT_IR_PASSES_PASSES_H

#include "mlir/Pass/Pass.h"

namespace krait::ir {

enum class OptLevel { O0, O1, O2, O3 };

/// Adds every pass on the py dialect to `manager`, which runs on a module, from
/// what frontend/lower produces to the owned form that convert-py-to-rt takes.
void buildPyPipeline(mlir::OpPassManager &manager, OptLevel level);

/// Registers `py-pipeline` with an option `level`, for krait-opt.
void registerPyPipeline();

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "ir/passes/Passes.h.inc"

} // namespace krait::ir

#endif // KRAIT_IR_PASSES_PASSES_H
