//===- Containers.cpp - Displays and element access -----------------------===//
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

/// How a list stores elements of representation `type`.
static krt::ElemKind elemKind(Type type) {
  if (type.isF64())
    return krt::ElemKind::F64;
  return type.isInteger(1) ? krt::ElemKind::Bool : krt::ElemKind::Word;
}

static Value kindConstant(OpBuilder &builder, Location loc, Type type) {
  return integer(builder, loc, 8, static_cast<uint64_t>(elemKind(type)));
}

namespace {

struct ListMake : RtPattern<rt::ListMakeOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ListMakeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    krt::ElemKind kind = elemKind(op.getElement());
    uint64_t count = adaptor.getElements().size();
    Value length = integer(rewriter, loc, 64, count);
    Value kindValue = kindConstant(rewriter, loc, op.getElement());
    Value list =
        call(rewriter, loc, RuntimeFunction::krt_list_new, {kindValue, length});
    if (count != 0) {
      storeElements(rewriter, loc, list, adaptor.getElements(), kind);
      LLVM::StoreOp::create(
          rewriter, loc, length,
          offset(rewriter, loc, list, offsetof(krt::List, length)));
    }
    rewriter.replaceOp(op, list);
    return success();
  }

private:
  static void storeElements(OpBuilder &builder, Location loc, Value list,
                            ValueRange elements, krt::ElemKind kind) {
    Value data = LLVM::LoadOp::create(
        builder, loc, pointerType(builder),
        offset(builder, loc, list, offsetof(krt::List, data)));
    int64_t width = kind == krt::ElemKind::Bool ? 1 : 8;
    for (auto [index, element] : llvm::enumerate(elements)) {
      Value stored = element;
      if (kind == krt::ElemKind::Bool)
        stored =
            LLVM::ZExtOp::create(builder, loc, builder.getI8Type(), element);
      LLVM::StoreOp::create(builder, loc, stored,
                            offset(builder, loc, data, index * width));
    }
  }
};

struct ListLength : RtPattern<rt::ListLengthOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ListLengthOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value length = LLVM::LoadOp::create(
        rewriter, loc, rewriter.getI64Type(),
        offset(rewriter, loc, adaptor.getList(), offsetof(krt::List, length)));
    // No list fills the address space: an index below the length is small.
    Value limit = integer(rewriter, loc, 64, uint64_t(1) << 60);
    Value bounded = LLVM::ICmpOp::create(
        rewriter, loc, LLVM::ICmpPredicate::ult, length, limit);
    LLVM::AssumeOp::create(rewriter, loc, bounded);
    rewriter.replaceOp(op, length);
    return success();
  }
};

struct ListGet : RtPattern<rt::ListGetOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::ListGetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    bool isBool = op.getType().isInteger(1);
    Type stored = isBool ? rewriter.getI8Type() : llvmType(op.getType());
    Value data = LLVM::LoadOp::create(
        rewriter, loc, pointerType(rewriter),
        offset(rewriter, loc, adaptor.getList(), offsetof(krt::List, data)));
    Value slot =
        LLVM::GEPOp::create(rewriter, loc, pointerType(rewriter), stored, data,
                            ArrayRef<LLVM::GEPArg>{adaptor.getIndex()},
                            LLVM::GEPNoWrapFlags::inbounds);
    Value element = LLVM::LoadOp::create(rewriter, loc, stored, slot);
    if (isBool)
      element = LLVM::TruncOp::create(rewriter, loc, op.getType(), element);
    rewriter.replaceOp(op, element);
    return success();
  }
};

struct HeapTuple : RtPattern<rt::HeapTupleOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::HeapTupleOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value count = integer(rewriter, loc, 64, adaptor.getElements().size());
    Value tuple = call(rewriter, loc, RuntimeFunction::krt_tuple_new, count);
    for (auto [index, element] : llvm::enumerate(adaptor.getElements()))
      LLVM::StoreOp::create(
          rewriter, loc, element,
          offset(rewriter, loc, tuple, sizeof(krt::Tuple) + 8 * index));
    rewriter.replaceOp(op, tuple);
    return success();
  }
};

struct DictNew : RtPattern<rt::DictNewOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::DictNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value key = kindConstant(rewriter, loc, op.getKey());
    Value value = kindConstant(rewriter, loc, op.getValue());
    rewriter.replaceOp(
        op, call(rewriter, loc, RuntimeFunction::krt_dict_new, {key, value}));
    return success();
  }
};

struct SetNew : RtPattern<rt::SetNewOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::SetNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value kind = kindConstant(rewriter, loc, op.getElement());
    rewriter.replaceOp(op,
                       call(rewriter, loc, RuntimeFunction::krt_set_new, kind));
    return success();
  }
};

struct StrJoin : RtPattern<rt::StrJoinOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::StrJoinOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    uint64_t count = adaptor.getParts().size();
    Value parts = frameArray(rewriter, loc, pointerType(rewriter), count);
    for (auto [index, part] : llvm::enumerate(adaptor.getParts()))
      LLVM::StoreOp::create(rewriter, loc, part,
                            offset(rewriter, loc, parts, 8 * index));
    rewriter.replaceOp(op, call(rewriter, loc, RuntimeFunction::krt_str_join_n,
                                {parts, integer(rewriter, loc, 64, count)}));
    return success();
  }
};

} // namespace

void codegen::addContainerPatterns(Lowering &lowering,
                                   RewritePatternSet &patterns) {
  patterns
      .add<ListMake, ListLength, ListGet, HeapTuple, DictNew, SetNew, StrJoin>(
          lowering);
}
