//===- IntDivision.cpp - Integer division and powers ----------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
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

/// Magnitudes of quotient and remainder of truncating division.
struct Quotient {
  BigInt *quotient;
  BigInt *remainder;
  int64_t quotientSize, remainderSize;
  bool exact;
};

/// |a| / |b| where |a| has at least as many limbs as |b|.
Quotient divideMagnitudes(const IntView &a, const IntView &b) {
  Quotient result;
  result.quotientSize = a.size - b.size + 1;
  result.remainderSize = b.size;
  // One limb of room each for the rounding that may follow.
  result.quotient = newBigInt(result.quotientSize + 1);
  result.remainder = newBigInt(result.remainderSize);
  mp_limb_t *quotient = limbsOf(result.quotient);
  mp_limb_t *remainder = limbsOf(result.remainder);
  if (b.size == 1)
    remainder[0] = mpn_divrem_1(quotient, 0, a.limbs, a.size, b.limbs[0]);
  else
    mpn_tdiv_qr(quotient, remainder, 0, a.limbs, a.size, b.limbs, b.size);
  quotient[result.quotientSize] = 0;
  result.exact = mpn_zero_p(remainder, result.remainderSize);
  return result;
}

/// Floor division where |a| has fewer limbs than |b|: the quotient is 0 or -1.
void divideShort(Word left, Word right, bool roundDown, Word *quotient,
                 Word *remainder) {
  if (quotient)
    *quotient = smallWord(roundDown ? -1 : 0);
  if (remainder)
    *remainder = roundDown ? krt_int_add(left, right) : retained(left);
}

/// Quotient and remainder of floor division; null where not wanted. The divisor
/// is not 0.
void divideFloor(Word left, Word right, Word *quotient, Word *remainder) {
  IntView a(left), b(right);
  bool negative = a.negative != b.negative;
  if (a.size < b.size)
    return divideShort(left, right, negative && a.size != 0, quotient,
                       remainder);
  Quotient parts = divideMagnitudes(a, b);
  bool roundDown = negative && !parts.exact;
  if (!quotient) {
    freeObject(parts.quotient);
  } else {
    mp_limb_t *limbs = limbsOf(parts.quotient);
    if (roundDown)
      mpn_add_1(limbs, limbs, parts.quotientSize + 1, 1);
    *quotient = finishInt(parts.quotient, parts.quotientSize + 1, negative);
  }
  if (!remainder) {
    freeObject(parts.remainder);
  } else {
    mp_limb_t *limbs = limbsOf(parts.remainder);
    if (roundDown)
      mpn_sub_n(limbs, b.limbs, limbs, b.size);
    *remainder = finishInt(parts.remainder, parts.remainderSize, b.negative);
  }
}

/// Largest magnitude for which a quotient of two ints is the quotient of their
/// doubles.
constexpr int64_t ExactDouble = int64_t(1) << 53;

bool isExactDouble(int64_t v) { return v >= -ExactDouble && v <= ExactDouble; }

} // namespace

KRT_ERROR Object *krt_division_by_zero() {
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

/// A divisor that the optimiser knows to be a positive power of two: a shift or
/// a mask rounds down by itself.
static inline bool isConstantPower(Word b) {
  return __builtin_constant_p(b) && int64_t(b) > 0 && (b & (b - 1)) == 0;
}

KRT_HOT Result<Word> krt_int_floordiv(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b) && b != 0)) {
    int64_t x = int64_t(a), y = int64_t(b), quotient, remainder, tagged;
    if (isConstantPower(b))
      return {Word(x >> __builtin_ctzll(b)) << 1, nullptr};
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
    if (isConstantPower(b))
      return {a & (b - 1), nullptr};
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
  if (!fits || __builtin_mul_overflow(uint64_t(b.bitLength() - 1),
                                      uint64_t(count), &bits))
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
