//===- IntDivision.cpp - Integer division and powers ----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Floor division rounds towards minus infinity and the remainder has the sign
// of the divisor. True division gives the float nearest to the exact quotient.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Float.h"
#include "runtime/core/Int.h"
#include "runtime/core/Tuple.h"

using namespace krt;

namespace {

bool bothSmall(Word a, Word b) { return ((a | b) & 1) == 0; }

/// Quotient and remainder of floor division; null where not wanted. The divisor
/// is not 0.
void divideFloor(Word left, Word right, Word *quotient, Word *remainder) {
  IntView a(left), b(right);
  mpz_t aView, bView;
  mpz_srcptr dividend = a.mpz(aView), divisor = b.mpz(bView);
  Mpz q, r;
  if (!remainder)
    mpz_fdiv_q(q, dividend, divisor);
  else if (!quotient)
    mpz_fdiv_r(r, dividend, divisor);
  else
    mpz_fdiv_qr(q, r, dividend, divisor);
  if (quotient)
    *quotient = intFromMpz(q);
  if (remainder)
    *remainder = intFromMpz(r);
}

/// Largest magnitude for which a quotient of two ints is the quotient of their
/// doubles.
constexpr int64_t ExactDouble = int64_t(1) << 53;

bool isExactDouble(int64_t v) { return v >= -ExactDouble && v <= ExactDouble; }

} // namespace

KRT_COLD Object *krt_division_by_zero() {
  return raise(krt_type_ZeroDivisionError, "division by zero");
}

KRT_COLD Result<Word> krt_int_floordiv_slow(Word a, Word b) {
  if (b == smallWord(0))
    return fail(krt_division_by_zero());
  Word quotient;
  divideFloor(a, b, &quotient, nullptr);
  return ok(quotient);
}

KRT_COLD Result<Word> krt_int_mod_slow(Word a, Word b) {
  if (b == smallWord(0))
    return fail(krt_division_by_zero());
  Word remainder;
  divideFloor(a, b, nullptr, &remainder);
  return ok(remainder);
}

KRT_COLD Result<double> krt_int_truediv_slow(Word a, Word b) {
  if (b == smallWord(0))
    return fail(krt_division_by_zero());
  IntView dividend(a), divisor(b);
  double quotient = nearestQuotient(dividend, divisor);
  if (__builtin_isinf(quotient))
    return fail(raise(krt_type_OverflowError,
                      "integer division result too large for a float"));
  return ok(dividend.negative != divisor.negative ? -quotient : quotient);
}

//===----------------------------------------------------------------------===//
// Division
//===----------------------------------------------------------------------===//

// Tagged words are twice their values: their quotient is the plain quotient,
// their remainder the tagged remainder. A tagged divisor is never -1, so the
// machine division cannot trap.

KRT_HOT Result<Word> krt_int_floordiv(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b) && b != 0)) {
    int64_t x = int64_t(a), y = int64_t(b), quotient, remainder, tagged;
    quotient = x / y;
    remainder = x - quotient * y;
    quotient -= remainder != 0 && (remainder ^ y) < 0;
    if (KRT_LIKELY(!__builtin_add_overflow(quotient, quotient, &tagged)))
      return {Word(tagged), nullptr};
  }
  return krt_int_floordiv_slow(a, b);
}

KRT_HOT Result<Word> krt_int_mod(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b) && b != 0)) {
    int64_t y = int64_t(b), remainder = int64_t(a) % y;
    if (remainder != 0 && (remainder ^ y) < 0)
      remainder += y;
    return {Word(remainder), nullptr};
  }
  return krt_int_mod_slow(a, b);
}

Result<Tuple *> krt_int_divmod(Word a, Word b) {
  Word items[2];
  if (b == smallWord(0))
    return fail(krt_division_by_zero());
  if (bothSmall(a, b)) {
    items[0] = krt_int_floordiv(a, b).value;
    items[1] = krt_int_mod(a, b).value;
  } else {
    divideFloor(a, b, &items[0], &items[1]);
  }
  return ok(tupleFromOwned(items, 2));
}

