//===- krait-opt.cpp - Runs any pass on textual IR ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-opt with krait's dialects and passes.
//
//===----------------------------------------------------------------------===//

#include "codegen/RtToLLVM.h"
#include "ir/convert/PyToRt.h"
#include "ir/passes/Passes.h"
#include "ir/py/PyDialect.h"
#include "ir/rt/RtDialect.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "mlir/Transforms/Passes.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  registry.insert<krait::py::PyDialect, krait::rt::RtDialect,
                  mlir::arith::ArithDialect, mlir::cf::ControlFlowDialect,
                  mlir::LLVM::LLVMDialect>();
  mlir::registerTransformsPasses();
  krait::ir::registerKraitPyPasses();
  krait::ir::registerPyPipeline();
  krait::convert::registerPyToRtPass();
  krait::codegen::registerRtToLLVMPass();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "krait optimizer driver\n", registry));
}
