//===- Control.cpp - Errors, references, branches -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/convert/Boxing.h"
#include "ir/convert/Conversion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"

using namespace mlir;
using namespace krait;
using namespace krait::convert;

namespace {

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

struct ErrorIsSet : PyPattern<py::ErrorIsSetOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ErrorIsSetOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::ErrorIsSetOp>(op, op.getType(),
                                                  adaptor.getError());
    return success();
  }
};

struct BrError : PyPattern<py::BrErrorOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::BrErrorOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value isSet = rt::ErrorIsSetOp::create(
        rewriter, op.getLoc(), rewriter.getI1Type(), adaptor.getError());
    rewriter.replaceOpWithNewOp<cf::CondBranchOp>(
        op, isSet, op.getOnError(), adaptor.getErrorOperands(), op.getOnValue(),
        adaptor.getValueOperands());
    return success();
  }
};

struct ErrorMatches : PyPattern<py::ErrorMatchesOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ErrorMatchesOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::ErrorMatchesOp>(
        op, op.getType(), adaptor.getError(), op.getDescriptors());
    return success();
  }
};

/// One line for the site and one for each call it was inlined through.
struct Traceback : PyPattern<py::TracebackOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::TracebackOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    auto function = op->getParentOfType<FunctionOpInterface>();
    auto attribute = [&](StringRef name) {
      auto text = function->getAttrOfType<StringAttr>(name);
      return text ? text : rewriter.getStringAttr("?");
    };
    for (py::SiteAttr site = op.getSite(); site; site = site.getCaller()) {
      bool own = site.getFunction().empty();
      StringAttr file =
          own ? attribute("file") : rewriter.getStringAttr(site.getFile());
      StringAttr name = own ? attribute("display_name")
                            : rewriter.getStringAttr(site.getFunction());
      rt::TracebackOp::create(rewriter, op.getLoc(), adaptor.getError(), file,
                              name, site.getLine(),
                              rewriter.getStringAttr(site.getText()));
    }
    rewriter.eraseOp(op);
    return success();
  }
};

struct Unreachable : PyPattern<py::UnreachableOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::UnreachableOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::UnreachableOp>(op);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// References
//===----------------------------------------------------------------------===//

struct Retain : PyPattern<py::RetainOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::RetainOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Type type = op.getValue().getType();
    if (isa<py::IntType>(type))
      rt::RetainOp::create(rewriter, op.getLoc(), adaptor.getValue(),
                           /*nullable=*/false, /*integer=*/true);
    else
      Boxing(rewriter, op.getLoc())
          .retain(adaptor.getValue(),
                  op.getNullable() || isa<py::ErrorType>(type));
    rewriter.replaceOp(op, adaptor.getValue());
    return success();
  }
};

struct Release : PyPattern<py::ReleaseOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::ReleaseOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Type type = op.getValue().getType();
    if (isa<py::IntType>(type) || op.getCharacter())
      rt::ReleaseOp::create(rewriter, op.getLoc(), adaptor.getValue(),
                            /*nullable=*/false,
                            /*integer=*/!op.getCharacter(), op.getCharacter());
    else
      Boxing(rewriter, op.getLoc())
          .release(adaptor.getValue(),
                   op.getNullable() || isa<py::ErrorType>(type));
    rewriter.eraseOp(op);
    return success();
  }
};

struct KeepAlive : PyPattern<py::KeepAliveOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::KeepAliveOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.eraseOp(op);
    return success();
  }
};

/// arith.select on values of py types.
struct Select : OpConversionPattern<arith::SelectOp> {
  using OpConversionPattern::OpConversionPattern;
  LogicalResult
  matchAndRewrite(arith::SelectOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<arith::SelectOp>(op, adaptor.getCondition(),
                                                 adaptor.getTrueValue(),
                                                 adaptor.getFalseValue());
    return success();
  }
};

} // namespace

void convert::addControlPatterns(Conversion &conversion,
                                 RewritePatternSet &patterns) {
  patterns.add<ErrorIsSet, BrError, ErrorMatches, Traceback, Unreachable,
               Retain, Release, KeepAlive>(conversion);
  patterns.add<Select>(conversion.types, patterns.getContext());
}
