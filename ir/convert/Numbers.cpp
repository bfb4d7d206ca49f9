//===- Numbers.cpp - Constants and int ------------------------------------===//
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

/// An op that has the same operands and attributes in the rt dialect.
template <class PyOp, class RtOp> struct Same : PyPattern<PyOp> {
  using PyPattern<PyOp>::PyPattern;
  LogicalResult
  matchAndRewrite(PyOp op, PyOp::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    SmallVector<Type> results;
    if (failed(this->getTypeConverter()->convertTypes(op->getResultTypes(),
                                                      results)))
      return failure();
    rewriter.replaceOpWithNewOp<RtOp>(op, results, adaptor.getOperands());
    return success();
  }
};

/// A constant whose value is one string attribute.
template <class PyOp, class RtOp> struct Constant : PyPattern<PyOp> {
  using PyPattern<PyOp>::PyPattern;
  LogicalResult
  matchAndRewrite(PyOp op, PyOp::Adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<RtOp>(
        op, this->getTypeConverter()->convertType(op.getType()),
        op.getValueAttr());
    return success();
  }
};

struct None : PyPattern<py::NoneOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::NoneOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, Boxing(rewriter, op.getLoc()).none());
    return success();
  }
};

struct Undef : PyPattern<py::UndefOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::UndefOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::UndefOp>(
        op, getTypeConverter()->convertType(op.getType()));
    return success();
  }
};

struct Singleton : PyPattern<py::SingletonOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::SingletonOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value object = rt::SymbolOp::create(
        rewriter, loc, rt::RefType::get(getContext()), op.getSymbolAttr());
    if (isWordType(op.getType()))
      object = rt::RefToWordOp::create(rewriter, loc,
                                       rt::WordType::get(getContext()), object);
    rewriter.replaceOp(op, object);
    return success();
  }
};

/// An int known to be small needs no test on the way from i64.
struct IntFromI64 : PyPattern<py::IntFromI64Op> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::IntFromI64Op op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    auto word = rt::WordType::get(getContext());
    if (op.getSmall())
      rewriter.replaceOpWithNewOp<rt::IntFromSmallOp>(op, word,
                                                      adaptor.getOperand());
    else
      rewriter.replaceOpWithNewOp<rt::IntFromI64Op>(op, word,
                                                    adaptor.getOperand());
    return success();
  }
};

struct IntCmp : PyPattern<py::IntCmpOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::IntCmpOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    auto predicate = static_cast<rt::CmpPredicate>(op.getPredicate());
    rewriter.replaceOpWithNewOp<rt::IntCmpOp>(
        op, op.getType(), predicate, adaptor.getLhs(), adaptor.getRhs());
    return success();
  }
};

struct Checked : PyPattern<py::CheckedOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CheckedOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    auto kind = static_cast<rt::CheckedKind>(op.getKind());
    rewriter.replaceOpWithNewOp<rt::CheckedOp>(
        op, op.getResultTypes(), kind, adaptor.getLhs(), adaptor.getRhs());
    return success();
  }
};

/// float(int): the native krt_int_to_f64, which raises OverflowError.
struct IntToFloat : PyPattern<py::IntToFloatOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::IntToFloatOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    auto type = rewriter.getFunctionType({rt::WordType::get(getContext())},
                                         {rewriter.getF64Type()});
    if (failed(conversion.declareNative(rewriter, "krt_int_to_f64", type,
                                        /*raises=*/true)))
      return failure();
    auto call = rt::CallOp::create(
        rewriter, op.getLoc(),
        TypeRange{rewriter.getF64Type(), rt::RefType::get(getContext())},
        "krt_int_to_f64", adaptor.getOperand());
    SmallVector<Value> results = {call.getResult(0)};
    if (op.getError())
      results.push_back(call.getResult(1));
    rewriter.replaceOp(op, results);
    return success();
  }
};

} // namespace

void convert::addNumberPatterns(Conversion &conversion,
                                RewritePatternSet &patterns) {
  patterns.add<
      None, Undef, Singleton, IntFromI64, IntCmp, Checked, IntToFloat,
      Constant<py::IntConstantOp, rt::IntConstantOp>,
      Constant<py::StrConstantOp, rt::StrConstantOp>,
      Constant<py::BytesConstantOp, rt::BytesConstantOp>,
      Same<py::IntAddOp, rt::IntAddOp>, Same<py::IntSubOp, rt::IntSubOp>,
      Same<py::IntMulOp, rt::IntMulOp>, Same<py::IntAndOp, rt::IntAndOp>,
      Same<py::IntOrOp, rt::IntOrOp>, Same<py::IntXorOp, rt::IntXorOp>,
      Same<py::IntNegOp, rt::IntNegOp>, Same<py::IntToI64Op, rt::IntToSmallOp>,
      Same<py::IntIsSmallOp, rt::IntIsSmallOp>,
      Same<py::IntFromBoolOp, rt::IntFromBoolOp>,
      Same<py::IntSaturateOp, rt::IntSaturateOp>>(conversion);
}
