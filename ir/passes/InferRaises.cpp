//===- InferRaises.cpp - Finds which functions can raise ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/RaiseInference.h"
#include "ir/passes/Passes.h"

namespace krait::ir {
#define GEN_PASS_DEF_INFERRAISES
#include "ir/passes/Passes.h.inc"
} // namespace krait::ir

using namespace mlir;
using namespace krait;
using namespace krait::ir;

namespace {
struct InferRaises : ir::impl::InferRaisesBase<InferRaises> {
  void runOnOperation() override {
    FailureOr<RaiseInference> inference =
        RaiseInference::compute(getOperation());
    if (failed(inference))
      return signalPassFailure();
    for (auto function : getOperation().getOps<py::FuncOp>()) {
      if (function.isExternal())
        continue;
      function.setRaises(inference->raises(function));
      function.setRecursive(inference->isRecursive(function));
    }
  }
};
} // namespace
