//===- Float.cpp - Floating-point arithmetic ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Floor division and remainder follow the Python language reference: the
// remainder has the sign of the divisor, and both results carry CPython's signs
// of zero. pow keeps C99 Annex F, with Python's errors.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Float.h"
#include "runtime/core/FloatDigits.h"
#include "runtime/core/Int.h"
#include "runtime/core/Start.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include <cerrno>
#include <cmath>

using namespace krt;

//===----------------------------------------------------------------------===//
// Machine operations
//===----------------------------------------------------------------------===//

KRT_HOT double krt_float_add(double a, double b) { return a + b; }
KRT_HOT double krt_float_sub(double a, double b) { return a - b; }
KRT_HOT double krt_float_mul(double a, double b) { return a * b; }
KRT_HOT double krt_float_neg(double a) { return -a; }
KRT_HOT double krt_float_pos(double a) { return a; }
KRT_HOT double krt_float_abs(double a) { return __builtin_fabs(a); }
KRT_HOT bool krt_float_eq(double a, double b) { return a == b; }
KRT_HOT bool krt_float_ne(double a, double b) { return a != b; }
KRT_HOT bool krt_float_lt(double a, double b) { return a < b; }
KRT_HOT bool krt_float_le(double a, double b) { return a <= b; }
KRT_HOT bool krt_float_gt(double a, double b) { return a > b; }
KRT_HOT bool krt_float_ge(double a, double b) { return a >= b; }
KRT_HOT bool krt_float_truth(double a) { return a != 0; }

//===----------------------------------------------------------------------===//
// Division
//===----------------------------------------------------------------------===//

/// The remainder with the sign of `b`, which is not 0.
static double floorRemainder(double a, double b) {
  double remainder = fmod(a, b);
  if (remainder == 0)
    return copysign(0.0, b);
  return (b < 0) != (remainder < 0) ? remainder + b : remainder;
}

