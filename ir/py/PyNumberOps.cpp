//===- PyNumberOps.cpp - Integers and constants: verifiers and folds ------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An int literal is kept as decimal text, of any size. Folding happens as long
// as the result stays below a size at which the text would dominate the module.
//
//===----------------------------------------------------------------------===//

#include "ir/py/PyOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/APInt.h"
#include "llvm/ADT/SmallString.h"

using namespace mlir;
using namespace krait::py;

/// Widest result of a folded operation, in bits.
static constexpr unsigned MaxFoldedBits = 4096;
static constexpr int64_t SmallMin = -(int64_t(1) << 62);
static constexpr int64_t SmallMax = (int64_t(1) << 62) - 1;

/// The number a decimal text stands for, in the fewest bits that hold it as a
/// signed number.
static APInt parseDecimal(StringRef text) {
  bool negative = text.consume_front("-");
  APInt number(unsigned(text.size()) * 4 + 2, text, 10);
  if (negative)
    number.negate();
  return number.trunc(std::max(number.getSignificantBits(), 1u));
}

static StringAttr formatDecimal(MLIRContext *context, const APInt &number) {
  SmallString<32> text;
  number.toString(text, 10, /*Signed=*/true);
  return StringAttr::get(context, text);
}

/// Applies `fold` to both constants, sign-extended to `extraBits` more than the
/// wider one (or to the sum of both widths for `multiply`).
template <class Fold>
static OpFoldResult foldInts(Attribute lhs, Attribute rhs, bool multiply,
                             Fold fold) {
  auto left = dyn_cast_if_present<StringAttr>(lhs);
  auto right = dyn_cast_if_present<StringAttr>(rhs);
  if (!left || !right)
    return {};
  APInt a = parseDecimal(left.getValue()), b = parseDecimal(right.getValue());
  unsigned bits = multiply ? a.getBitWidth() + b.getBitWidth()
                           : std::max(a.getBitWidth(), b.getBitWidth()) + 1;
  if (bits > MaxFoldedBits)
    return {};
  return formatDecimal(left.getContext(), fold(a.sext(bits), b.sext(bits)));
}

