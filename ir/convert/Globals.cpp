//===- Globals.cpp - Module variables and cells ---------------------------===//
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

#include "runtime/core/Layout.h"

namespace {

//===----------------------------------------------------------------------===//
// Globals
//===----------------------------------------------------------------------===//

struct Global : PyPattern<py::GlobalOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::GlobalOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::GlobalOp>(op, op.getSymName(),
                                              representation(op.getType()));
    return success();
  }
};

struct GlobalLoad : PyPattern<py::GlobalLoadOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::GlobalLoadOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value value = rt::GlobalLoadOp::create(rewriter, op.getLoc(),
                                           representation(op.getType()),
                                           op.getGlobalAttr());
    if (!op.getBorrowed())
      Boxing(rewriter, op.getLoc()).retain(value);
    rewriter.replaceOp(op, value);
    return success();
  }
};

struct GlobalIsBound : PyPattern<py::GlobalIsBoundOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::GlobalIsBoundOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::GlobalIsBoundOp>(op, op.getType(),
                                                     op.getGlobalAttr());
    return success();
  }
};

/// The old value is released after the new one is in place: its finaliser may
/// look at the variable.
struct GlobalStore : PyPattern<py::GlobalStoreOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::GlobalStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Type type = adaptor.getValue().getType();
    Value old;
    if (py::isManaged(op.getValue().getType()))
      old = rt::GlobalLoadOp::create(rewriter, loc, type, op.getGlobalAttr());
    rt::GlobalStoreOp::create(rewriter, loc, op.getGlobalAttr(),
                              adaptor.getValue());
    rt::GlobalSetBoundOp::create(rewriter, loc, op.getGlobal(), true);
    if (old)
      Boxing(rewriter, loc).release(old, /*nullable=*/true);
    rewriter.eraseOp(op);
    return success();
  }
};

struct GlobalClear : PyPattern<py::GlobalClearOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::GlobalClearOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Type type = conversion.globals.lookup(op.getGlobal());
    clearGlobal(rewriter, op.getLoc(), op.getGlobalAttr(), type);
    rewriter.eraseOp(op);
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Cells
//===----------------------------------------------------------------------===//

constexpr int64_t CellValue = offsetof(krt::Cell, value);
constexpr int64_t CellBound = offsetof(krt::Cell, bound);

struct CellNew : PyPattern<py::CellNewOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CellNewOp op, OpAdaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::CellNewOp>(op,
                                               rt::RefType::get(getContext()));
    return success();
  }
};

struct CellLoad : PyPattern<py::CellLoadOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CellLoadOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Boxing boxing(rewriter, op.getLoc());
    Value word = rt::FieldLoadOp::create(rewriter, op.getLoc(),
                                         rt::WordType::get(getContext()),
                                         adaptor.getCell(), CellValue);
    Value value = boxing.unboxBorrowed(word, op.getType());
    if (!op.getBorrowed())
      boxing.retain(value);
    rewriter.replaceOp(op, value);
    return success();
  }
};

struct CellIsBound : PyPattern<py::CellIsBoundOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CellIsBoundOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<rt::FieldLoadOp>(op, op.getType(),
                                                 adaptor.getCell(), CellBound);
    return success();
  }
};

/// Puts a word and a mark into a cell; releases the word that was there.
void setCell(OpBuilder &builder, Location loc, Value cell, Value word,
             bool bound) {
  Value old =
      rt::FieldLoadOp::create(builder, loc, word.getType(), cell, CellValue);
  Value mark =
      arith::ConstantOp::create(builder, loc, builder.getBoolAttr(bound));
  rt::FieldStoreOp::create(builder, loc, word, cell, CellValue);
  rt::FieldStoreOp::create(builder, loc, mark, cell, CellBound);
  rt::ReleaseOp::create(builder, loc, old, /*nullable=*/false);
}

struct CellStore : PyPattern<py::CellStoreOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CellStoreOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Boxing boxing(rewriter, op.getLoc());
    Value word = boxing.box(adaptor.getValue(), op.getValue().getType());
    setCell(rewriter, op.getLoc(), adaptor.getCell(), word, true);
    rewriter.eraseOp(op);
    return success();
  }
};

struct CellClear : PyPattern<py::CellClearOp> {
  using PyPattern::PyPattern;
  LogicalResult
  matchAndRewrite(py::CellClearOp op, OpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    Value zero = rt::UndefOp::create(rewriter, op.getLoc(),
                                     rt::WordType::get(getContext()));
    setCell(rewriter, op.getLoc(), adaptor.getCell(), zero, false);
    rewriter.eraseOp(op);
    return success();
  }
};

} // namespace

void convert::clearGlobal(OpBuilder &builder, Location loc,
                          FlatSymbolRefAttr name, Type pyType) {
  Boxing boxing(builder, loc);
  Type type = representation(pyType);
  Value old;
  if (py::isManaged(pyType)) {
    old = rt::GlobalLoadOp::create(builder, loc, type, name);
    rt::GlobalStoreOp::create(builder, loc, name, boxing.undef(type));
  }
  rt::GlobalSetBoundOp::create(builder, loc, name.getValue(), false);
  if (old)
    boxing.release(old, /*nullable=*/true);
}

void convert::emitTeardown(Conversion &conversion) {
  if (conversion.globalOrder.empty())
    return;
  auto builder = OpBuilder::atBlockEnd(conversion.module.getBody());
  Location loc = conversion.module.getLoc();
  auto function = rt::FuncOp::create(builder, loc, "krait.teardown",
                                     builder.getFunctionType({}, {}),
                                     /*raises=*/false, /*cAbi=*/true);
  builder.setInsertionPointToStart(&function.getBody().emplaceBlock());
  for (StringAttr name : conversion.globalOrder)
    clearGlobal(builder, loc, FlatSymbolRefAttr::get(name),
                conversion.globals.lookup(name));
  rt::ReturnOp::create(builder, loc, Value());
}

void convert::addGlobalPatterns(Conversion &conversion,
                                RewritePatternSet &patterns) {
  patterns.add<Global, GlobalLoad, GlobalIsBound, GlobalStore, GlobalClear,
               CellNew, CellLoad, CellIsBound, CellStore, CellClear>(
      conversion);
}
