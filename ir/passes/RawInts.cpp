//===- RawInts.cpp - Python's arithmetic on machine integers --------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/passes/RawInts.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace krait;
using namespace krait::ir;
using py::CmpPredicate;

arith::CmpIPredicate ir::getRawPredicate(CmpPredicate predicate) {
  switch (predicate) {
  case CmpPredicate::lt:
    return arith::CmpIPredicate::slt;
  case CmpPredicate::le:
    return arith::CmpIPredicate::sle;
  case CmpPredicate::eq:
    return arith::CmpIPredicate::eq;
  case CmpPredicate::ne:
    return arith::CmpIPredicate::ne;
  case CmpPredicate::gt:
    return arith::CmpIPredicate::sgt;
  case CmpPredicate::ge:
    return arith::CmpIPredicate::sge;
  }
  llvm_unreachable("all predicates handled");
}

Value ir::emitRawConstant(OpBuilder &builder, Location loc, int64_t value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getI64IntegerAttr(value));
}

/// True where the machine's rounding to zero is rounding down.
static bool isExactOrPositive(const Interval &left, const Interval &right) {
  return (left.low >= 0 && right.low > 0) || (left.high <= 0 && right.high < 0);
}

/// The exponent of a power of two.
static std::optional<unsigned> getExponent(const Interval &range) {
  if (!range.isConstant() || range.low <= 0 ||
      !llvm::isPowerOf2_64(static_cast<uint64_t>(range.low)))
    return std::nullopt;
  return llvm::Log2_64(static_cast<uint64_t>(range.low));
}

/// `rounded`, plus `correction` where the rest and the divisor differ in sign.
static Value correct(OpBuilder &builder, Location loc, Value rounded,
                     Value correction, Value rest, Value divisor) {
  Value zero = emitRawConstant(builder, loc, 0);
  Value inexact =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne, rest, zero);
  Value signs = arith::XOrIOp::create(builder, loc, rest, divisor);
  Value differ = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                       signs, zero);
  Value wrong = arith::AndIOp::create(builder, loc, inexact, differ);
  Value corrected = arith::AddIOp::create(builder, loc, rounded, correction);
  return arith::SelectOp::create(builder, loc, wrong, corrected, rounded);
}

Value ir::emitFloorDivision(OpBuilder &builder, Location loc, Value a,
                            const Interval &left, Value b,
                            const Interval &right) {
  if (std::optional<unsigned> exponent = getExponent(right))
    return arith::ShRSIOp::create(builder, loc, a,
                                  emitRawConstant(builder, loc, *exponent));
  Value quotient = arith::DivSIOp::create(builder, loc, a, b);
  if (isExactOrPositive(left, right))
    return quotient;
  Value rest = arith::RemSIOp::create(builder, loc, a, b);
  return correct(builder, loc, quotient, emitRawConstant(builder, loc, -1),
                 rest, b);
}

Value ir::emitFloorModulo(OpBuilder &builder, Location loc, Value a,
                          const Interval &left, Value b,
                          const Interval &right) {
  if (getExponent(right))
    return arith::AndIOp::create(
        builder, loc, a,
        emitRawConstant(builder, loc, static_cast<int64_t>(right.low) - 1));
  Value rest = arith::RemSIOp::create(builder, loc, a, b);
  if (isExactOrPositive(left, right))
    return rest;
  return correct(builder, loc, rest, b, rest, b);
}
