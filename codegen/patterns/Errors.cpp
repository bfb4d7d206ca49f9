//===- Errors.cpp - Error tests and tracebacks ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/patterns/Patterns.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

#include "runtime/core/Layout.h"

namespace {

struct ErrorIsSet : RtPattern<rt::ErrorIsSetOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ErrorIsSetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value null =
        LLVM::ZeroOp::create(rewriter, op.getLoc(), pointerType(rewriter));
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(op, LLVM::ICmpPredicate::ne,
                                              adaptor.getError(), null);
    return success();
  }
};

struct ErrorMatches : RtPattern<rt::ErrorMatchesOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ErrorMatchesOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value type = LLVM::LoadOp::create(
        rewriter, loc, pointerType(rewriter),
        offset(rewriter, loc, adaptor.getError(), offsetof(krt::Object, type)));
    Value matches;
    for (auto name : op.getDescriptors().getAsRange<StringAttr>()) {
      Value wanted =
          address(rewriter, loc, lowering.statics.external(name.getValue()));
      Value one =
          call(rewriter, loc, RuntimeFunction::krt_issubtype, {type, wanted});
      matches = matches ? LLVM::OrOp::create(rewriter, loc, matches, one) : one;
    }
    if (!matches)
      matches = integer(rewriter, loc, 1, 0);
    rewriter.replaceOp(op, matches);
    return success();
  }
};

struct Traceback : RtPattern<rt::TracebackOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::TracebackOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value site =
        address(rewriter, loc,
                lowering.statics.traceSite(op.getFile(), op.getFunction(),
                                           op.getLine(), op.getText()));
    call(rewriter, loc, RuntimeFunction::krt_traceback_push,
         {adaptor.getError(), site});
    rewriter.eraseOp(op);
    return success();
  }
};

struct CheckType : RtPattern<rt::CheckTypeOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::CheckTypeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value type =
        address(rewriter, loc, lowering.statics.external(op.getDescriptor()));
    rewriter.replaceOp(op, call(rewriter, loc, RuntimeFunction::krt_check_type,
                                {adaptor.getValue(), type}));
    return success();
  }
};

struct ArgumentCountError : RtPattern<rt::ArgumentCountErrorOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ArgumentCountErrorOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, call(rewriter, op.getLoc(),
                                RuntimeFunction::krt_raise_arg_count,
                                {adaptor.getName(), adaptor.getExpected(),
                                 adaptor.getExpected(), adaptor.getGiven()}));
    return success();
  }
};

} // namespace

void codegen::addErrorPatterns(Lowering &lowering,
                               RewritePatternSet &patterns) {
  using F = RuntimeFunction;
  patterns.add<ErrorIsSet, ErrorMatches, Traceback, CheckType,
               ArgumentCountError, AsCall<rt::MisfitOp, F::krt_misfit>,
               AsCall<rt::RecursionErrorOp, F::krt_stack_exhausted>,
               AsCall<rt::StackExhaustedOp, F::krt_stack_is_short>>(lowering);
}
