//===- MathNorm.cpp - Euclidean norms -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// hypot and dist with CPython's rounding (within one unit, nearly always
// correct): the coordinates are scaled by a power of two below 1, their squares
// are exact pairs of doubles, the sum is kept with its rounding errors, and the
// root is corrected once by its own residue.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/List.h"
#include "runtime/native/Math.h"
#include <cfloat>
#include <cmath>

using namespace krt;

namespace {

/// A sum of squares with the errors of its additions and multiplications. It
/// starts at 1, above all that is added, which makes the error of each addition
/// exact; the caller takes the 1 off again.
struct SquareSum {
  double sum = 1, productErrors = 0, sumErrors = 0;

  /// Adds x * y.
  void add(double x, double y) {
    double product = x * y;
    double next = sum + product;
    productErrors += fma(x, y, -product);
    sumErrors += (sum - next) + product;
    sum = next;
  }
  double value() const { return sum - 1.0 + (productErrors + sumErrors); }
};

/// The norm of `count` non-negative finite coordinates, the largest of which is
/// `largest`. Overwrites the coordinates.
double scaledNorm(double *values, int64_t count, double largest) {
  if (largest == 0 || count <= 1)
    return largest;
  int exponent;
  frexp(largest, &exponent);
  if (exponent < -1023) {
    // The scale would overflow: bring subnormal numbers into range first.
    for (int64_t i = 0; i < count; ++i)
      values[i] /= DBL_MIN;
    return DBL_MIN * scaledNorm(values, count, largest / DBL_MIN);
  }
  double scale = ldexp(1.0, -exponent);
  SquareSum squares;
  for (int64_t i = 0; i < count; ++i)
    squares.add(values[i] * scale, values[i] * scale);
  double root = sqrt(squares.value());
  squares.add(-root, root);
  root += squares.value() / (2.0 * root);
  return root / scale;
}

/// The norm of any coordinates; overwrites them.
double norm(double *values, int64_t count) {
  double largest = 0;
  bool foundNan = false;
  for (int64_t i = 0; i < count; ++i) {
    values[i] = fabs(values[i]);
    foundNan |= std::isnan(values[i]);
    if (values[i] > largest)
      largest = values[i];
  }
  if (std::isinf(largest))
    return largest;
  if (foundNan)
    return __builtin_nan("");
  return scaledNorm(values, count, largest);
}

} // namespace

double krt_math_hypot(double x, double y) {
  double values[2] = {x, y};
  return norm(values, 2);
}

double krt_math_norm(List *list) {
  constexpr int64_t localCount = 16;
  double local[localCount];
  int64_t count = list->length;
  auto *values = count <= localCount
                     ? local
                     : static_cast<double *>(allocate(size_t(count) * 8));
  for (int64_t i = 0; i != count; ++i)
    values[i] = elemKind(list) == ElemKind::F64
                    ? static_cast<double *>(list->data)[i]
                    : unboxFloat(static_cast<Word *>(list->data)[i]);
  double result = norm(values, count);
  if (values != local)
    deallocate(values);
  return result;
}