static bool isText(Attribute value, StringRef text) {
  auto attr = dyn_cast_if_present<StringAttr>(value);
  return attr && attr.getValue() == text;
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

OpFoldResult IntAddOp::fold(FoldAdaptor adaptor) {
  if (isText(adaptor.getRhs(), "0") && !isOwnedForm(*this))
    return getLhs();
  return foldInts(adaptor.getLhs(), adaptor.getRhs(), false,
                  [](const APInt &a, const APInt &b) { return a + b; });
}

OpFoldResult IntSubOp::fold(FoldAdaptor adaptor) {
  if (isText(adaptor.getRhs(), "0") && !isOwnedForm(*this))
    return getLhs();
  return foldInts(adaptor.getLhs(), adaptor.getRhs(), false,
                  [](const APInt &a, const APInt &b) { return a - b; });
}

OpFoldResult IntMulOp::fold(FoldAdaptor adaptor) {
  if (isText(adaptor.getRhs(), "1") && !isOwnedForm(*this))
    return getLhs();
  return foldInts(adaptor.getLhs(), adaptor.getRhs(), true,
                  [](const APInt &a, const APInt &b) { return a * b; });
}

OpFoldResult IntAndOp::fold(FoldAdaptor adaptor) {
  return foldInts(adaptor.getLhs(), adaptor.getRhs(), false,
                  [](const APInt &a, const APInt &b) { return a & b; });
}

OpFoldResult IntOrOp::fold(FoldAdaptor adaptor) {
  return foldInts(adaptor.getLhs(), adaptor.getRhs(), false,
                  [](const APInt &a, const APInt &b) { return a | b; });
}

OpFoldResult IntXorOp::fold(FoldAdaptor adaptor) {
  return foldInts(adaptor.getLhs(), adaptor.getRhs(), false,
                  [](const APInt &a, const APInt &b) { return a ^ b; });
}

OpFoldResult IntNegOp::fold(FoldAdaptor adaptor) {
  auto operand = dyn_cast_if_present<StringAttr>(adaptor.getOperand());
  if (!operand)
    return {};
  APInt number = parseDecimal(operand.getValue());
  return formatDecimal(getContext(), -number.sext(number.getBitWidth() + 1));
}

static bool compare(CmpPredicate predicate, const APInt &a, const APInt &b) {
  switch (predicate) {
  case CmpPredicate::lt:
    return a.slt(b);
  case CmpPredicate::le:
    return a.sle(b);
  case CmpPredicate::eq:
    return a == b;
  case CmpPredicate::ne:
    return a != b;
  case CmpPredicate::gt:
    return a.sgt(b);
  case CmpPredicate::ge:
    return a.sge(b);
  }
  llvm_unreachable("all predicates handled");
}

OpFoldResult IntCmpOp::fold(FoldAdaptor adaptor) {
  auto lhs = dyn_cast_if_present<StringAttr>(adaptor.getLhs());
  auto rhs = dyn_cast_if_present<StringAttr>(adaptor.getRhs());
  if (!lhs || !rhs)
    return {};
  APInt a = parseDecimal(lhs.getValue()), b = parseDecimal(rhs.getValue());
  unsigned bits = std::max(a.getBitWidth(), b.getBitWidth());
  return BoolAttr::get(getContext(),
                       compare(getPredicate(), a.sext(bits), b.sext(bits)));
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

OpFoldResult IntFromI64Op::fold(FoldAdaptor adaptor) {
  auto operand = dyn_cast_if_present<IntegerAttr>(adaptor.getOperand());
  if (operand)
    return formatDecimal(getContext(), operand.getValue());
  return {};
}

OpFoldResult IntToI64Op::fold(FoldAdaptor adaptor) {
  if (auto from = getOperand().getDefiningOp<IntFromI64Op>())
    return from.getOperand();
  auto operand = dyn_cast_if_present<StringAttr>(adaptor.getOperand());
  if (!operand)
    return {};
  return IntegerAttr::get(getType(),
                          parseDecimal(operand.getValue()).getSExtValue());
}

OpFoldResult IntSaturateOp::fold(FoldAdaptor adaptor) {
  auto operand = dyn_cast_if_present<StringAttr>(adaptor.getOperand());
  if (!operand)
    return {};
  APInt number = parseDecimal(operand.getValue());
  int64_t result = number.getSignificantBits() <= 64
                       ? std::clamp(number.getSExtValue(), SmallMin, SmallMax)
                       : (number.isNegative() ? SmallMin : SmallMax);
  return IntegerAttr::get(getType(), result);
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

LogicalResult IntConstantOp::verify() {
  StringRef digits = getValue();
  bool negative = digits.consume_front("-");
  if (digits.empty() || !llvm::all_of(digits, llvm::isDigit))
    return emitOpError("value is not a decimal number");
  if (digits.front() == '0' && (digits.size() > 1 || negative))
    return emitOpError("value has leading zeros or is -0");
  return success();
}

OpFoldResult IntConstantOp::fold(FoldAdaptor) { return getValueAttr(); }
OpFoldResult StrConstantOp::fold(FoldAdaptor) { return getValueAttr(); }
OpFoldResult BytesConstantOp::fold(FoldAdaptor) { return getValueAttr(); }
OpFoldResult NoneOp::fold(FoldAdaptor) { return UnitAttr::get(getContext()); }

bool IntConstantOp::ownsResult(unsigned) { return false; }
bool IntFromI64Op::ownsResult(unsigned) { return !getSmall(); }
bool IntFromBoolOp::ownsResult(unsigned) { return false; }
bool StrConstantOp::ownsResult(unsigned) { return false; }
bool BytesConstantOp::ownsResult(unsigned) { return false; }
bool SingletonOp::ownsResult(unsigned) { return false; }
bool UndefOp::ownsResult(unsigned) { return false; }
