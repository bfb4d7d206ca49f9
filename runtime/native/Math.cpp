//===- Math.cpp - Elementary functions of the math module -----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The functions are the C library's, as in CPython; what Python adds are the
// errors: ValueError where the result is undefined, OverflowError where it is
// too large, with the messages of CPython 3.14.
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Math.h"
#include "runtime/core/Float.h"
#include "runtime/core/Int.h"
#include "runtime/core/Tuple.h"
#include <climits>
#include <cmath>

using namespace krt;

Object *krt::mathDomainError(const char *format, double x) {
  Str *text = krt_float_repr(x);
  Object *error = raise(krt_type_ValueError, format, text);
  release(text);
  return error;
}

Object *krt::mathDomainError() {
  return raise(krt_type_ValueError, "math domain error");
}

Object *krt::mathRangeError() {
  return raise(krt_type_OverflowError, "math range error");
}

//===----------------------------------------------------------------------===//
// Functions of one argument
//===----------------------------------------------------------------------===//

/// Result of a function that is finite for every finite argument of its domain.
static Result<double> inDomain(double x, double result, const char *message) {
  if (KRT_UNLIKELY((std::isnan(result) && !std::isnan(x)) ||
                   (std::isinf(result) && std::isfinite(x))))
    return fail(mathDomainError(message, x));
  return {result, nullptr};
}

/// Result of a function that is defined everywhere but may be too large.
static Result<double> inRange(double x, double result) {
  if (KRT_UNLIKELY(std::isinf(result) && std::isfinite(x)))
    return fail(mathRangeError());
  return {result, nullptr};
}

static constexpr char OutsideUnit[] =
    "expected a number in range from -1 up to 1, got %S";

Result<double> krt_math_acos(double x) {
  return inDomain(x, acos(x), OutsideUnit);
}
Result<double> krt_math_acosh(double x) {
  return inDomain(x, acosh(x),
                  "expected argument value not less than 1, got %S");
}
Result<double> krt_math_asin(double x) {
  return inDomain(x, asin(x), OutsideUnit);
}
Result<double> krt_math_atanh(double x) {
  return inDomain(x, atanh(x), "expected a number between -1 and 1, got %S");
}
Result<double> krt_math_log1p(double x) {
  return inDomain(x, x == 0 ? x : log1p(x),
                  "expected argument value > -1, got %S");
}

Result<double> krt_math_cosh(double x) { return inRange(x, cosh(x)); }
Result<double> krt_math_exp(double x) { return inRange(x, exp(x)); }
Result<double> krt_math_exp2(double x) { return inRange(x, exp2(x)); }
Result<double> krt_math_expm1(double x) { return inRange(x, expm1(x)); }
Result<double> krt_math_sinh(double x) { return inRange(x, sinh(x)); }

KRT_ERROR Object *krt_math_not_finite(double x) {
  return mathDomainError("expected a finite input, got %S", x);
}

KRT_HOT Result<double> krt_math_sin(double x) {
  if (KRT_UNLIKELY(__builtin_isinf(x)))
    return fail(krt_math_not_finite(x));
  return {sin(x), nullptr};
}
KRT_HOT Result<double> krt_math_cos(double x) {
  if (KRT_UNLIKELY(__builtin_isinf(x)))
    return fail(krt_math_not_finite(x));
  return {cos(x), nullptr};
}
KRT_HOT Result<double> krt_math_tan(double x) {
  if (KRT_UNLIKELY(__builtin_isinf(x)))
    return fail(krt_math_not_finite(x));
  return {tan(x), nullptr};
}

KRT_ERROR Object *krt_math_sqrt_negative(double x) {
  return mathDomainError("expected a nonnegative input, got %S", x);
}

KRT_HOT Result<double> krt_math_sqrt(double x) {
  if (KRT_UNLIKELY(x < 0))
    return fail(krt_math_sqrt_negative(x));
  return {__builtin_sqrt(x), nullptr};
}