/// Quotient and remainder of floor division by `b`, which is not 0.
static double floorQuotient(double a, double b, double &remainder) {
  remainder = fmod(a, b);
  double quotient = (a - remainder) / b;
  if (remainder == 0) {
    remainder = copysign(0.0, b);
  } else if ((b < 0) != (remainder < 0)) {
    remainder += b;
    quotient -= 1.0;
  }
  if (quotient == 0)
    return copysign(0.0, a / b);
  // (a - remainder) / b is nearly integral; the rounding may have missed it.
  double whole = floor(quotient);
  return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

KRT_HOT Result<double> krt_float_truediv(double a, double b) {
  if (KRT_UNLIKELY(b == 0))
    return fail(krt_division_by_zero());
  return {a / b, nullptr};
}

Result<double> krt_float_floordiv(double a, double b) {
  if (b == 0)
    return fail(krt_division_by_zero());
  double remainder;
  return ok(floorQuotient(a, b, remainder));
}

Result<double> krt_float_mod(double a, double b) {
  if (b == 0)
    return fail(krt_division_by_zero());
  return ok(floorRemainder(a, b));
}

Result<Tuple *> krt_float_divmod(double a, double b) {
  if (b == 0)
    return fail(krt_division_by_zero());
  double remainder;
  double quotient = floorQuotient(a, b, remainder);
  Word items[2] = {boxFloat(quotient), boxFloat(remainder)};
  return ok(tupleFromOwned(items, 2));
}

//===----------------------------------------------------------------------===//
// Power
//===----------------------------------------------------------------------===//

static bool isOddInteger(double value) { return fmod(fabs(value), 2.0) == 1.0; }

/// pow where an operand is a NaN, an infinity or zero; false for other
/// operands.
static bool powSpecial(double a, double b, Result<double> &result) {
  if (b == 0) {
    result = ok(1.0);
  } else if (std::isnan(a)) {
    result = ok(a);
  } else if (std::isnan(b)) {
    result = ok(a == 1 ? 1.0 : b);
  } else if (std::isinf(b)) {
    double base = fabs(a);
    result = ok(base == 1 ? 1.0 : (b > 0) == (base > 1) ? fabs(b) : 0.0);
  } else if (std::isinf(a)) {
    double magnitude = b > 0 ? fabs(a) : 0.0;
    result = ok(isOddInteger(b) ? copysign(magnitude, a) : magnitude);
  } else if (a == 0) {
    if (b < 0)
      result =
          fail(raise(krt_type_ZeroDivisionError, "zero to a negative power"));
    else
      result = ok(isOddInteger(b) ? a : 0.0);
  } else {
    return false;
  }
  return true;
}

/// OverflowError(34, 'Numerical result out of range')
static Object *rangeError() {
  Str *text = krt_str_from_ascii("Numerical result out of range");
  Word args[2] = {smallWord(ERANGE), word(text)};
  Object *error = raiseWith(krt_type_OverflowError, args, 2);
  release(text);
  return error;
}

Result<double> krt_float_pow(double a, double b) {
  Result<double> special;
  if (powSpecial(a, b, special))
    return special;
  bool negate = false;
  if (a < 0) {
    if (b != floor(b))
      endUnsupported("the complex result of a power of a negative float");
    a = -a;
    negate = isOddInteger(b);
  }
  double power = a == 1 ? 1.0 : pow(a, b);
  if (std::isinf(power))
    return fail(rangeError());
  return ok(negate ? -power : power);
}

//===----------------------------------------------------------------------===//
// Comparison with int
//===----------------------------------------------------------------------===//

KRT_HOT bool krt_float_eq_int(double a, Word b) { return krt_int_eq_f64(b, a); }
KRT_HOT bool krt_float_ne_int(double a, Word b) { return krt_int_ne_f64(b, a); }
KRT_HOT bool krt_float_lt_int(double a, Word b) { return krt_int_gt_f64(b, a); }
KRT_HOT bool krt_float_le_int(double a, Word b) { return krt_int_ge_f64(b, a); }
KRT_HOT bool krt_float_gt_int(double a, Word b) { return krt_int_lt_f64(b, a); }
KRT_HOT bool krt_float_ge_int(double a, Word b) { return krt_int_le_f64(b, a); }

//===----------------------------------------------------------------------===//
// Rounding and ratios
//===----------------------------------------------------------------------===//

bool krt_float_is_integer(double a) {
  return std::isfinite(a) && floor(a) == a;
}

// In the range of small ints truncation is one instruction, and the comparison
// with the argument tells on which side it fell.

KRT_HOT Result<Word> krt_float_floor(double a) {
  if (KRT_LIKELY(a >= -0x1p61 && a <= 0x1p61)) {
    auto whole = int64_t(a);
    return {smallWord(whole - (double(whole) > a)), nullptr};
  }
  return krt_int_from_f64(floor(a));
}

KRT_HOT Result<Word> krt_float_ceil(double a) {
  if (KRT_LIKELY(a >= -0x1p61 && a <= 0x1p61)) {
    auto whole = int64_t(a);
    return {smallWord(whole + (double(whole) < a)), nullptr};
  }
  return krt_int_from_f64(ceil(a));
}

Result<Word> krt_float_round_int(double a) {
  return krt_int_from_f64(__builtin_roundeven(a));
}

Result<double> krt_float_round(double a, Word digits) {
  // No double has a digit at or beyond these places.
  constexpr int64_t mostDigits = 323, fewestDigits = -308;
  int64_t places = krt_int_clamp_i64(digits);
  if (!std::isfinite(a) || a == 0 || places > mostDigits)
    return ok(a);
  if (places < fewestDigits)
    return ok(0.0 * a);
  double rounded = roundDecimal(fabs(a), places);
  if (std::isinf(rounded))
    return fail(
        raise(krt_type_OverflowError, "rounded value too large to represent"));
  return ok(copysign(rounded, a));
}

Result<Tuple *> krt_float_as_integer_ratio(double a) {
  if (std::isinf(a))
    return fail(raise(krt_type_OverflowError,
                      "cannot convert Infinity to integer ratio"));
  if (std::isnan(a))
    return fail(
        raise(krt_type_ValueError, "cannot convert NaN to integer ratio"));
  int exponent = 0;
  double numerator = frexp(a, &exponent);
  while (numerator != floor(numerator)) {
    numerator *= 2;
    --exponent;
  }
  Word items[2] = {intFromFiniteDouble(numerator), smallWord(1)};
  Word &scaled = items[exponent > 0 ? 0 : 1];
  if (exponent != 0) {
    Word unscaled = scaled;
    int64_t shift = exponent > 0 ? exponent : -int64_t(exponent);
    scaled = KRT_TRY(krt_int_lshift(unscaled, smallWord(shift)));
    release(unscaled);
  }
  return ok(tupleFromOwned(items, 2));
}
