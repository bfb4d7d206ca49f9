//===- Math.h - Native part of the math module ------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Declared with their Python signatures in runtime/stdlib/math.py. Errors are
// found by looking at results (a NaN or infinity from finite arguments), not in
// errno: the compiler may replace calls by instructions that do not set it.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_MATH_H
#define KRAIT_RUNTIME_NATIVE_MATH_H

#include "runtime/core/Object.h"

namespace krt {
/// ValueError of `format`, in which %S stands for repr(x).
Object *mathDomainError(const char *format, double x);
/// ValueError "math domain error".
Object *mathDomainError();
/// OverflowError "math range error".
Object *mathRangeError();
} // namespace krt

// clang-format off
/// Expands X(name) for each function double -> Result<double>.
#define KRT_MATH_RAISING(X)                                                    \
  X(acos) X(acosh) X(asin) X(atanh) X(cos) X(cosh) X(exp) X(exp2) X(expm1)     \
  X(gamma) X(lgamma) X(log) X(log10) X(log1p) X(log2) X(sin) X(sinh) X(sqrt)   \
  X(tan)
/// Expands X(name) for each function double -> double.
#define KRT_MATH_TOTAL(X)                                                      \
  X(asinh) X(atan) X(cbrt) X(degrees) X(erf) X(erfc) X(fabs) X(radians)        \
  X(tanh) X(ulp)
// clang-format on

#define KRT_MATH_DECLARE(name)                                                 \
  KRT_EXPORT krt::Result<double> krt_math_##name(double x);
KRT_MATH_RAISING(KRT_MATH_DECLARE)
#undef KRT_MATH_DECLARE
#define KRT_MATH_DECLARE(name) KRT_EXPORT double krt_math_##name(double x);
KRT_MATH_TOTAL(KRT_MATH_DECLARE)
#undef KRT_MATH_DECLARE

KRT_EXPORT bool krt_math_isfinite(double x);
KRT_EXPORT bool krt_math_isinf(double x);
KRT_EXPORT bool krt_math_isnan(double x);
KRT_EXPORT double krt_math_atan2(double y, double x);
KRT_EXPORT double krt_math_copysign(double x, double y);
KRT_EXPORT krt::Result<double> krt_math_fmod(double x, double y);
KRT_EXPORT krt::Result<double> krt_math_remainder(double x, double y);
KRT_EXPORT krt::Result<double> krt_math_pow(double x, double y);
KRT_EXPORT krt::Result<double> krt_math_fma(double x, double y, double z);
KRT_EXPORT krt::Tuple *krt_math_frexp(double x);
KRT_EXPORT krt::Result<double> krt_math_ldexp(double x, krt::Word exponent);
KRT_EXPORT krt::Tuple *krt_math_modf(double x);
KRT_EXPORT double krt_math_nextafter(double x, double y);
KRT_EXPORT krt::Result<double> krt_math_nextafter_steps(double x, double y,
                                                        krt::Word steps);
KRT_EXPORT krt::Result<bool> krt_math_isclose(double a, double b,
                                              double relative, double absolute);

/// Logarithms of ints, also of those beyond the range of float.
KRT_EXPORT krt::Result<double> krt_math_log_int(krt::Word x);
KRT_EXPORT krt::Result<double> krt_math_log2_int(krt::Word x);
KRT_EXPORT krt::Result<double> krt_math_log10_int(krt::Word x);

KRT_EXPORT krt::Result<krt::Word> krt_math_comb(krt::Word n, krt::Word k);
KRT_EXPORT krt::Result<krt::Word> krt_math_factorial(krt::Word n);
KRT_EXPORT krt::Word krt_math_gcd(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Word> krt_math_isqrt(krt::Word n);
KRT_EXPORT krt::Word krt_math_lcm(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Word> krt_math_perm(krt::Word n, krt::Word k);

/// sqrt(x*x + y*y), rounded as CPython's vector norm rounds it.
KRT_EXPORT double krt_math_hypot(double x, double y);
/// The norm of a list[float].
KRT_EXPORT double krt_math_norm(krt::List *values);

#endif // KRAIT_RUNTIME_NATIVE_MATH_H
