//===- RtToLLVM.cpp - From the rt dialect to the LLVM dialect -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/RtToLLVM.h"
#include "codegen/Descriptors.h"
#include "codegen/exports/CApi.h"
#include "codegen/patterns/Patterns.h"
#include "mlir/Conversion/ArithToLLVM/ArithToLLVM.h"
#include "mlir/Conversion/ControlFlowToLLVM/ControlFlowToLLVM.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/Pass.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

/// Symbols that the front end and codegen agree on.
static constexpr llvm::StringLiteral MainName = "__main__";
static constexpr llvm::StringLiteral TeardownName = "krait.teardown";
static constexpr llvm::StringLiteral StartName = "krait.start";

//===----------------------------------------------------------------------===//
// Before the conversion
//===----------------------------------------------------------------------===//

static void collectSignatures(ModuleOp module, Lowering &lowering) {
  for (auto function : module.getOps<rt::FuncOp>())
    lowering.signatures[function.getName()] = {
        function.getFunctionType(), function.getRaises(), function.getCAbi()};
}

/// Says that a branch on an error, or on a stack that is used up, is rarely
/// taken, so that LLVM keeps that path out of the way.
static void markErrorBranches(ModuleOp module) {
  module.walk([](cf::CondBranchOp branch) {
    Operation *condition = branch.getCondition().getDefiningOp();
    if (isa_and_nonnull<rt::ErrorIsSetOp, rt::StackExhaustedOp>(condition))
      branch.setBranchWeights(ArrayRef<int32_t>{1, 1 << 20});
  });
}

//===----------------------------------------------------------------------===//
// Entry of an executable
//===----------------------------------------------------------------------===//

/// `krait.start`: completes the descriptors, registers the teardown, then runs
/// the module. An error comes back as from the module itself.
static FlatSymbolRefAttr emitStart(ModuleOp module, Lowering &lowering,
                                   ArrayRef<FlatSymbolRefAttr> classes,
                                   bool hasTeardown) {
  auto builder = OpBuilder::atBlockEnd(module.getBody());
  Location loc = module.getLoc();
  auto type = LLVM::LLVMFunctionType::get(pointerType(builder), {});
  auto start = LLVM::LLVMFuncOp::create(builder, loc, StartName, type,
                                        LLVM::Linkage::Internal);
  start.setNoUnwind(true);
  builder.setInsertionPointToStart(start.addEntryBlock(builder));
  auto callWith = [&](RuntimeFunction function, FlatSymbolRefAttr symbol) {
    Value address =
        LLVM::AddressOfOp::create(builder, loc, pointerType(builder), symbol);
    lowering.runtime.call(builder, loc, function, address);
  };
  for (FlatSymbolRefAttr symbol : classes)
    callWith(RuntimeFunction::krt_type_finish, symbol);
  if (hasTeardown)
    callWith(RuntimeFunction::krt_at_teardown,
             FlatSymbolRefAttr::get(module.getContext(), TeardownName));
  auto main = module.lookupSymbol<LLVM::LLVMFuncOp>(MainName);
  auto run = LLVM::CallOp::create(builder, loc, main, ValueRange());
  // A body that cannot raise gives nothing back.
  Value error = run.getNumResults() == 0
                    ? LLVM::ZeroOp::create(builder, loc, pointerType(builder))
                    : run.getResult();
  LLVM::ReturnOp::create(builder, loc, error);
  return FlatSymbolRefAttr::get(start);
}

/// `int main(int argc, char **argv)`.
static void emitMain(ModuleOp module, Lowering &lowering,
                     FlatSymbolRefAttr start) {
  auto builder = OpBuilder::atBlockEnd(module.getBody());
  Location loc = module.getLoc();
  Type pointer = pointerType(builder), integer = builder.getI32Type();
  auto type = LLVM::LLVMFunctionType::get(integer, {integer, pointer});
  auto main = LLVM::LLVMFuncOp::create(builder, loc, "main", type);
  main.setNoUnwind(true);
  Block *entry = main.addEntryBlock(builder);
  builder.setInsertionPointToStart(entry);
  Value init = LLVM::AddressOfOp::create(builder, loc, pointer, start);
  Value status = lowering.runtime.call(
      builder, loc, RuntimeFunction::krt_main,
      {entry->getArgument(0), entry->getArgument(1), init});
  LLVM::ReturnOp::create(builder, loc, status);
}

