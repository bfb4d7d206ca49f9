//===- Values.cpp - Constants, casts, ints, tuples ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "codegen/patterns/Patterns.h"

using namespace mlir;
using namespace krait;
using namespace krait::codegen;

//===----------------------------------------------------------------------===//
// Building blocks
//===----------------------------------------------------------------------===//

Type codegen::pointerType(OpBuilder &builder) {
  return LLVM::LLVMPointerType::get(builder.getContext());
}

Value codegen::integer(OpBuilder &builder, Location loc, unsigned width,
                       uint64_t value) {
  auto type = builder.getIntegerType(width);
  return LLVM::ConstantOp::create(
      builder, loc, type, builder.getIntegerAttr(type, llvm::APInt(width, value)));
}

Value codegen::offset(OpBuilder &builder, Location loc, Value base,
                      int64_t bytes) {
  if (bytes == 0)
    return base;
  return LLVM::GEPOp::create(builder, loc, pointerType(builder),
                             builder.getI8Type(), base,
                             ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(bytes)},
                             LLVM::GEPNoWrapFlags::inbounds);
}

Value codegen::frameArray(OpBuilder &builder, Location loc, Type element,
                          uint64_t count) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(
      &builder.getInsertionBlock()->getParent()->front());
  return LLVM::AllocaOp::create(builder, loc, pointerType(builder), element,
                                integer(builder, loc, 64, count));
}

Value codegen::refToWord(OpBuilder &builder, Location loc, Value ref) {
  Value bits = LLVM::PtrToIntOp::create(builder, loc, builder.getI64Type(), ref);
  return LLVM::AddOp::create(builder, loc, bits, integer(builder, loc, 64, 1));
}

Value codegen::wordToRef(OpBuilder &builder, Location loc, Value word) {
  Value bits = LLVM::SubOp::create(builder, loc, word,
                                   integer(builder, loc, 64, 1));
  return LLVM::IntToPtrOp::create(builder, loc, pointerType(builder), bits);
}

namespace {

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

struct Undef : RtPattern<rt::UndefOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::UndefOp op, OpAdaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::ZeroOp>(op, llvmType(op.getType()));
    return success();
  }
};

struct IntConstant : RtPattern<rt::IntConstantOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::IntConstantOp op, OpAdaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    if (std::optional<uint64_t> word = smallWord(op.getValue())) {
      rewriter.replaceOp(op, integer(rewriter, loc, 64, *word));
      return success();
    }
    Value object =
        address(rewriter, loc, lowering.statics.bigInt(op.getValue()));
    rewriter.replaceOp(op, refToWord(rewriter, loc, object));
    return success();
  }
};

struct StrConstant : RtPattern<rt::StrConstantOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::StrConstantOp op, OpAdaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, address(rewriter, op.getLoc(),
                                   lowering.statics.str(op.getValue())));
    return success();
  }
};

struct BytesConstant : RtPattern<rt::BytesConstantOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::BytesConstantOp op, OpAdaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, address(rewriter, op.getLoc(),
                                   lowering.statics.bytes(op.getValue())));
    return success();
  }
};

struct Symbol : RtPattern<rt::SymbolOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::SymbolOp op, OpAdaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op, address(rewriter, op.getLoc(),
                                   lowering.statics.external(op.getSymbol())));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Between representations
//===----------------------------------------------------------------------===//

struct RefToWord : RtPattern<rt::RefToWordOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::RefToWordOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op,
                       refToWord(rewriter, op.getLoc(), adaptor.getOperand()));
    return success();
  }
};

struct WordToRef : RtPattern<rt::WordToRefOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::WordToRefOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOp(op,
                       wordToRef(rewriter, op.getLoc(), adaptor.getOperand()));
    return success();
  }
};

