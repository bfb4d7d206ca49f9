//===- IntConvert.cpp - Integers from and to other numbers ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Normalisation of results, conversions between ints and machine numbers, and
// the one rounding function that every exact conversion to float ends in.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Float.h"
#include "runtime/core/Int.h"
#include "runtime/core/Tuple.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Building ints
//===----------------------------------------------------------------------===//

BigInt *krt::newBigInt(int64_t limbs) {
  return newObject<BigInt>(&krt_type_int, size_t(limbs) * 8);
}

Object *krt::checkIntSize(uint64_t bits) {
  // More than any address space: GMP would end the process.
  constexpr uint64_t maxBits = uint64_t(1) << 43;
  if (bits <= maxBits) {
    void *probe = tryAllocate(size_t(bits / 8) + 64);
    if (probe) {
      deallocate(probe);
      return nullptr;
    }
  }
  return raiseMemoryError();
}

Word krt::finishInt(BigInt *big, int64_t limbs, bool negative) {
  while (limbs > 0 && big->limbs[limbs - 1] == 0)
    --limbs;
  if (limbs <= 1) {
    uint64_t magnitude = limbs == 0 ? 0 : big->limbs[0];
    if (magnitude <= uint64_t(SmallMax) + negative) {
      freeObject(big);
      return smallWord(negative ? int64_t(0 - magnitude) : int64_t(magnitude));
    }
  }
  big->size = negative ? -limbs : limbs;
  return word(big);
}

Word krt::intFromMagnitude(uint64_t magnitude, bool negative) {
  if (KRT_LIKELY(magnitude <= uint64_t(SmallMax) + negative))
    return smallWord(negative ? int64_t(0 - magnitude) : int64_t(magnitude));
  BigInt *big = newBigInt(1);
  big->limbs[0] = magnitude;
  big->size = negative ? -1 : 1;
  return word(big);
}

Word krt::intFromMagnitude(unsigned __int128 magnitude, bool negative) {
  if (uint64_t(magnitude >> 64) == 0)
    return intFromMagnitude(uint64_t(magnitude), negative);
  BigInt *big = newBigInt(2);
  big->limbs[0] = uint64_t(magnitude);
  big->limbs[1] = uint64_t(magnitude >> 64);
  big->size = negative ? -2 : 2;
  return word(big);
}

Word krt::intFromMpz(mpz_srcptr value) {
  int64_t limbs = int64_t(mpz_size(value));
  bool negative = mpz_sgn(value) < 0;
  if (limbs <= 1)
    return intFromMagnitude(uint64_t(mpz_get_ui(value)), negative);
  BigInt *big = newBigInt(limbs);
  mpn_copyi(limbsOf(big), mpz_limbs_read(value), limbs);
  return finishInt(big, limbs, negative);
}

Word krt::intFromFiniteDouble(double value) {
  if (value >= -0x1p62 && value < 0x1p62)
    return smallWord(int64_t(value));
  int exponent;
  uint64_t mantissa = uint64_t(
      __builtin_ldexp(__builtin_frexp(__builtin_fabs(value), &exponent), 53));
  Mpz number(mantissa);
  mpz_mul_2exp(number, number, mp_bitcnt_t(exponent - 53));
  if (value < 0)
    mpz_neg(number, number);
  return intFromMpz(number);
}

KRT_COLD Word krt_int_from_i64_slow(int64_t value) {
  return intFromMagnitude(value < 0 ? 0 - uint64_t(value) : uint64_t(value),
                          value < 0);
}

KRT_HOT Word krt_int_from_i64(int64_t value) {
  int64_t tagged;
  if (KRT_LIKELY(!__builtin_add_overflow(value, value, &tagged)))
    return Word(tagged);
  return krt_int_from_i64_slow(value);
}

Word krt_int_from_u64(uint64_t value) { return intFromMagnitude(value, false); }

KRT_HOT Word krt_int_from_bool(bool value) { return smallWord(value); }

KRT_COLD Result<Word> krt_int_from_f64_slow(double value) {
  if (__builtin_isinf(value))
    return fail(raise(krt_type_OverflowError,
                      "cannot convert float infinity to integer"));
  if (__builtin_isnan(value))
    return fail(
        raise(krt_type_ValueError, "cannot convert float NaN to integer"));
  return ok(intFromFiniteDouble(value));
}