/// `bool <library>_init(void)`, which a C program calls before all else.
static void emitLibraryInit(ModuleOp module, Lowering &lowering,
                            StringRef library, FlatSymbolRefAttr start) {
  auto builder = OpBuilder::atBlockEnd(module.getBody());
  Location loc = module.getLoc();
  auto type = LLVM::LLVMFunctionType::get(builder.getI1Type(), {});
  auto init =
      LLVM::LLVMFuncOp::create(builder, loc, (library + "_init").str(), type);
  init.setNoUnwind(true);
  init.setResultAttr(0, LLVM::LLVMDialect::getZExtAttrName(),
                     builder.getUnitAttr());
  builder.setInsertionPointToStart(init.addEntryBlock(builder));
  Value address =
      LLVM::AddressOfOp::create(builder, loc, pointerType(builder), start);
  Value done = lowering.runtime.call(builder, loc,
                                     RuntimeFunction::krt_export_init, address);
  LLVM::ReturnOp::create(builder, loc, done);
}

//===----------------------------------------------------------------------===//
// The conversion
//===----------------------------------------------------------------------===//

static LogicalResult convertOps(ModuleOp module, Lowering &lowering) {
  RewritePatternSet patterns(module.getContext());
  addValuePatterns(lowering, patterns);
  addObjectPatterns(lowering, patterns);
  addContainerPatterns(lowering, patterns);
  addOwnershipPatterns(lowering, patterns);
  addCallPatterns(lowering, patterns);
  addErrorPatterns(lowering, patterns);
  addGlobalPatterns(lowering, patterns);
  arith::populateArithToLLVMConversionPatterns(lowering.types, patterns);
  cf::populateControlFlowToLLVMConversionPatterns(lowering.types, patterns);

  ConversionTarget target(*module.getContext());
  target.addLegalDialect<LLVM::LLVMDialect>();
  target.addLegalOp<ModuleOp>();
  return applyFullConversion(module, target, std::move(patterns));
}

LogicalResult codegen::convertToLLVMDialect(ModuleOp module) {
  MLIRContext *context = module.getContext();
  context->loadDialect<LLVM::LLVMDialect>();
  LLVMTypeConverter types(context);
  addRepresentations(types);
  Lowering lowering(module, types);
  collectSignatures(module, lowering);
  markErrorBranches(module);

  SmallVector<FlatSymbolRefAttr> classes;
  for (auto op : llvm::make_early_inc_range(module.getOps<rt::ClassOp>())) {
    classes.push_back(FlatSymbolRefAttr::get(op.getSymNameAttr()));
    emitDescriptor(lowering.statics, op);
  }
  bool hasMain = lowering.signatures.contains(MainName);
  bool hasTeardown = lowering.signatures.contains(TeardownName);
  if (failed(convertOps(module, lowering)))
    return failure();
  if (hasMain) {
    FlatSymbolRefAttr start = emitStart(module, lowering, classes, hasTeardown);
    if (auto library = module->getAttrOfType<StringAttr>(LibraryAttr))
      emitLibraryInit(module, lowering, library, start);
    else
      emitMain(module, lowering, start);
  }
  // No pass manager stands behind this to verify what was made.
  return verify(module);
}

namespace {
struct RtToLLVMPass : PassWrapper<RtToLLVMPass, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(RtToLLVMPass)
  StringRef getArgument() const final { return "convert-rt-to-llvm"; }
  StringRef getDescription() const final {
    return "turns the rt dialect into the LLVM dialect";
  }
  void getDependentDialects(DialectRegistry &registry) const final {
    registry.insert<LLVM::LLVMDialect>();
  }
  void runOnOperation() final {
    if (failed(convertToLLVMDialect(getOperation())))
      signalPassFailure();
  }
};
} // namespace

void codegen::registerRtToLLVMPass() { PassRegistration<RtToLLVMPass>(); }
