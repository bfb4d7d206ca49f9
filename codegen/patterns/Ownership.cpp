//===- Ownership.cpp - Reference counts -----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/patterns/Patterns.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

namespace {

struct Retain : RtPattern<rt::RetainOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::RetainOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    RuntimeFunction function = op.getInteger()
                                   ? RuntimeFunction::krt_retain_int
                                   : RuntimeFunction::krt_retain_word;
    if (isa<rt::RefType>(op.getValue().getType()))
      function = op.getNullable() ? RuntimeFunction::krt_retain_nullable
                                  : RuntimeFunction::krt_retain;
    call(rewriter, op.getLoc(), function, adaptor.getValue());
    rewriter.eraseOp(op);
    return success();
  }
};

struct Release : RtPattern<rt::ReleaseOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ReleaseOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    RuntimeFunction function;
    bool isRef = isa<rt::RefType>(op.getValue().getType());
    if (op.getCold())
      function = isRef ? RuntimeFunction::krt_release_cold
                       : RuntimeFunction::krt_release_word_cold;
    else if (op.getCharacter())
      function = RuntimeFunction::krt_release_character;
    else if (isRef)
      function = op.getNullable() ? RuntimeFunction::krt_release_nullable
                                  : RuntimeFunction::krt_release;
    else if (op.getInteger() && !op.getNullable())
      function = RuntimeFunction::krt_release_int;
    else
      function = op.getNullable() ? RuntimeFunction::krt_release_field
                                  : RuntimeFunction::krt_release_word;
    call(rewriter, op.getLoc(), function, adaptor.getValue());
    rewriter.eraseOp(op);
    return success();
  }
};

} // namespace

void codegen::addOwnershipPatterns(Lowering &lowering,
                                   RewritePatternSet &patterns) {
  patterns.add<Retain, Release>(lowering);
}
