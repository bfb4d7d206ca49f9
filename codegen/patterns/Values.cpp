//===- Values.cpp - Constants, casts, ints, tuples ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
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
      builder, loc, type,
      builder.getIntegerAttr(type, llvm::APInt(width, value)));
}

Value codegen::offset(OpBuilder &builder, Location loc, Value base,
                      int64_t bytes) {
  if (bytes == 0)
    return base;
  return LLVM::GEPOp::create(
      builder, loc, pointerType(builder), builder.getI8Type(), base,
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
  Value bits =
      LLVM::PtrToIntOp::create(builder, loc, builder.getI64Type(), ref);
  return LLVM::AddOp::create(builder, loc, bits, integer(builder, loc, 64, 1));
}

Value codegen::wordToRef(OpBuilder &builder, Location loc, Value word) {
  Value bits =
      LLVM::SubOp::create(builder, loc, word, integer(builder, loc, 64, 1));
  return LLVM::IntToPtrOp::create(builder, loc, pointerType(builder), bits);
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

static Value undef(Building<rt::UndefOp> b) {
  return LLVM::ZeroOp::create(b.builder, b.loc,
                              b.lowering.types.convertType(b.op.getType()));
}

static Value intConstant(Building<rt::IntConstantOp> b) {
  if (std::optional<uint64_t> word = smallWord(b.op.getValue()))
    return b.integer(64, *word);
  return refToWord(b.builder, b.loc,
                   b.address(b.lowering.statics.bigInt(b.op.getValue())));
}

static Value strConstant(Building<rt::StrConstantOp> b) {
  return b.address(b.lowering.statics.str(b.op.getValue()));
}

static Value bytesConstant(Building<rt::BytesConstantOp> b) {
  return b.address(b.lowering.statics.bytes(b.op.getValue()));
}

static Value symbol(Building<rt::SymbolOp> b) {
  return b.external(b.op.getSymbol());
}

//===----------------------------------------------------------------------===//
// Between representations
//===----------------------------------------------------------------------===//

static Value toWord(Building<rt::RefToWordOp> b) {
  return refToWord(b.builder, b.loc, b.adaptor.getOperand());
}

static Value toRef(Building<rt::WordToRefOp> b) {
  return wordToRef(b.builder, b.loc, b.adaptor.getOperand());
}

static Value boolToWord(Building<rt::BoolToWordOp> b) {
  Value yes = b.external("krt_True"), no = b.external("krt_False");
  Value object =
      LLVM::SelectOp::create(b.builder, b.loc, b.adaptor.getOperand(), yes, no);
  return refToWord(b.builder, b.loc, object);
}

static Value wordToBool(Building<rt::WordToBoolOp> b) {
  Value yes = refToWord(b.builder, b.loc, b.external("krt_True"));
  return LLVM::ICmpOp::create(b.builder, b.loc, LLVM::ICmpPredicate::eq,
                              b.adaptor.getOperand(), yes);
}

static Value unboxFloat(Building<rt::UnboxFloatOp> b) {
  Value object = wordToRef(b.builder, b.loc, b.adaptor.getOperand());
  return LLVM::LoadOp::create(b.builder, b.loc, b.builder.getF64Type(),
                              offset(b.builder, b.loc, object, 16));
}

static Value same(Building<rt::SameOp> b) {
  return LLVM::ICmpOp::create(b.builder, b.loc, LLVM::ICmpPredicate::eq,
                              b.adaptor.getLhs(), b.adaptor.getRhs());
}

//===----------------------------------------------------------------------===//
// int
//===----------------------------------------------------------------------===//

/// A function of two ints, in the form that releases operands where it does.
template <class OpT>
static Value callReleasing(Building<OpT> b, RuntimeFunction plain,
                           RuntimeFunction take) {
  SmallVector<Value> arguments = {b.adaptor.getLhs(), b.adaptor.getRhs()};
  if (b.op.getReleases() == 0)
    return b.call(plain, arguments);
  arguments.push_back(b.integer(32, b.op.getReleases()));
  return b.call(take, arguments);
}

template <class OpT, RuntimeFunction Plain, RuntimeFunction Take>
static Value intArithmetic(Building<OpT> b) {
  return callReleasing(b, Plain, Take);
}

static Value intCmp(Building<rt::IntCmpOp> b) {
  using F = RuntimeFunction;
  static constexpr F functions[][2] = {
      {F::krt_int_lt, F::krt_int_lt_take}, {F::krt_int_le, F::krt_int_le_take},
      {F::krt_int_eq, F::krt_int_eq_take}, {F::krt_int_ne, F::krt_int_ne_take},
      {F::krt_int_gt, F::krt_int_gt_take}, {F::krt_int_ge, F::krt_int_ge_take}};
  auto [plain, take] = functions[static_cast<unsigned>(b.op.getPredicate())];
  return callReleasing(b, plain, take);
}

static Value intFromSmall(Building<rt::IntFromSmallOp> b) {
  return LLVM::ShlOp::create(b.builder, b.loc, b.adaptor.getOperand(),
                             b.integer(64, 1), LLVM::IntegerOverflowFlags::nsw);
}

static Value intToSmall(Building<rt::IntToSmallOp> b) {
  return LLVM::AShrOp::create(b.builder, b.loc, b.adaptor.getOperand(),
                              b.integer(64, 1));
}

static Value intIsSmall(Building<rt::IntIsSmallOp> b) {
  Value tag = LLVM::AndOp::create(b.builder, b.loc, b.adaptor.getOperand(),
                                  b.integer(64, 1));
  return LLVM::ICmpOp::create(b.builder, b.loc, LLVM::ICmpPredicate::eq, tag,
                              b.integer(64, 0));
}

static Value intFromBool(Building<rt::IntFromBoolOp> b) {
  Value bit = LLVM::ZExtOp::create(b.builder, b.loc, b.builder.getI64Type(),
                                   b.adaptor.getOperand());
  return LLVM::ShlOp::create(b.builder, b.loc, bit, b.integer(64, 1));
}

namespace {

struct Checked : RtPattern<rt::CheckedOp> {
  using RtPattern::RtPattern;
  LogicalResult
  matchAndRewrite(rt::CheckedOp op, OpAdaptor adaptor,
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
    Value result =
        LLVM::ExtractValueOp::create(rewriter, loc, both, ArrayRef<int64_t>{0});
    Value overflow = LLVM::ExtractValueOp::create(rewriter, loc, both, 1);
    rewriter.replaceOp(op, {result, overflow});
    return success();
  }
};

} // namespace

//===----------------------------------------------------------------------===//
// Tuples
//===----------------------------------------------------------------------===//

static Value tupleMake(Building<rt::TupleMakeOp> b) {
  Value tuple = LLVM::PoisonOp::create(
      b.builder, b.loc, b.lowering.types.convertType(b.op.getType()));
  for (auto [index, element] : llvm::enumerate(b.adaptor.getElements()))
    tuple = LLVM::InsertValueOp::create(b.builder, b.loc, tuple, element,
                                        static_cast<int64_t>(index));
  return tuple;
}

static Value tupleGet(Building<rt::TupleGetOp> b) {
  return LLVM::ExtractValueOp::create(b.builder, b.loc, b.adaptor.getTuple(),
                                      static_cast<int64_t>(b.op.getIndex()));
}

void codegen::addValuePatterns(Lowering &lowering,
                               RewritePatternSet &patterns) {
  using F = RuntimeFunction;
  patterns.add<
      AsValue<rt::UndefOp, undef>, AsValue<rt::IntConstantOp, intConstant>,
      AsValue<rt::StrConstantOp, strConstant>,
      AsValue<rt::BytesConstantOp, bytesConstant>,
      AsValue<rt::SymbolOp, symbol>, AsValue<rt::RefToWordOp, toWord>,
      AsValue<rt::WordToRefOp, toRef>, AsValue<rt::BoolToWordOp, boolToWord>,
      AsValue<rt::WordToBoolOp, wordToBool>,
      AsValue<rt::UnboxFloatOp, unboxFloat>, AsValue<rt::SameOp, same>,
      AsCall<rt::BoxFloatOp, F::krt_box_float>>(lowering);
  patterns.add<
      AsValue<rt::IntAddOp,
              intArithmetic<rt::IntAddOp, F::krt_int_add, F::krt_int_add_take>>,
      AsValue<rt::IntSubOp,
              intArithmetic<rt::IntSubOp, F::krt_int_sub, F::krt_int_sub_take>>,
      AsValue<rt::IntMulOp,
              intArithmetic<rt::IntMulOp, F::krt_int_mul, F::krt_int_mul_take>>,
      AsCall<rt::IntAndOp, F::krt_int_and>, AsCall<rt::IntOrOp, F::krt_int_or>,
      AsCall<rt::IntXorOp, F::krt_int_xor>,
      AsCall<rt::IntNegOp, F::krt_int_neg>, AsValue<rt::IntCmpOp, intCmp>,
      AsValue<rt::IntFromSmallOp, intFromSmall>,
      AsValue<rt::IntToSmallOp, intToSmall>,
      AsValue<rt::IntIsSmallOp, intIsSmall>,
      AsValue<rt::IntFromBoolOp, intFromBool>, Checked,
      AsCall<rt::IntFromI64Op, F::krt_int_from_i64>,
      AsCall<rt::IntSaturateOp, F::krt_int_saturate>>(lowering);
  patterns.add<AsValue<rt::TupleMakeOp, tupleMake>,
               AsValue<rt::TupleGetOp, tupleGet>>(lowering);
}
