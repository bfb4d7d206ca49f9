//===- Float.h - Floating-point numbers -------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A float is a double in a register and a boxed krt::Float where a word is
// needed. Arithmetic in the runtime is never contracted into fused operations:
// the results are those of CPython on every machine.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_FLOAT_H
#define KRAIT_RUNTIME_CORE_FLOAT_H

#include "runtime/core/Object.h"

KRT_EXPORT double krt_float_add(double a, double b);
KRT_EXPORT double krt_float_sub(double a, double b);
KRT_EXPORT double krt_float_mul(double a, double b);
KRT_EXPORT double krt_float_neg(double a);
KRT_EXPORT double krt_float_pos(double a);
KRT_EXPORT double krt_float_abs(double a);
KRT_EXPORT bool krt_float_eq(double a, double b);
KRT_EXPORT bool krt_float_ne(double a, double b);
KRT_EXPORT bool krt_float_lt(double a, double b);
KRT_EXPORT bool krt_float_le(double a, double b);
KRT_EXPORT bool krt_float_gt(double a, double b);
KRT_EXPORT bool krt_float_ge(double a, double b);
KRT_EXPORT bool krt_float_truth(double a);

/// ZeroDivisionError "division by zero".
KRT_EXPORT krt::Result<double> krt_float_truediv(double a, double b);
KRT_EXPORT krt::Result<double> krt_float_floordiv(double a, double b);
KRT_EXPORT krt::Result<double> krt_float_mod(double a, double b);
KRT_EXPORT krt::Result<krt::Tuple *> krt_float_divmod(double a, double b);
/// NotImplementedError where CPython gives a complex number.
KRT_EXPORT krt::Result<double> krt_float_pow(double a, double b);

/// Exact comparison with an int, false for a NaN.
KRT_EXPORT bool krt_float_eq_int(double a, krt::Word b);
KRT_EXPORT bool krt_float_ne_int(double a, krt::Word b);
KRT_EXPORT bool krt_float_lt_int(double a, krt::Word b);
KRT_EXPORT bool krt_float_le_int(double a, krt::Word b);
KRT_EXPORT bool krt_float_gt_int(double a, krt::Word b);
KRT_EXPORT bool krt_float_ge_int(double a, krt::Word b);

KRT_EXPORT bool krt_float_is_integer(double a);
KRT_EXPORT krt::Result<krt::Tuple *> krt_float_as_integer_ratio(double a);
KRT_EXPORT krt::Result<krt::Word> krt_float_floor(double a);
KRT_EXPORT krt::Result<krt::Word> krt_float_ceil(double a);
/// round(a): the nearest int, ties to even.
KRT_EXPORT krt::Result<krt::Word> krt_float_round_int(double a);
/// round(a, digits)
KRT_EXPORT krt::Result<double> krt_float_round(double a, krt::Word digits);

KRT_EXPORT krt::Str *krt_float_repr(double a);
KRT_EXPORT krt::Str *krt_float_hex(double a);
KRT_EXPORT krt::Result<double> krt_float_fromhex(krt::Str *text);
/// float(text)
KRT_EXPORT krt::Result<double> krt_float_from_str(krt::Str *text);
KRT_EXPORT krt::Result<double> krt_float_from_bytes_text(krt::Bytes *text);
KRT_EXPORT krt::Result<double>
krt_float_from_bytearray_text(krt::ByteArray *text);

/// What a function that takes a float makes of an object of unknown class.
KRT_EXPORT krt::Result<double> krt_real(krt::Word value);

namespace krt {
/// The same; `message` is that of the TypeError, with %T for the class.
Result<double> realOf(Word value, const char *message);
} // namespace krt

#endif // KRAIT_RUNTIME_CORE_FLOAT_H
