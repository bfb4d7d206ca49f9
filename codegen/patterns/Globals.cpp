//===- Globals.cpp - Module variables -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A variable is two globals: its value, and `<name>.bound`.
//
//===----------------------------------------------------------------------===//

#include "codegen/patterns/Patterns.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

static FlatSymbolRefAttr boundSymbol(FlatSymbolRefAttr global) {
  return FlatSymbolRefAttr::get(global.getContext(),
                                (global.getValue() + ".bound").str());
}

/// A zeroed variable of this module.
static void createVariable(OpBuilder &builder, Location loc, StringRef name,
                           Type type) {
  auto global =
      LLVM::GlobalOp::create(builder, loc, type, /*isConstant=*/false,
                             LLVM::Linkage::Internal, name, Attribute());
  OpBuilder::InsertionGuard guard(builder);
  builder.createBlock(&global.getInitializerRegion());
  Value zero = LLVM::ZeroOp::create(builder, loc, type);
  LLVM::ReturnOp::create(builder, loc, zero);
}

namespace {

struct Global : RtPattern<rt::GlobalOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::GlobalOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    createVariable(rewriter, op.getLoc(), op.getSymName(),
                   llvmType(op.getType()));
    createVariable(rewriter, op.getLoc(), (op.getSymName() + ".bound").str(),
                   rewriter.getI8Type());
    rewriter.eraseOp(op);
    return success();
  }
};

struct GlobalLoad : RtPattern<rt::GlobalLoadOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::GlobalLoadOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::LoadOp>(
        op, llvmType(op.getType()),
        address(rewriter, op.getLoc(), op.getGlobalAttr()));
    return success();
  }
};

struct GlobalStore : RtPattern<rt::GlobalStoreOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::GlobalStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::StoreOp>(
        op, adaptor.getValue(),
        address(rewriter, op.getLoc(), op.getGlobalAttr()));
    return success();
  }
};

struct GlobalIsBound : RtPattern<rt::GlobalIsBoundOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::GlobalIsBoundOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value bound = LLVM::LoadOp::create(
        rewriter, loc, rewriter.getI8Type(),
        address(rewriter, loc, boundSymbol(op.getGlobalAttr())));
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(
        op, LLVM::ICmpPredicate::ne, bound, integer(rewriter, loc, 8, 0));
    return success();
  }
};

struct GlobalSetBound : RtPattern<rt::GlobalSetBoundOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::GlobalSetBoundOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    rewriter.replaceOpWithNewOp<LLVM::StoreOp>(
        op, integer(rewriter, loc, 8, op.getBound()),
        address(rewriter, loc, boundSymbol(op.getGlobalAttr())));
    return success();
  }
};

} // namespace

void codegen::addGlobalPatterns(Lowering &lowering,
                                RewritePatternSet &patterns) {
  patterns.add<Global, GlobalLoad, GlobalStore, GlobalIsBound, GlobalSetBound>(
      lowering);
}
