//===- FloatDigits.h - Decimal digits of doubles, exactly -------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Between a double and its decimal digits, both ways, always correctly rounded
// (ties to even on the exact binary value).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_FLOATDIGITS_H
#define KRAIT_RUNTIME_CORE_FLOATDIGITS_H

#include "runtime/core/AsciiBuffer.h"

namespace krt {

/// The number 0.DIGITS * 10^point; no zeros at the end of `digits`, which is
/// empty for a number that was rounded to zero.
struct Decimal {
  AsciiBuffer digits;
  int64_t point = 0;
};

/// The shortest digits that read back as `value` (> 0 and finite); of several
/// the nearest.
void shortestDigits(double value, Decimal &result);
/// `value` (> 0 and finite) rounded to `places` digits after the point; before
/// it when negative. When nothing is left, `point` is -places.
void digitsAfterPoint(double value, int64_t places, Decimal &result);
/// `value` (> 0 and finite) rounded to `count` >= 1 significant digits.
void significantDigits(double value, int64_t count, Decimal &result);

/// The double nearest to `value` (> 0 and finite) rounded to `places` digits
/// after the point; may be infinite.
double roundDecimal(double value, int64_t places);

/// The double nearest to digits * 10^exponent, where `digits` are `count` ASCII
/// digits. May be infinite.
double nearestToDecimal(const char *digits, int64_t count, int64_t exponent);

/// The 128 most significant bits of 10^k, rounded down:
/// 10^k = (bits + fraction) * 2^exponent, the fraction being 0 when `exact`.
struct PowerOfTen {
  uint64_t high, low;
  int64_t exponent;
  bool exact;
};
constexpr int MinPowerOfTen = -348, MaxPowerOfTen = 348;
PowerOfTen powerOfTen(int k);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_FLOATDIGITS_H
