//===- Interval.cpp - Sets of integers between two bounds -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ir/analysis/Interval.h"
#include <initializer_list>

using namespace krait;
using namespace krait::ir;
using py::CmpPredicate;

static constexpr Wide Limit = Wide(1) << 99;

/// A bound, made infinite when it is too large.
static Wide clamp(Wide value) {
  if (value > Limit)
    return Interval::Infinity;
  return value < -Limit ? -Interval::Infinity : value;
}

static Wide multiplyBounds(Wide a, Wide b) {
  Wide product;
  if (__builtin_mul_overflow(a, b, &product))
    return (a < 0) == (b < 0) ? Interval::Infinity : -Interval::Infinity;
  return clamp(product);
}

static bool anyEmpty(const Interval &a, const Interval &b) {
  return a.isEmpty() || b.isEmpty();
}

static Interval hull(std::initializer_list<Wide> bounds) {
  auto [low, high] = std::minmax(bounds);
  return {low, high};
}

Interval ir::add(const Interval &a, const Interval &b) {
  if (anyEmpty(a, b))
    return {};
  return {clamp(a.low + b.low), clamp(a.high + b.high)};
}

Interval ir::negate(const Interval &a) {
  return a.isEmpty() ? a : Interval{-a.high, -a.low};
}

Interval ir::subtract(const Interval &a, const Interval &b) {
  return add(a, negate(b));
}

Interval ir::multiply(const Interval &a, const Interval &b) {
  if (anyEmpty(a, b))
    return {};
  return hull({multiplyBounds(a.low, b.low), multiplyBounds(a.low, b.high),
               multiplyBounds(a.high, b.low), multiplyBounds(a.high, b.high)});
}

Interval ir::absolute(const Interval &a) {
  if (a.isEmpty() || a.low >= 0)
    return a;
  if (a.high <= 0)
    return negate(a);
  return {0, std::max(-a.low, a.high)};
}

/// 2^n - 1, the least that is not below `value`.
static Wide maskAbove(Wide value) {
  Wide mask = 0;
  while (mask < value && mask < Interval::Infinity)
    mask = mask * 2 + 1;
  return clamp(mask);
}

/// All numbers with as many bits as the wider one.
static Interval sameBits(const Interval &a, const Interval &b) {
  Wide mask = maskAbove(std::max({a.high, b.high, -(a.low + 1), -(b.low + 1)}));
  return {-mask - 1, mask};
}

Interval ir::bitAnd(const Interval &a, const Interval &b) {
  if (anyEmpty(a, b))
    return {};
  if (a.low >= 0 && b.low >= 0)
    return {0, std::min(a.high, b.high)};
  if (a.low >= 0 || b.low >= 0)
    return {0, a.low >= 0 ? a.high : b.high};
  return sameBits(a, b);
}

Interval ir::bitOr(const Interval &a, const Interval &b) {
  if (anyEmpty(a, b))
    return {};
  Interval bits = sameBits(a, b);
  if (a.low >= 0 && b.low >= 0)
    bits.low = 0;
  return bits;
}

static Wide floorQuotient(Wide a, Wide b) {
  Wide quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

/// The quotients by the divisors of one sign.
static Interval divideBySign(const Interval &a, const Interval &b) {
  if (anyEmpty(a, b))
    return {};
  auto quotient = [](Wide x, Wide y) {
    bool infinite = x == Interval::Infinity || x == -Interval::Infinity;
    return infinite ? (y > 0 ? x : -x) : floorQuotient(x, y);
  };
  return hull({quotient(a.low, b.low), quotient(a.low, b.high),
               quotient(a.high, b.low), quotient(a.high, b.high)});
}

Interval ir::floorDivide(const Interval &a, const Interval &b) {
  return divideBySign(a, b.intersect({1, Interval::Infinity}))
      .unite(divideBySign(a, b.intersect({-Interval::Infinity, -1})));
}

Interval ir::floorModulo(const Interval &a, const Interval &b) {
  if (anyEmpty(a, b))
    return {};
  if (a.low >= 0 && b.low > a.high)
    return a;
  Interval result = Interval::of(0);
  if (b.high > 0)
    result.high = a.low >= 0 ? std::min(a.high, b.high - 1) : b.high - 1;
  if (b.low < 0)
    result.low = b.low == -Interval::Infinity ? b.low : b.low + 1;
  if (b.low < 0 && b.high > 0)
    result.high = b.high - 1;
  return result;
}

/// Counts beyond this make every result infinite or a sign.
static constexpr Wide MaxShift = 100;

Interval ir::shiftLeft(const Interval &a, const Interval &count) {
  Interval valid = count.intersect({0, Interval::Infinity});
  if (anyEmpty(a, valid))
    return {};
  auto power = [](Wide n) {
    return n < MaxShift ? Wide(1) << n : Interval::Infinity;
  };
  return multiply(a, {power(valid.low), power(valid.high)});
}

Interval ir::shiftRight(const Interval &a, const Interval &count) {
  Interval valid = count.intersect({0, Interval::Infinity});
  if (anyEmpty(a, valid))
    return {};
  auto shift = [](Wide value, Wide n) -> Wide {
    if (value == Interval::Infinity || value == -Interval::Infinity)
      return value;
    return n < MaxShift ? value >> n : (value < 0 ? -1 : 0);
  };
  return hull({shift(a.low, valid.low), shift(a.low, valid.high),
               shift(a.high, valid.low), shift(a.high, valid.high)});
}

Interval ir::refine(const Interval &a, CmpPredicate predicate,
                    const Interval &b) {
  if (anyEmpty(a, b))
    return a;
  switch (predicate) {
  case CmpPredicate::lt:
    return a.intersect({-Interval::Infinity, clamp(b.high - 1)});
  case CmpPredicate::le:
    return a.intersect({-Interval::Infinity, b.high});
  case CmpPredicate::gt:
    return a.intersect({clamp(b.low + 1), Interval::Infinity});
  case CmpPredicate::ge:
    return a.intersect({b.low, Interval::Infinity});
  case CmpPredicate::eq:
    return a.intersect(b);
  case CmpPredicate::ne:
    if (b.isConstant() && a.low == b.low)
      return {a.low + 1, a.high};
    if (b.isConstant() && a.high == b.low)
      return {a.low, a.high - 1};
    return a;
  }
  llvm_unreachable("all predicates handled");
}

CmpPredicate ir::negate(CmpPredicate predicate) {
  switch (predicate) {
  case CmpPredicate::lt:
    return CmpPredicate::ge;
  case CmpPredicate::le:
    return CmpPredicate::gt;
  case CmpPredicate::eq:
    return CmpPredicate::ne;
  case CmpPredicate::ne:
    return CmpPredicate::eq;
  case CmpPredicate::gt:
    return CmpPredicate::le;
  case CmpPredicate::ge:
    return CmpPredicate::lt;
  }
  llvm_unreachable("all predicates handled");
}

CmpPredicate ir::swap(CmpPredicate predicate) {
  switch (predicate) {
  case CmpPredicate::lt:
    return CmpPredicate::gt;
  case CmpPredicate::le:
    return CmpPredicate::ge;
  case CmpPredicate::gt:
    return CmpPredicate::lt;
  case CmpPredicate::ge:
    return CmpPredicate::le;
  case CmpPredicate::eq:
  case CmpPredicate::ne:
    return predicate;
  }
  llvm_unreachable("all predicates handled");
}