struct BoolToWord : RtPattern<rt::BoolToWordOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::BoolToWordOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value yes = address(rewriter, loc, lowering.statics.external("krt_True"));
    Value no = address(rewriter, loc, lowering.statics.external("krt_False"));
    Value object = LLVM::SelectOp::create(rewriter, loc, adaptor.getOperand(),
                                          yes, no);
    rewriter.replaceOp(op, refToWord(rewriter, loc, object));
    return success();
  }
};

struct WordToBool : RtPattern<rt::WordToBoolOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::WordToBoolOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value yes = refToWord(
        rewriter, loc,
        address(rewriter, loc, lowering.statics.external("krt_True")));
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(op, LLVM::ICmpPredicate::eq,
                                              adaptor.getOperand(), yes);
    return success();
  }
};

struct UnboxFloat : RtPattern<rt::UnboxFloatOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::UnboxFloatOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value object = wordToRef(rewriter, loc, adaptor.getOperand());
    rewriter.replaceOpWithNewOp<LLVM::LoadOp>(
        op, rewriter.getF64Type(), offset(rewriter, loc, object, 16));
    return success();
  }
};

struct Same : RtPattern<rt::SameOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::SameOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(
        op, LLVM::ICmpPredicate::eq, adaptor.getLhs(), adaptor.getRhs());
    return success();
  }
};

//===----------------------------------------------------------------------===//
// int
//===----------------------------------------------------------------------===//

/// Arithmetic of two ints, which may release them.
template <class OpT, RuntimeFunction Plain, RuntimeFunction Take>
struct IntArithmetic : RtPattern<OpT> {
  using RtPattern<OpT>::RtPattern;
  LogicalResult
  matchAndRewrite(OpT op, typename OpT::Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const final {
    SmallVector<Value> arguments = {adaptor.getLhs(), adaptor.getRhs()};
    if (op.getReleases() != 0)
      arguments.push_back(
          integer(rewriter, op.getLoc(), 32, op.getReleases()));
    rewriter.replaceOp(op, this->call(rewriter, op.getLoc(),
                                      op.getReleases() ? Take : Plain,
                                      arguments));
    return success();
  }
};

struct IntCmp : RtPattern<rt::IntCmpOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::IntCmpOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    using F = RuntimeFunction;
    static constexpr F functions[][2] = {
        {F::krt_int_lt, F::krt_int_lt_take}, {F::krt_int_le, F::krt_int_le_take},
        {F::krt_int_eq, F::krt_int_eq_take}, {F::krt_int_ne, F::krt_int_ne_take},
        {F::krt_int_gt, F::krt_int_gt_take}, {F::krt_int_ge, F::krt_int_ge_take}};
    SmallVector<Value> arguments = {adaptor.getLhs(), adaptor.getRhs()};
    bool takes = op.getReleases() != 0;
    if (takes)
      arguments.push_back(
          integer(rewriter, op.getLoc(), 32, op.getReleases()));
    F function = functions[static_cast<unsigned>(op.getPredicate())][takes];
    rewriter.replaceOp(op, call(rewriter, op.getLoc(), function, arguments));
    return success();
  }
};

struct IntFromSmall : RtPattern<rt::IntFromSmallOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::IntFromSmallOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::ShlOp>(
        op, adaptor.getOperand(), integer(rewriter, op.getLoc(), 64, 1),
        LLVM::IntegerOverflowFlags::nsw);
    return success();
  }
};

struct IntToSmall : RtPattern<rt::IntToSmallOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::IntToSmallOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::AShrOp>(
        op, adaptor.getOperand(), integer(rewriter, op.getLoc(), 64, 1));
    return success();
  }
};

struct IntIsSmall : RtPattern<rt::IntIsSmallOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::IntIsSmallOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value tag = LLVM::AndOp::create(rewriter, loc, adaptor.getOperand(),
                                    integer(rewriter, loc, 64, 1));
    rewriter.replaceOpWithNewOp<LLVM::ICmpOp>(
        op, LLVM::ICmpPredicate::eq, tag, integer(rewriter, loc, 64, 0));
    return success();
  }
};

