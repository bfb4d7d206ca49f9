//===- Containers.cpp - Tuples, displays, element access ------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

namespace {

struct TupleMake : PyPattern<py::TupleMakeOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::TupleMakeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::TupleMakeOp>(
        op, representation(op.getType()), adaptor.getElements());
    return success();
  }
};

struct TupleGet : PyPattern<py::TupleGetOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::TupleGetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value element = rt::TupleGetOp::create(rewriter, op.getLoc(),
                                           representation(op.getType()),
                                           adaptor.getTuple(), op.getIndex());
    if (!op.getBorrowed())
      Boxing(rewriter, op.getLoc()).retain(element);
    rewriter.replaceOp(op, element);
    return success();
  }
};

struct ListMake : PyPattern<py::ListMakeOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ListMakeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Boxing boxing(rewriter, op.getLoc());
    Type element = op.getType().getElement();
    Type stored = elementRepresentation(element);
    SmallVector<Value> elements;
    for (Value value : adaptor.getElements())
      elements.push_back(isa<rt::WordType>(stored) ? boxing.box(value, element)
                                                   : value);
    rewriter.replaceOpWithNewOp<rt::ListMakeOp>(
        op, rt::RefType::get(getContext()), TypeAttr::get(stored), elements);
    return success();
  }
};

struct VarTupleMake : PyPattern<py::VarTupleMakeOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::VarTupleMakeOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Boxing boxing(rewriter, op.getLoc());
    SmallVector<Value> words;
    for (auto [value, original] :
         llvm::zip_equal(adaptor.getElements(), op.getElements()))
      words.push_back(boxing.box(value, original.getType()));
    rewriter.replaceOpWithNewOp<rt::HeapTupleOp>(
        op, rt::RefType::get(getContext()), words);
    return success();
  }
};

struct DictNew : PyPattern<py::DictNewOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::DictNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::DictNewOp>(
        op, rt::RefType::get(getContext()),
        TypeAttr::get(elementRepresentation(op.getType().getKey())),
        TypeAttr::get(elementRepresentation(op.getType().getValue())));
    return success();
  }
};

struct SetNew : PyPattern<py::SetNewOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::SetNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::SetNewOp>(
        op, rt::RefType::get(getContext()),
        TypeAttr::get(elementRepresentation(op.getType().getElement())));
    return success();
  }
};

struct StrJoin : PyPattern<py::StrJoinOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::StrJoinOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::StrJoinOp>(
        op, rt::RefType::get(getContext()), adaptor.getParts());
    return success();
  }
};

struct ListLength : PyPattern<py::ListLengthOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ListLengthOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::ListLengthOp>(op, op.getType(),
                                                  adaptor.getList());
    return success();
  }
};

struct ListGet : PyPattern<py::ListGetOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ListGetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Boxing boxing(rewriter, loc);
    Type stored = elementRepresentation(op.getType());
    Value element = rt::ListGetOp::create(
        rewriter, loc, stored, adaptor.getList(), adaptor.getIndex());
    if (isa<rt::WordType>(stored))
      element = boxing.unboxBorrowed(element, op.getType());
    if (!op.getBorrowed())
      boxing.retain(element);
    rewriter.replaceOp(op, element);
    return success();
  }
};

} // namespace

void convert::addContainerPatterns(Conversion &conversion,
                                   RewritePatternSet &patterns) {
  patterns.add<TupleMake, TupleGet, ListMake, VarTupleMake, DictNew, SetNew,
               StrJoin, ListLength, ListGet>(conversion);
}
