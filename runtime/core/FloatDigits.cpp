//===- FloatDigits.cpp - Double to decimal digits -------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shortest digits: Raffaello Giulietti, "The Schubfach way to render doubles"
// (2020), over 128-bit powers of ten that are computed with GMP when first
// needed, so that no table stands in the executable.
//
// A given number of digits: the double is the fraction c * 2^q; scaled by a
// power of ten it is rounded as an integer, in 128 bits where these suffice and
// with GMP elsewhere.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/FloatDigits.h"
#include "runtime/core/Int.h"
#include <cmath>

using namespace krt;

using U128 = unsigned __int128;

//===----------------------------------------------------------------------===//
// Powers of ten
//===----------------------------------------------------------------------===//

namespace {

/// 10^k at index k - MinPowerOfTen; high is 0 until the entry is computed.
struct PowerEntry {
  uint64_t high, low;
};
PowerEntry powerTable[MaxPowerOfTen - MinPowerOfTen + 1];

/// floor(log2(10^k)) for |k| <= 1233.
int64_t floorLog2PowerOfTen(int64_t k) { return (k * 1741647) >> 19; }

void computePower(int k, PowerEntry &entry) {
  // 5^|k| decides the bits; the power of two only shifts.
  Mpz power(uint64_t(5)), bits;
  mpz_pow_ui(power, power, static_cast<unsigned long>(k < 0 ? -k : k));
  auto length = int64_t(mpz_sizeinbase(power, 2));
  if (k < 0) {
    mpz_setbit(bits, mp_bitcnt_t(127 + length));
    mpz_tdiv_q(bits, bits, power);
  } else if (length > 128) {
    mpz_tdiv_q_2exp(bits, power, mp_bitcnt_t(length - 128));
  } else {
    mpz_mul_2exp(bits, power, mp_bitcnt_t(128 - length));
  }
  // Several threads may store the same entry; `high` says that it is complete.
  __atomic_store_n(&entry.low, mpz_getlimbn(bits, 0), __ATOMIC_RELAXED);
  __atomic_store_n(&entry.high, mpz_getlimbn(bits, 1), __ATOMIC_RELEASE);
}

} // namespace

PowerOfTen krt::powerOfTen(int k) {
  if (k == 0)
    return {uint64_t(1) << 63, 0, -127, true};
  PowerEntry &entry = powerTable[k - MinPowerOfTen];
  uint64_t high = __atomic_load_n(&entry.high, __ATOMIC_ACQUIRE);
  if (KRT_UNLIKELY(high == 0)) {
    computePower(k, entry);
    high = entry.high;
  }
  return {high, __atomic_load_n(&entry.low, __ATOMIC_RELAXED),
          floorLog2PowerOfTen(k) - 127, k >= 0 && k <= 55};
}

//===----------------------------------------------------------------------===//
// Digits of integers
//===----------------------------------------------------------------------===//

