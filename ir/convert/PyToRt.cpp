//===- PyToRt.cpp - The pass convert-py-to-rt -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/PyToRt.h"
#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/Transforms/FuncConversions.h"
#include "mlir/Transforms/DialectConversion.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

static void collectGlobals(Conversion &conversion) {
  for (auto global : conversion.module.getOps<py::GlobalOp>()) {
    conversion.globals[global.getSymName()] = global.getType();
    conversion.globalOrder.push_back(global.getSymNameAttr());
  }
}

static LogicalResult convertOps(Conversion &conversion) {
  MLIRContext *context = conversion.module.getContext();
  RewritePatternSet patterns(context);
  addNumberPatterns(conversion, patterns);
  addContainerPatterns(conversion, patterns);
  addObjectPatterns(conversion, patterns);
  addCallPatterns(conversion, patterns);
  addControlPatterns(conversion, patterns);
  addGlobalPatterns(conversion, patterns);
  populateBranchOpInterfaceTypeConversionPattern(patterns, conversion.types);

  ConversionTarget target(*context);
  target.addLegalDialect<rt::RtDialect>();
  target.addIllegalDialect<py::PyDialect>();
  target.addLegalOp<ModuleOp>();
  target
      .addDynamicallyLegalDialect<arith::ArithDialect, cf::ControlFlowDialect>(
          [&](Operation *op) { return conversion.types.isLegal(op); });
  return applyFullConversion(conversion.module, target, std::move(patterns));
}

namespace {
struct PyToRtPass : PassWrapper<PyToRtPass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(PyToRtPass)
  StringRef getArgument() const final { return "convert-py-to-rt"; }
  StringRef getDescription() const final {
    return "makes the representation of every value explicit";
  }
  void getDependentDialects(DialectRegistry &registry) const final {
    registry
        .insert<rt::RtDialect, arith::ArithDialect, cf::ControlFlowDialect>();
  }

  void runOnOperation() final {
    TypeConverter types;
    types.addConversion([](Type type) { return representation(type); });
    Conversion conversion(getOperation(), types);
    collectFunctions(conversion);
    collectGlobals(conversion);
    if (failed(collectClasses(conversion)))
      return signalPassFailure();
    emitEntries(conversion);
    convertClasses(conversion);
    emitTeardown(conversion);
    if (failed(convertOps(conversion)))
      return signalPassFailure();
    cancelPairs(getOperation());
    markColdReleases(getOperation());
  }
};
} // namespace

std::unique_ptr<Pass> convert::createPyToRtPass() {
  return std::make_unique<PyToRtPass>();
}

void convert::registerPyToRtPass() { PassRegistration<PyToRtPass>(); }