KRT_HOT Result<Word> krt_int_from_f64(double value) {
  if (KRT_LIKELY(value >= -0x1p62 && value < 0x1p62))
    return {smallWord(int64_t(value)), nullptr};
  return krt_int_from_f64_slow(value);
}

//===----------------------------------------------------------------------===//
// To machine integers
//===----------------------------------------------------------------------===//

KRT_COLD int64_t krt_int_to_i64_slow(Word w, bool *ok) {
  IntView a(w);
  *ok = a.size == 1 && a.limbs[0] <= uint64_t(INT64_MAX) + a.negative;
  if (!*ok)
    return 0;
  return int64_t(a.negative ? 0 - a.limbs[0] : a.limbs[0]);
}

KRT_HOT int64_t krt_int_to_i64(Word w, bool *ok) {
  if (KRT_LIKELY(isSmall(w))) {
    *ok = true;
    return smallValue(w);
  }
  return krt_int_to_i64_slow(w, ok);
}

KRT_COLD int64_t krt_int_clamp_i64_slow(Word w) {
  bool fits;
  int64_t value = krt_int_to_i64_slow(w, &fits);
  if (fits)
    return value;
  return as<BigInt>(w)->size < 0 ? INT64_MIN : INT64_MAX;
}

KRT_HOT int64_t krt_int_clamp_i64(Word w) {
  return KRT_LIKELY(isSmall(w)) ? smallValue(w) : krt_int_clamp_i64_slow(w);
}

//===----------------------------------------------------------------------===//
// To float
//===----------------------------------------------------------------------===//

double krt::roundToDouble(uint64_t mantissa, bool sticky, int64_t exponent) {
  if (mantissa == 0)
    return 0.0;
  int zeros = __builtin_clzll(mantissa);
  mantissa <<= zeros;
  int64_t top = exponent - zeros + 63; // the value is in [2^top, 2^(top+1))
  if (top > 1023)
    return __builtin_inf();
  bool subnormal = top < -1022;
  int64_t drop = subnormal ? 11 + (-1022 - top) : 11;
  if (drop > 64)
    return 0.0;
  uint64_t kept = drop == 64 ? 0 : mantissa >> drop;
  uint64_t half = uint64_t(1) << (drop - 1);
  uint64_t rest = mantissa & (2 * half - 1);
  if (rest > half || (rest == half && (sticky || (kept & 1))))
    ++kept;
  // A carry out of the mantissa lands in the exponent field, as it should.
  uint64_t bits = kept;
  if (!subnormal)
    bits += uint64_t(top + 1022) << 52;
  return __builtin_bit_cast(double, bits);
}

/// The most significant 64 bits, and whether any lower bit is set.
static uint64_t topLimb(const mp_limb_t *limbs, int64_t size, bool &sticky,
                        int64_t &exponent) {
  int zeros = __builtin_clzll(limbs[size - 1]);
  uint64_t top = limbs[size - 1] << zeros;
  int64_t below = size - 2;
  sticky = false;
  if (zeros != 0 && below >= 0) {
    top |= limbs[below] >> (64 - zeros);
    sticky = (limbs[below] << zeros) != 0;
    --below;
  }
  for (; below >= 0 && !sticky; --below)
    sticky = limbs[below] != 0;
  exponent = (size - 1) * 64 - zeros;
  return top;
}

double krt::nearestDouble(const IntView &value) {
  if (value.size == 0)
    return 0.0;
  bool sticky;
  int64_t exponent;
  uint64_t top = topLimb(value.limbs, value.size, sticky, exponent);
  return roundToDouble(top, sticky, exponent);
}

double krt::nearestQuotient(const IntView &dividend, const IntView &divisor) {
  if (dividend.size == 0)
    return 0.0;
  int64_t difference = dividend.bitLength() - divisor.bitLength();
  if (difference > 1025)
    return __builtin_inf();
  if (difference < -1080)
    return 0.0;
  // Scaled so that the integer quotient has 65 or 66 bits.
  int64_t shift = 65 - difference;
  mpz_t dividendView, divisorView;
  Mpz scaled, quotient, remainder;
  if (shift >= 0) {
    mpz_mul_2exp(scaled, dividend.mpz(dividendView), mp_bitcnt_t(shift));
    mpz_tdiv_qr(quotient, remainder, scaled, divisor.mpz(divisorView));
  } else {
    mpz_mul_2exp(scaled, divisor.mpz(divisorView), mp_bitcnt_t(-shift));
    mpz_tdiv_qr(quotient, remainder, dividend.mpz(dividendView), scaled);
  }
  mpz_abs(quotient, quotient);
  bool sticky;
  int64_t exponent;
  uint64_t top = topLimb(mpz_limbs_read(quotient), int64_t(mpz_size(quotient)),
                         sticky, exponent);
  return roundToDouble(top, sticky || !remainder.isZero(), exponent - shift);
}

