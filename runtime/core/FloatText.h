//===- FloatText.h - Floats as text -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place where digits become `1e+16`, `0.1` or `1.50`, for repr,
// format() and `%`.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_FLOATTEXT_H
#define KRAIT_RUNTIME_CORE_FLOATTEXT_H

#include "runtime/core/AsciiBuffer.h"

namespace krt {

struct FloatStyle {
  char type = 'r';           ///< e E f F g G as in C; r: shortest digits
  int64_t precision = 6;     ///< not for r
  bool alternate = false;    ///< keep the point and, with g, trailing zeros
  bool addPointZero = false; ///< ".0" after an integral number
  bool coerceNegativeZero = false; ///< no '-' before a number of zeros only
};
/// Appends `value`; a NaN has no sign.
void appendFloat(double value, const FloatStyle &style, AsciiBuffer &out);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_FLOATTEXT_H