KRT_HOT Result<double> krt_int_truediv(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b) && b != 0)) {
    int64_t x = smallValue(a), y = smallValue(b);
    if (KRT_LIKELY(isExactDouble(x) && isExactDouble(y)))
      return {double(x) / double(y), nullptr};
  }
  return krt_int_truediv_slow(a, b);
}

//===----------------------------------------------------------------------===//
// Powers
//===----------------------------------------------------------------------===//

namespace {

/// base ** exponent while the result is small; false when it is not.
bool powSmall(int64_t base, uint64_t exponent, int64_t &result) {
  result = 1;
  while (true) {
    if ((exponent & 1) && __builtin_mul_overflow(result, base, &result))
      return false;
    exponent >>= 1;
    if (exponent == 0)
      return fitsSmall(result);
    if (__builtin_mul_overflow(base, base, &base))
      return false;
  }
}

/// A big result of base ** exponent, |base| >= 2.
Result<Word> powLarge(Word base, Word exponent) {
  IntView b(base);
  bool fits;
  int64_t count = krt_int_to_i64(exponent, &fits);
  uint64_t bits;
  if (!fits ||
      __builtin_mul_overflow(uint64_t(b.bitLength() - 1), uint64_t(count),
                             &bits))
    return fail(raiseMemoryError());
  if (Object *error = checkIntSize(bits))
    return fail(error);
  mpz_t view;
  Mpz power;
  mpz_pow_ui(power, b.mpz(view), uint64_t(count));
  return ok(intFromMpz(power));
}

} // namespace

KRT_COLD Result<Word> krt_int_pow_slow(Word a, Word b) {
  if (isSmall(a)) {
    int64_t base = smallValue(a), result;
    if (base == 0 || base == 1)
      return ok(b == smallWord(0) ? smallWord(1) : a);
    if (base == -1) {
      bool odd = IntView(b).size != 0 && (IntView(b).limbs[0] & 1);
      return ok(smallWord(odd ? -1 : 1));
    }
    if (isSmall(b) && powSmall(base, uint64_t(smallValue(b)), result))
      return ok(smallWord(result));
  }
  return powLarge(a, b);
}

KRT_HOT Result<Word> krt_int_pow_nonneg(Word a, Word b) {
  if (b == smallWord(2))
    return {krt_int_mul(a, a), nullptr};
  return krt_int_pow_slow(a, b);
}

Result<double> krt_int_pow_f64(Word a, Word b) {
  double base = KRT_TRY(krt_int_to_f64(a));
  double exponent = KRT_TRY(krt_int_to_f64(b));
  return krt_float_pow(base, exponent);
}

Result<Word> krt_int_pow(Word a, Word b) {
  if (krt_int_lt(b, smallWord(0)))
    return ok(boxFloat(KRT_TRY(krt_int_pow_f64(a, b))));
  return krt_int_pow_nonneg(a, b);
}

Result<Word> krt_int_powmod(Word a, Word b, Word modulus) {
  if (modulus == smallWord(0))
    return fail(raise(krt_type_ValueError, "pow() 3rd argument cannot be 0"));
  IntView base(a), exponent(b), divisor(modulus);
  if (divisor.size == 1 && divisor.limbs[0] == 1)
    return ok(smallWord(0));
  mpz_t baseView, exponentView, divisorView;
  mpz_srcptr divisorMpz = divisor.mpz(divisorView);
  Mpz result;
  if (exponent.negative) {
    if (!mpz_invert(result, base.mpz(baseView), divisorMpz))
      return fail(raise(krt_type_ValueError,
                        "base is not invertible for the given modulus"));
    Mpz positive;
    mpz_neg(positive, exponent.mpz(exponentView));
    mpz_powm(result, result, positive, divisorMpz);
  } else {
    mpz_powm(result, base.mpz(baseView), exponent.mpz(exponentView),
             divisorMpz);
  }
  // GMP's result is not negative; Python's has the sign of the modulus.
  if (divisor.negative && !result.isZero())
    mpz_add(result, result, divisorMpz);
  return ok(intFromMpz(result));
}
