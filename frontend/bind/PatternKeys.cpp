//===- PatternKeys.cpp - Values of the keys of mapping patterns -----------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "frontend/bind/PatternKeys.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/APSInt.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

using namespace krait;
using namespace krait::bind;
using ast::ConstantValue;

namespace {

/// A number as Python folds it: an int, which is exact, a float, or a complex
/// one.
struct Number {
  ConstantValue::Kind kind = ConstantValue::Int;
  bool isNegative = false; ///< Int
  std::string digits;      ///< Int: decimal, or with the prefix of its radix
  double real = 0, imaginary = 0;
};

} // namespace

static std::string reprOf(const ConstantValue &value) {
  std::string text;
  llvm::raw_string_ostream os(text);
  writeRepr(os, value);
  return text;
}

static std::string reprOf(ConstantValue::Kind kind, double number) {
  ConstantValue value;
  value.kind = kind;
  value.number = std::fabs(number);
  return (std::signbit(number) ? "-" : "") + reprOf(value);
}

static double toDouble(const ConstantValue &integer) {
  // Beyond all floats, whatever the radix.
  if (integer.text.size() > 1100)
    return HUGE_VAL;
  llvm::APFloat number(llvm::APFloat::IEEEdouble());
  llvm::APInt digits(integer.text.size() * 4 + 1, integer.text, integer.radix);
  number.convertFromAPInt(digits, /*IsSigned=*/false,
                          llvm::APFloat::rmNearestTiesToEven);
  return number.convertToDouble();
}

static std::optional<Number> toNumber(const ConstantValue &value) {
  Number number;
  number.kind = value.kind;
  switch (value.kind) {
  case ConstantValue::Int:
    number.digits = reprOf(value);
    number.real = toDouble(value);
    return number;
  case ConstantValue::Float:
    number.real = value.number;
    return number;
  case ConstantValue::Complex:
    number.imaginary = value.number;
    return number;
  default:
    return std::nullopt;
  }
}

static Number negate(Number number) {
  number.isNegative = !number.isNegative && number.digits != "0";
  number.real = -number.real;
  number.imaginary = -number.imaginary;
  return number;
}

static std::optional<Number> evaluate(const ast::Expr *expr) {
  if (auto *constant = llvm::dyn_cast<ast::Constant>(expr))
    return toNumber(constant->value);
  if (auto *unary = llvm::dyn_cast<ast::UnaryOp>(expr)) {
    std::optional<Number> operand = evaluate(unary->operand);
    return operand ? std::optional(negate(*operand)) : std::nullopt;
  }
  auto *binary = llvm::dyn_cast<ast::BinOp>(expr);
  if (!binary)
    return std::nullopt;
  std::optional<Number> left = evaluate(binary->left);
  std::optional<Number> right = evaluate(binary->right);
  if (!left || !right)
    return std::nullopt;
  Number sum;
  sum.kind = ConstantValue::Complex;
  // 0, not -0, is the float of an int.
  sum.real = left->kind == ConstantValue::Int ? left->real + 0.0 : left->real;
  sum.imaginary =
      binary->op == ast::Operator::Sub ? -right->imaginary : right->imaginary;
  return sum;
}

/// Digits of a float that is a whole number, its repr() otherwise.
static std::string identityOf(double number) {
  if (std::isinf(number) || number != std::trunc(number))
    return reprOf(ConstantValue::Float, number);
  llvm::APSInt whole(/*BitWidth=*/1100, /*isUnsigned=*/false);
  bool isExact = false;
  llvm::APFloat(number).convertToInteger(whole, llvm::APFloat::rmTowardZero,
                                         &isExact);
  llvm::SmallString<32> digits;
  whole.toString(digits);
  return digits.str().str();
}

static std::string identityOf(const Number &number) {
  if (number.kind == ConstantValue::Int)
    return (number.isNegative ? "-" : "") + number.digits;
  std::string text = identityOf(number.real);
  if (number.imaginary != 0)
    text += " " + identityOf(number.imaginary) + "j";
  return text;
}

static std::string reprOf(const Number &number) {
  if (number.kind == ConstantValue::Int)
    return (number.isNegative ? "-" : "") + number.digits;
  if (number.kind == ConstantValue::Float)
    return reprOf(ConstantValue::Float, number.real);
  std::string imaginary = reprOf(ConstantValue::Complex, number.imaginary);
  if (number.real == 0 && !std::signbit(number.real))
    return imaginary;
  std::string real = reprOf(ConstantValue::Complex, number.real);
  real.pop_back(); // the letter j
  return "(" + real + (imaginary[0] == '-' ? "" : "+") + imaginary + ")";
}

std::optional<KeyValue> bind::evaluateKey(const ast::Expr *key) {
  if (std::optional<Number> number = evaluate(key))
    return KeyValue{identityOf(*number), reprOf(*number)};
  auto *constant = llvm::dyn_cast<ast::Constant>(key);
  if (!constant)
    return std::nullopt;
  std::string repr = reprOf(constant->value);
  if (constant->value.isBool())
    return KeyValue{constant->value.kind == ConstantValue::True ? "1" : "0",
                    repr};
  return KeyValue{repr, repr};
}