namespace {

constexpr uint64_t SmallPowers[] = {1u,
                                    10u,
                                    100u,
                                    1000u,
                                    10000u,
                                    100000u,
                                    1000000u,
                                    10000000u,
                                    100000000u,
                                    1000000000u,
                                    10000000000u,
                                    100000000000u,
                                    1000000000000u,
                                    10000000000000u,
                                    100000000000000u,
                                    1000000000000000u,
                                    10000000000000000u,
                                    100000000000000000u,
                                    1000000000000000000u,
                                    10000000000000000000u};

/// Sets `result` to `number` * 10^exponent.
void setDigits(const char *digits, int64_t count, int64_t exponent,
               Decimal &result) {
  result.point = count + exponent;
  while (count > 0 && digits[count - 1] == '0')
    --count;
  result.digits.setLength(0);
  if (count == 0)
    result.point = exponent;
  else
    result.digits.append(digits, count);
}

void setDigits(U128 number, int64_t exponent, Decimal &result) {
  char text[40];
  char *end = text + 40, *begin = end;
  constexpr uint64_t chunk = SmallPowers[19];
  while (number >= chunk) {
    char *chunkEnd = begin;
    begin = AsciiBuffer::writeDecimal(uint64_t(number % chunk), begin);
    while (chunkEnd - begin < 19)
      *--begin = '0';
    number /= chunk;
  }
  if (number != 0)
    begin = AsciiBuffer::writeDecimal(uint64_t(number), begin);
  setDigits(begin, end - begin, exponent, result);
}

void setDigits(mpz_srcptr number, int64_t exponent, Decimal &result) {
  if (mpz_sgn(number) == 0)
    return setDigits(U128(0), exponent, result);
  AsciiBuffer text;
  text.reserve(int64_t(mpz_sizeinbase(number, 10)) + 2);
  mpz_get_str(text.data(), 10, number);
  setDigits(text.data(), int64_t(strlen(text.data())), exponent, result);
}

/// value = mantissa * 2^exponent, the mantissa below 2^53.
struct Binary {
  explicit Binary(double value) {
    auto bits = __builtin_bit_cast(uint64_t, value);
    uint64_t fraction = bits & ((uint64_t(1) << 52) - 1);
    int64_t biased = int64_t(bits >> 52 & 0x7FF);
    lowerIsCloser = fraction == 0 && biased > 1;
    mantissa = biased == 0 ? fraction : fraction | uint64_t(1) << 52;
    exponent = (biased == 0 ? 1 : biased) - 1075;
  }
  uint64_t mantissa;
  int64_t exponent;
  bool lowerIsCloser; ///< the next double below is only half a unit away
};

} // namespace

//===----------------------------------------------------------------------===//
// Shortest digits
//===----------------------------------------------------------------------===//

/// The upper 64 bits of power * factor / 2^64, its last bit set when anything
/// below was cut off (rounding to odd keeps later comparisons exact).
static uint64_t multiplyToOdd(uint64_t high, uint64_t low, uint64_t factor) {
  U128 lower = U128(low) * factor;
  U128 upper = U128(high) * factor + uint64_t(lower >> 64);
  return uint64_t(upper >> 64) | (uint64_t(upper) > 1);
}

void krt::shortestDigits(double value, Decimal &result) {
  Binary binary(value);
  uint64_t c = binary.mantissa;
  int64_t q = binary.exponent;
  if (q <= 0 && q > -53 && (c & ((uint64_t(1) << -q) - 1)) == 0)
    return setDigits(U128(c >> -q), 0, result);

  // Everything below is in quarter units of 10^k: the interval of numbers that
  // round to the value, its ends included when the mantissa is even.
  bool isEven = (c & 1) == 0;
  uint64_t left = 4 * c - 2 + binary.lowerIsCloser, middle = 4 * c;
  uint64_t right = 4 * c + 2;
  int64_t k = (q * 1262611 - (binary.lowerIsCloser ? 524031 : 0)) >> 22;
  int64_t h = q + floorLog2PowerOfTen(-k) + 1;
  PowerOfTen power = powerOfTen(int(-k));
  uint64_t low = power.low + !power.exact; // rounded up
  uint64_t high = power.high + (low < power.low);
  uint64_t scaledLeft = multiplyToOdd(high, low, left << h);
  uint64_t scaled = multiplyToOdd(high, low, middle << h);
  uint64_t scaledRight = multiplyToOdd(high, low, right << h);
  uint64_t lower = scaledLeft + !isEven, upper = scaledRight - !isEven;

  uint64_t s = scaled / 4;
  if (s >= 10) {
    // One digit less, when exactly one such number is in the interval.
    uint64_t tens = s / 10;
    bool downInside = lower <= 40 * tens;
    bool upInside = 40 * tens + 40 <= upper;
    if (downInside != upInside)
      return setDigits(U128(tens) + upInside, k + 1, result);
  }
  bool downInside = lower <= 4 * s;
  bool upInside = 4 * s + 4 <= upper;
  if (downInside != upInside)
    return setDigits(U128(s) + upInside, k, result);
  uint64_t half = 4 * s + 2;
  bool roundUp = scaled > half || (scaled == half && (s & 1) != 0);
  setDigits(U128(s) + roundUp, k, result);
}