double krt_math_asinh(double x) { return asinh(x); }
double krt_math_atan(double x) { return atan(x); }
double krt_math_cbrt(double x) { return cbrt(x); }
double krt_math_erf(double x) { return erf(x); }
double krt_math_erfc(double x) { return erfc(x); }
double krt_math_tanh(double x) { return tanh(x); }
KRT_HOT double krt_math_degrees(double x) { return x * (180.0 / M_PI); }
KRT_HOT double krt_math_radians(double x) { return x * (M_PI / 180.0); }
KRT_HOT double krt_math_fabs(double x) { return __builtin_fabs(x); }

KRT_HOT bool krt_math_isfinite(double x) { return __builtin_isfinite(x); }
KRT_HOT bool krt_math_isinf(double x) { return __builtin_isinf(x); }
KRT_HOT bool krt_math_isnan(double x) { return x != x; }

//===----------------------------------------------------------------------===//
// Logarithms
//===----------------------------------------------------------------------===//

KRT_ERROR Object *krt_math_log_not_positive(double x) {
  return mathDomainError("expected a positive input, got %S", x);
}

KRT_HOT Result<double> krt_math_log(double x) {
  if (KRT_UNLIKELY(x <= 0))
    return fail(krt_math_log_not_positive(x));
  return {log(x), nullptr};
}
KRT_HOT Result<double> krt_math_log2(double x) {
  if (KRT_UNLIKELY(x <= 0))
    return fail(krt_math_log_not_positive(x));
  return {log2(x), nullptr};
}
KRT_HOT Result<double> krt_math_log10(double x) {
  if (KRT_UNLIKELY(x <= 0))
    return fail(krt_math_log_not_positive(x));
  return {log10(x), nullptr};
}

/// Logarithm of an int; beyond the range of float by way of mantissa and
/// exponent.
static Result<double> logOfInt(Word w, double (*function)(double)) {
  if (krt_int_le(w, smallWord(0)))
    return fail(raise(krt_type_ValueError, "expected a positive input"));
  IntView x(w);
  double value = nearestDouble(x);
  if (std::isfinite(value))
    return ok(function(value));
  int64_t exponent = x.bitLength();
  mpz_t view;
  Mpz top, cut;
  mpz_tdiv_q_2exp(top, x.mpz(view), mp_bitcnt_t(exponent - 64));
  mpz_tdiv_r_2exp(cut, x.mpz(view), mp_bitcnt_t(exponent - 64));
  double mantissa = roundToDouble(mpz_get_ui(top), !cut.isZero(), -64);
  if (mantissa == 1) {
    mantissa = 0.5;
    ++exponent;
  }
  return ok(function(mantissa) + function(2.0) * double(exponent));
}

Result<double> krt_math_log_int(Word x) { return logOfInt(x, log); }
Result<double> krt_math_log2_int(Word x) { return logOfInt(x, log2); }
Result<double> krt_math_log10_int(Word x) { return logOfInt(x, log10); }

//===----------------------------------------------------------------------===//
// Functions of several arguments
//===----------------------------------------------------------------------===//

double krt_math_atan2(double y, double x) { return atan2(y, x); }
KRT_HOT double krt_math_copysign(double x, double y) {
  return __builtin_copysign(x, y);
}

Result<double> krt_math_fmod(double x, double y) {
  if (std::isinf(y) && std::isfinite(x))
    return ok(x);
  double result = fmod(x, y);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y))
    return fail(mathDomainError());
  return ok(result);
}

Result<double> krt_math_remainder(double x, double y) {
  double result = remainder(x, y);
  if (std::isnan(result) && !std::isnan(x) && !std::isnan(y))
    return fail(mathDomainError());
  // The C library loses the sign of some zeros.
  return ok(result == 0 ? copysign(result, x) : result);
}

Result<double> krt_math_pow(double x, double y) {
  double result = pow(x, y);
  if (std::isfinite(result) || !std::isfinite(x) || !std::isfinite(y))
    return ok(result);
  return fail(std::isnan(result) || x == 0 ? mathDomainError()
                                           : mathRangeError());
}