struct Checked : RtPattern<rt::CheckedOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::CheckedOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    auto pair = LLVM::LLVMStructType::getLiteral(
        getContext(), {rewriter.getI64Type(), rewriter.getI1Type()});
    auto compute = [&]() -> Value {
      Value lhs = adaptor.getLhs(), rhs = adaptor.getRhs();
      switch (op.getKind()) {
      case rt::CheckedKind::add:
        return LLVM::SAddWithOverflowOp::create(rewriter, loc, pair, lhs, rhs);
      case rt::CheckedKind::sub:
        return LLVM::SSubWithOverflowOp::create(rewriter, loc, pair, lhs, rhs);
      case rt::CheckedKind::mul:
        return LLVM::SMulWithOverflowOp::create(rewriter, loc, pair, lhs, rhs);
      }
      llvm_unreachable("all operations handled");
    };
    Value both = compute();
    Value result = LLVM::ExtractValueOp::create(rewriter, loc, both,
                                                ArrayRef<int64_t>{0});
    Value overflow = LLVM::ExtractValueOp::create(rewriter, loc, both, 1);
    rewriter.replaceOp(op, {result, overflow});
    return success();
  }
};

struct IntFromBool : RtPattern<rt::IntFromBoolOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::IntFromBoolOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value bit = LLVM::ZExtOp::create(rewriter, loc, rewriter.getI64Type(),
                                     adaptor.getOperand());
    rewriter.replaceOpWithNewOp<LLVM::ShlOp>(op, bit,
                                             integer(rewriter, loc, 64, 1));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Tuples
//===----------------------------------------------------------------------===//

struct TupleMake : RtPattern<rt::TupleMakeOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::TupleMakeOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    Location loc = op.getLoc();
    Value tuple = LLVM::PoisonOp::create(rewriter, loc, llvmType(op.getType()));
    for (auto [index, element] : llvm::enumerate(adaptor.getElements()))
      tuple = LLVM::InsertValueOp::create(rewriter, loc, tuple, element,
                                          static_cast<int64_t>(index));
    rewriter.replaceOp(op, tuple);
    return success();
  }
};

struct TupleGet : RtPattern<rt::TupleGetOp> {
  using RtPattern::RtPattern;
  LogicalResult matchAndRewrite(rt::TupleGetOp op, OpAdaptor adaptor,
                                ConversionPatternRewriter &rewriter) const final {
    rewriter.replaceOpWithNewOp<LLVM::ExtractValueOp>(
        op, adaptor.getTuple(), static_cast<int64_t>(op.getIndex()));
    return success();
  }
};

} // namespace

void codegen::addValuePatterns(Lowering &lowering,
                               RewritePatternSet &patterns) {
  using F = RuntimeFunction;
  patterns.add<Undef, IntConstant, StrConstant, BytesConstant, Symbol,
               RefToWord, WordToRef, BoolToWord, WordToBool, UnboxFloat, Same,
               IntCmp, IntFromSmall, IntToSmall, IntIsSmall, Checked,
               IntFromBool, TupleMake, TupleGet,
               AsCall<rt::BoxFloatOp, F::krt_box_float>,
               IntArithmetic<rt::IntAddOp, F::krt_int_add, F::krt_int_add_take>,
               IntArithmetic<rt::IntSubOp, F::krt_int_sub, F::krt_int_sub_take>,
               IntArithmetic<rt::IntMulOp, F::krt_int_mul, F::krt_int_mul_take>,
               AsCall<rt::IntAndOp, F::krt_int_and>,
               AsCall<rt::IntOrOp, F::krt_int_or>,
               AsCall<rt::IntXorOp, F::krt_int_xor>,
               AsCall<rt::IntNegOp, F::krt_int_neg>,
               AsCall<rt::IntFromI64Op, F::krt_int_from_i64>,
               AsCall<rt::IntSaturateOp, F::krt_int_saturate>>(lowering);
}