KRT_COLD Result<double> krt_int_to_f64_slow(Word w) {
  IntView a(w);
  double value = nearestDouble(a);
  if (__builtin_isinf(value))
    return fail(
        raise(krt_type_OverflowError, "int too large to convert to float"));
  return ok(a.negative ? -value : value);
}

KRT_HOT Result<double> krt_int_to_f64(Word w) {
  if (KRT_LIKELY(isSmall(w)))
    return {double(smallValue(w)), nullptr};
  return krt_int_to_f64_slow(w);
}

KRT_COLD int32_t krt_int_compare_f64_slow(Word w, double b) {
  if (__builtin_isnan(b))
    return 2;
  IntView a(w);
  double infinity = __builtin_inf();
  if (__builtin_isinf(b))
    return b == infinity ? -1 : 1;
  // Compare with the integer part; a fraction decides when that is equal.
  Word whole = intFromFiniteDouble(b);
  int32_t order = krt_int_compare(w, whole);
  release(whole);
  if (order != 0)
    return order;
  double fraction = b - __builtin_trunc(b);
  return (fraction < 0) - (fraction > 0);
}

KRT_HOT int32_t krt_int_compare_f64(Word w, double b) {
  if (KRT_LIKELY(isSmall(w))) {
    int64_t value = smallValue(w);
    if (KRT_LIKELY(value >= -(int64_t(1) << 53) &&
                   value <= (int64_t(1) << 53))) {
      double a = double(value);
      return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
    }
  }
  return krt_int_compare_f64_slow(w, b);
}

KRT_HOT bool krt_int_eq_f64(Word a, double b) {
  return krt_int_compare_f64(a, b) == 0;
}
KRT_HOT bool krt_int_ne_f64(Word a, double b) {
  return krt_int_compare_f64(a, b) != 0;
}
KRT_HOT bool krt_int_lt_f64(Word a, double b) {
  return krt_int_compare_f64(a, b) == -1;
}
KRT_HOT bool krt_int_le_f64(Word a, double b) {
  return krt_int_compare_f64(a, b) <= 0;
}
KRT_HOT bool krt_int_gt_f64(Word a, double b) {
  return krt_int_compare_f64(a, b) == 1;
}
KRT_HOT bool krt_int_ge_f64(Word a, double b) {
  int32_t order = krt_int_compare_f64(a, b);
  return order == 0 || order == 1;
}

//===----------------------------------------------------------------------===//
// round, as_integer_ratio
//===----------------------------------------------------------------------===//

Result<Word> krt_int_round(Word a, Word digits) {
  if (krt_int_ge(digits, smallWord(0)))
    return ok(retained(a));
  // Round half to even at a power of ten.
  IntView value(a);
  bool fits;
  int64_t places = krt_int_to_i64(digits, &fits);
  // 10^n > 8^n > 2 |a|: nothing is left.
  if (!fits || places < -(value.bitLength() / 3 + 2))
    return ok(smallWord(0));
  mpz_t view;
  Mpz power(uint64_t(10)), quotient, remainder, twice;
  mpz_pow_ui(power, power, uint64_t(-places));
  mpz_fdiv_qr(quotient, remainder, value.mpz(view), power);
  mpz_mul_2exp(twice, remainder, 1);
  int order = mpz_cmp(twice, power);
  if (order > 0 || (order == 0 && quotient.isOdd()))
    mpz_add_ui(quotient, quotient, 1);
  mpz_mul(quotient, quotient, power);
  return ok(intFromMpz(quotient));
}

Tuple *krt_int_as_integer_ratio(Word a) {
  Word items[2] = {retained(a), smallWord(1)};
  return tupleFromOwned(items, 2);
}