Result<double> krt_math_fma(double x, double y, double z) {
  double result = fma(x, y, z);
  if (std::isfinite(result))
    return ok(result);
  if (std::isnan(result)) {
    if (!std::isnan(x) && !std::isnan(y) && !std::isnan(z))
      return fail(raise(krt_type_ValueError, "invalid operation in fma"));
  } else if (std::isfinite(x) && std::isfinite(y) && std::isfinite(z)) {
    return fail(raise(krt_type_OverflowError, "overflow in fma"));
  }
  return ok(result);
}

Result<bool> krt_math_isclose(double a, double b, double relative,
                              double absolute) {
  if (relative < 0 || absolute < 0)
    return fail(raise(krt_type_ValueError, "tolerances must be non-negative"));
  if (a == b)
    return ok(true);
  if (std::isinf(a) || std::isinf(b))
    return ok(false);
  double difference = fabs(b - a);
  return ok(difference <= fabs(relative * b) ||
            difference <= fabs(relative * a) || difference <= absolute);
}

//===----------------------------------------------------------------------===//
// Parts and neighbours of a float
//===----------------------------------------------------------------------===//

Tuple *krt_math_frexp(double x) {
  int exponent = 0;
  double mantissa = x == 0 || !std::isfinite(x) ? x : frexp(x, &exponent);
  Word items[2] = {boxFloat(mantissa), smallWord(exponent)};
  return tupleFromOwned(items, 2);
}

Result<double> krt_math_ldexp(double x, Word exponentWord) {
  int64_t exponent = krt_int_clamp_i64(exponentWord);
  if (x == 0 || !std::isfinite(x))
    return ok(x);
  if (exponent < INT_MIN)
    return ok(copysign(0.0, x));
  double result =
      exponent > INT_MAX ? __builtin_inf() : ldexp(x, int(exponent));
  if (std::isinf(result))
    return fail(mathRangeError());
  return ok(result);
}

Tuple *krt_math_modf(double x) {
  double whole = trunc(x);
  double fraction = std::isinf(x) ? copysign(0.0, x) : copysign(x - whole, x);
  Word items[2] = {boxFloat(fraction), boxFloat(whole)};
  return tupleFromOwned(items, 2);
}

double krt_math_ulp(double x) {
  if (std::isnan(x))
    return x;
  x = fabs(x);
  if (std::isinf(x))
    return x;
  double above = nextafter(x, __builtin_inf());
  // The largest float has its neighbour below.
  return std::isinf(above) ? x - nextafter(x, -__builtin_inf()) : above - x;
}

double krt_math_nextafter(double x, double y) { return nextafter(x, y); }

/// Moves `steps` floats from x towards y; the bits of floats of one sign count
/// like ints.
static double advance(double x, double y, uint64_t steps) {
  constexpr uint64_t signBit = uint64_t(1) << 63;
  auto from = __builtin_bit_cast(uint64_t, x);
  auto to = __builtin_bit_cast(uint64_t, y);
  if (from == to)
    return x;
  uint64_t fromSize = from & ~signBit, toSize = to & ~signBit;
  if ((from ^ to) & signBit) {
    if (fromSize + toSize <= steps)
      return y;
    uint64_t result =
        fromSize < steps ? (to & signBit) | (steps - fromSize) : from - steps;
    return __builtin_bit_cast(double, result);
  }
  uint64_t distance = fromSize > toSize ? fromSize - toSize : toSize - fromSize;
  if (distance < steps)
    return y;
  return __builtin_bit_cast(double,
                            fromSize > toSize ? from - steps : from + steps);
}

Result<double> krt_math_nextafter_steps(double x, double y, Word stepsWord) {
  if (krt_int_lt(stepsWord, smallWord(0)))
    return fail(
        raise(krt_type_ValueError, "steps must be a non-negative integer"));
  IntView view(stepsWord);
  uint64_t steps = view.size > 1 ? UINT64_MAX : view.size ? view.limbs[0] : 0;
  if (steps == 0 || std::isnan(x))
    return ok(x);
  return ok(std::isnan(y) ? y : advance(x, y, steps));
}
