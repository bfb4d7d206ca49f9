//===- Patterns.h - Conversion of rt ops to the LLVM dialect ----*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the patterns share, and one function for each group of them.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_CODEGEN_PATTERNS_PATTERNS_H
#define KRAIT_CODEGEN_PATTERNS_PATTERNS_H

#include "codegen/Representation.h"
#include "codegen/RuntimeFunctions.h"
#include "codegen/StaticObjects.h"
#include "ir/rt/RtOps.h"
#include "mlir/Transforms/DialectConversion.h"
#include "llvm/ADT/StringMap.h"

namespace krait::codegen {

/// State of the conversion of one module.
struct Lowering {
  Lowering(mlir::ModuleOp module, mlir::LLVMTypeConverter &types)
      : types(types), runtime(module), statics(module) {}

  mlir::LLVMTypeConverter &types;
  RuntimeFunctions runtime;
  StaticObjects statics;
  /// Every function of the module as it was before the conversion.
  llvm::StringMap<Signature> signatures;
};

template <class OpT> class RtPattern : public mlir::OpConversionPattern<OpT> {
public:
  explicit RtPattern(Lowering &lowering)
      : mlir::OpConversionPattern<OpT>(lowering.types,
                                       &lowering.types.getContext()),
        lowering(lowering) {}

protected:
  mlir::Type llvmType(mlir::Type type) const {
    return lowering.types.convertType(type);
  }
  mlir::Value call(mlir::OpBuilder &builder, mlir::Location loc,
                   RuntimeFunction function, mlir::ValueRange arguments) const {
    return lowering.runtime.call(builder, loc, function, arguments);
  }
  /// Address of an object, descriptor or function.
  mlir::Value address(mlir::OpBuilder &builder, mlir::Location loc,
                      mlir::FlatSymbolRefAttr symbol) const;

  Lowering &lowering;
};

mlir::Type pointerType(mlir::OpBuilder &builder);
mlir::Value integer(mlir::OpBuilder &builder, mlir::Location loc,
                    unsigned width, uint64_t value);
/// `base` plus a byte offset.
mlir::Value offset(mlir::OpBuilder &builder, mlir::Location loc,
                   mlir::Value base, int64_t bytes);
/// Memory of the frame for `count` pointers or words.
mlir::Value frameArray(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Type element, uint64_t count);
/// Object address to word and back.
mlir::Value refToWord(mlir::OpBuilder &builder, mlir::Location loc,
                      mlir::Value ref);
mlir::Value wordToRef(mlir::OpBuilder &builder, mlir::Location loc,
                      mlir::Value word);

template <class OpT>
mlir::Value RtPattern<OpT>::address(mlir::OpBuilder &builder,
                                    mlir::Location loc,
                                    mlir::FlatSymbolRefAttr symbol) const {
  return mlir::LLVM::AddressOfOp::create(builder, loc, pointerType(builder),
                                         symbol);
}

/// An op that is one call of the runtime on its operands.
template <class OpT, RuntimeFunction Function> struct AsCall : RtPattern<OpT> {
  using RtPattern<OpT>::RtPattern;
  mlir::LogicalResult
  matchAndRewrite(OpT op, OpT::Adaptor adaptor,
                  mlir::ConversionPatternRewriter &rewriter) const final {
    mlir::Value result =
        this->call(rewriter, op.getLoc(), Function, adaptor.getOperands());
    if (result)
      rewriter.replaceOp(op, result);
    else
      rewriter.eraseOp(op);
    return mlir::success();
  }
};

/// What a function that builds the value of an op is given.
template <class OpT> struct Building {
  OpT op;
  OpT::Adaptor adaptor;
  mlir::OpBuilder &builder;
  mlir::Location loc;
  Lowering &lowering;

  mlir::Value integer(unsigned width, uint64_t value) const {
    return codegen::integer(builder, loc, width, value);
  }
  mlir::Value address(mlir::FlatSymbolRefAttr symbol) const {
    return mlir::LLVM::AddressOfOp::create(builder, loc, pointerType(builder),
                                           symbol);
  }
  mlir::Value external(llvm::StringRef symbol) const {
    return address(lowering.statics.external(symbol));
  }
  mlir::Value call(RuntimeFunction function, mlir::ValueRange arguments) const {
    return lowering.runtime.call(builder, loc, function, arguments);
  }
};

/// An op that is replaced by the value that `Build` makes.
template <class OpT, mlir::Value (*Build)(Building<OpT>)>
struct AsValue : RtPattern<OpT> {
  using RtPattern<OpT>::RtPattern;
  mlir::LogicalResult
  matchAndRewrite(OpT op, OpT::Adaptor adaptor,
                  mlir::ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, Build(Building<OpT>{op, adaptor, rewriter,
                                               op.getLoc(), this->lowering}));
    return mlir::success();
  }
};

void addValuePatterns(Lowering &lowering, mlir::RewritePatternSet &patterns);
void addObjectPatterns(Lowering &lowering, mlir::RewritePatternSet &patterns);
void addContainerPatterns(Lowering &lowering,
                          mlir::RewritePatternSet &patterns);
void addOwnershipPatterns(Lowering &lowering,
                          mlir::RewritePatternSet &patterns);
void addCallPatterns(Lowering &lowering, mlir::RewritePatternSet &patterns);
void addErrorPatterns(Lowering &lowering, mlir::RewritePatternSet &patterns);
void addGlobalPatterns(Lowering &lowering, mlir::RewritePatternSet &patterns);

} // namespace krait::codegen

#endif // KRAIT_CODEGEN_PATTERNS_PATTERNS_H