//===----------------------------------------------------------------------===//
// A given number of digits
//===----------------------------------------------------------------------===//

namespace {

/// numerator / 2^shift, ties to even; 0 < shift < 128.
U128 roundShift(U128 numerator, int64_t shift) {
  U128 kept = numerator >> shift;
  U128 half = U128(1) << (shift - 1);
  U128 rest = numerator & (2 * half - 1);
  return kept + (rest > half || (rest == half && (kept & 1)));
}

U128 roundDivide(U128 numerator, U128 denominator) {
  U128 quotient = numerator / denominator;
  U128 twice = 2 * (numerator % denominator);
  return quotient +
         (twice > denominator || (twice == denominator && (quotient & 1)));
}

/// round(value * 10^places) in 128 bits; false when these do not suffice.
bool scaleSmall(const Binary &v, int64_t places, U128 &result) {
  if (places > 19 || places < -19)
    return false;
  if (places >= 0) {
    if (v.exponent > 0)
      return false;
    U128 product = U128(v.mantissa) * SmallPowers[places]; // < 2^117
    if (v.exponent == 0)
      result = product;
    else
      result = v.exponent <= -119 ? 0 : roundShift(product, -v.exponent);
    return true;
  }
  uint64_t power = SmallPowers[-places];
  if (v.exponent >= 0 && v.exponent <= 70) {
    result = roundDivide(U128(v.mantissa) << v.exponent, power);
    return true;
  }
  if (v.exponent < 0 && v.exponent >= -60) {
    result = roundDivide(v.mantissa, U128(power) << -v.exponent);
    return true;
  }
  return false;
}

/// round(value * 10^places)
void scaleLarge(const Binary &v, int64_t places, mpz_ptr result) {
  Mpz denominator(uint64_t(1)), power(uint64_t(10)), remainder;
  mpz_set_ui(result, v.mantissa);
  mpz_pow_ui(power, power, uint64_t(places < 0 ? -places : places));
  if (places < 0)
    mpz_mul(denominator, denominator, power);
  else
    mpz_mul(result, result, power);
  if (v.exponent < 0)
    mpz_mul_2exp(denominator, denominator, mp_bitcnt_t(-v.exponent));
  else
    mpz_mul_2exp(result, result, mp_bitcnt_t(v.exponent));
  mpz_tdiv_qr(result, remainder, result, denominator);
  mpz_mul_2exp(remainder, remainder, 1);
  int order = mpz_cmp(remainder, denominator);
  if (order > 0 || (order == 0 && mpz_odd_p(result)))
    mpz_add_ui(result, result, 1);
}

/// c * 2^q has no digits beyond the -q-th place.
int64_t usefulPlaces(const Binary &v, int64_t places) {
  int64_t most = v.exponent < 0 ? -v.exponent : 0;
  return places < most ? places : most;
}

} // namespace

void krt::digitsAfterPoint(double value, int64_t places, Decimal &result) {
  Binary v(value);
  int64_t used = usefulPlaces(v, places);
  U128 small;
  if (scaleSmall(v, used, small)) {
    setDigits(small, -used, result);
  } else {
    Mpz large;
    scaleLarge(v, used, large);
    setDigits(large, -used, result);
  }
  if (result.digits.length() == 0)
    result.point = -places;
}

void krt::significantDigits(double value, int64_t count, Decimal &result) {
  // No double has more than 767 digits.
  if (count > 800)
    count = 800;
  // Near a power of ten log10 may be off: begin too low, the result shows it.
  auto point = int64_t(floor(log10(value) - 1e-10)) + 1;
  digitsAfterPoint(value, count - point, result);
  if (result.point > point && result.digits.length() > 1)
    digitsAfterPoint(value, count - point - 1, result);
}

double krt::roundDecimal(double value, int64_t places) {
  Decimal decimal;
  digitsAfterPoint(value, places, decimal);
  int64_t count = decimal.digits.length();
  return nearestToDecimal(decimal.digits.data(), count, decimal.point - count);
}
