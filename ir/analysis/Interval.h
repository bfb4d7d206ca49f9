//===- Interval.h - Sets of integers between two bounds ---------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Arithmetic on intervals of mathematical integers. Bounds beyond +-2^99 count
// as infinite: nothing that large is ever kept in a machine register.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_IR_ANALYSIS_INTERVAL_H
#define KRAIT_IR_ANALYSIS_INTERVAL_H

#include "ir/py/PyOps.h"
#include <algorithm>
#include <cstdint>

namespace krait::ir {

using Wide = __int128;

struct Interval {
  static constexpr Wide Infinity = Wide(1) << 100;
  static constexpr Wide I64Min = -(Wide(1) << 63), I64Max = (Wide(1) << 63) - 1;
  static constexpr Wide SmallMin = -(Wide(1) << 62),
                        SmallMax = (Wide(1) << 62) - 1;

  /// Empty unless given: no value reaches this point.
  Wide low = Infinity, high = -Infinity;

  static Interval all() { return {-Infinity, Infinity}; }
  static Interval of(Wide value) { return {value, value}; }
  static Interval i64() { return {I64Min, I64Max}; }
  static Interval small() { return {SmallMin, SmallMax}; }

  bool isEmpty() const { return low > high; }
  bool isWithin(const Interval &other) const {
    return isEmpty() || (low >= other.low && high <= other.high);
  }
  bool contains(Wide value) const { return low <= value && value <= high; }
  bool isConstant() const { return low == high; }
  bool operator==(const Interval &other) const = default;

  Interval unite(const Interval &other) const {
    return {std::min(low, other.low), std::max(high, other.high)};
  }
  Interval intersect(const Interval &other) const {
    return {std::max(low, other.low), std::min(high, other.high)};
  }
};

Interval add(const Interval &a, const Interval &b);
Interval subtract(const Interval &a, const Interval &b);
Interval multiply(const Interval &a, const Interval &b);
Interval negate(const Interval &a);
Interval absolute(const Interval &a);
Interval bitAnd(const Interval &a, const Interval &b);
/// Also right for xor.
Interval bitOr(const Interval &a, const Interval &b);
/// Python's // and %; the divisor is not zero.
Interval floorDivide(const Interval &a, const Interval &b);
Interval floorModulo(const Interval &a, const Interval &b);
Interval shiftLeft(const Interval &a, const Interval &count);
Interval shiftRight(const Interval &a, const Interval &count);

/// The part of `a` for which `a predicate b` can hold with some value of `b`.
Interval refine(const Interval &a, py::CmpPredicate predicate,
                const Interval &b);
py::CmpPredicate negate(py::CmpPredicate predicate);
/// The predicate that holds for (b, a) when `predicate` holds for (a, b).
py::CmpPredicate swap(py::CmpPredicate predicate);

} // namespace krait::ir

#endif // KRAIT_IR_ANALYSIS_INTERVAL_H
