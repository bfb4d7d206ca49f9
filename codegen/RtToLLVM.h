//===- RtToLLVM.h - From the rt dialect to the LLVM dialect -----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_RTTOLLVM_H
#define KRAIT_CODEGEN_RTTOLLVM_H

#include "mlir/IR/BuiltinOps.h"

namespace krait::codegen {

/// Turns a module of the rt, arith and cf dialects into one of the LLVM
/// dialect, with descriptors, static objects and, when it has a function
/// `__main__`, the C function `main`. Errors are reported at the ops.
mlir::LogicalResult convertToLLVMDialect(mlir::ModuleOp module);

/// Makes the pass `convert-rt-to-llvm` known to krait-opt.
void registerRtToLLVMPass();

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_RTTOLLVM_H
