//===- Objects.cpp - Fields, instances, type tests ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The mark of an unset field: a word 1 (no object), a float with a NaN that
// arithmetic does not make, a bool 2.
//
//===----------------------------------------------------------------------===//

#include "codegen/patterns/Patterns.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

static constexpr uint64_t UnsetWord = 1;
static constexpr uint64_t UnsetFloat = 0x7FFC6B7261697400;
static constexpr uint64_t UnsetBool = 2;

/// The mark of an unset field of representation `type`.
static uint64_t unsetMark(Type type) {
  if (type.isF64())
    return UnsetFloat;
  return type.isInteger(1) ? UnsetBool : UnsetWord;
}

namespace {

struct FieldLoad : RtPattern<rt::FieldLoadOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FieldLoadOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value slot = offset(rewriter, loc, adaptor.getObject(), op.getOffset());
    if (!op.getType().isInteger(1)) {
      rewriter.replaceOpWithNewOp<LLVM::LoadOp>(op, llvmType(op.getType()),
                                                slot);
      return success();
    }
    Value stored =
        LLVM::LoadOp::create(rewriter, loc, rewriter.getI64Type(), slot);
    rewriter.replaceOpWithNewOp<LLVM::TruncOp>(op, op.getType(), stored);
    return success();
  }
};

struct FieldStore : RtPattern<rt::FieldStoreOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FieldStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value value = adaptor.getValue();
    if (value.getType().isInteger(1))
      value = LLVM::ZExtOp::create(rewriter, loc, rewriter.getI64Type(), value);
    Value slot = offset(rewriter, loc, adaptor.getObject(), op.getOffset());
    rewriter.replaceOpWithNewOp<LLVM::StoreOp>(op, value, slot);
    return success();
  }
};

struct FieldIsSet : RtPattern<rt::FieldIsSetOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FieldIsSetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value slot = offset(rewriter, loc, adaptor.getObject(), op.getOffset());
    Value bits =
        LLVM::LoadOp::create(rewriter, loc, rewriter.getI64Type(), slot);
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(
        op, LLVM::ICmpPredicate::ne, bits,
        integer(rewriter, loc, 64, unsetMark(op.getType())));
    return success();
  }
};

struct FieldUnset : RtPattern<rt::FieldUnsetOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::FieldUnsetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value slot = offset(rewriter, loc, adaptor.getObject(), op.getOffset());
    rewriter.replaceOpWithNewOp<LLVM::StoreOp>(
        op, integer(rewriter, loc, 64, unsetMark(op.getType())), slot);
    return success();
  }
};

struct New : RtPattern<rt::NewOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::NewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    auto function = op.getException()
                        ? RuntimeFunction::krt_exception_new_object
                        : RuntimeFunction::krt_new_object;
    Value type =
        address(rewriter, loc, lowering.statics.external(op.getDescriptor()));
    Value size = integer(rewriter, loc, 64, op.getSize());
    rewriter.replaceOp(op, call(rewriter, loc, function, {size, type}));
    return success();
  }
};

struct IsNull : RtPattern<rt::IsNullOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::IsNullOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value null =
        LLVM::ZeroOp::create(rewriter, op.getLoc(), pointerType(rewriter));
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(op, LLVM::ICmpPredicate::eq,
                                              adaptor.getOperand(), null);
    return success();
  }
};

struct IsInstance : RtPattern<rt::IsInstanceOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::IsInstanceOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    if (op.getDescriptor() == "krt_type_NoneType") {
      Value none = refToWord(
          rewriter, loc,
          address(rewriter, loc, lowering.statics.external("krt_None")));
      rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(op, LLVM::ICmpPredicate::eq,
                                                adaptor.getValue(), none);
      return success();
    }
    Value type =
        address(rewriter, loc, lowering.statics.external(op.getDescriptor()));
    auto function = op.getExact() ? RuntimeFunction::krt_is_exact
                                  : RuntimeFunction::krt_is_instance;
    rewriter.replaceOp(
        op, call(rewriter, loc, function, {adaptor.getValue(), type}));
    return success();
  }
};

} // namespace

void codegen::addObjectPatterns(Lowering &lowering,
                                RewritePatternSet &patterns) {
  using F = RuntimeFunction;
  patterns.add<FieldLoad, FieldStore, FieldIsSet, FieldUnset, New, IsNull,
               IsInstance, AsCall<rt::IsTupleOfOp, F::krt_is_tuple_of>,
               AsCall<rt::FreeOp, F::krt_free_object>,
               AsCall<rt::DeallocExceptionOp, F::krt_exception_dealloc>,
               AsCall<rt::FinalizeOp, F::krt_instance_finalize>,
               AsCall<rt::TrashEnterOp, F::krt_trash_enter>,
               AsCall<rt::TrashLeaveOp, F::krt_trash_leave>>(lowering);
}
