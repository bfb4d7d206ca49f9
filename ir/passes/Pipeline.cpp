//===- Pipeline.cpp - The passes in their order ---------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/passes/Passes.h"
#include "ir/py/PyOps.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;

void ir::buildPyPipeline(OpPassManager &manager, OptLevel level) {
  bool optimize = level != OptLevel::O0;
  if (optimize) {
    manager.addPass(createLocalizeGlobals());
    manager.addPass(createInline());
    manager.nest<py::FuncOp>().addPass(createCSEPass());
  }

  manager.addPass(createSplitGenerators());
  manager.addPass(createInferRaises());
  manager.addPass(createExplicitErrors());

  OpPassManager &explicitFunctions = manager.nest<py::FuncOp>();
  explicitFunctions.addPass(createMem2Reg());
  explicitFunctions.addPass(createCanonicalizerPass());
  if (optimize) {
    explicitFunctions.addPass(createCSEPass());
    manager.addPass(createNarrowInts());
    OpPassManager &narrowed = manager.nest<py::FuncOp>();
    narrowed.addPass(createCanonicalizerPass());
    narrowed.addPass(createCSEPass());
    manager.addPass(createSpeculateInts());
    OpPassManager &speculated = manager.nest<py::FuncOp>();
    speculated.addPass(createCanonicalizerPass());
    speculated.addPass(createCSEPass());
  }

  manager.nest<py::FuncOp>().addPass(createInsertOwnership());
  if (optimize)
    manager.addPass(createOptimizeOwnership());
  OpPassManager &ownedFunctions = manager.nest<py::FuncOp>();
  ownedFunctions.addPass(createMergeCleanups());
  ownedFunctions.addPass(createVerifyOwnership());
}

namespace {
struct PyPipelineOptions : PassPipelineOptions<PyPipelineOptions> {
  Option<unsigned> level{*this, "level",
                         llvm::cl::desc("0 to 3, as -O0 to -O3"),
                         llvm::cl::init(2)};
};
} // namespace

void ir::registerPyPipeline() {
  PassPipelineRegistration<PyPipelineOptions>(
      "py-pipeline", "Every pass on the py dialect",
      [](OpPassManager &manager, const PyPipelineOptions &options) {
        buildPyPipeline(manager,
                        OptLevel(std::min(options.level.getValue(), 3u)));
      });
}
