//===- Int.h - Integers of any size -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An int is a word: inline in [-2^62, 2^62), a BigInt outside. Every result is
// normalised, so a small word never equals a BigInt and equal small ints are
// equal words. The limbs of a BigInt are GMP's (64 bits, least significant
// first), sign and magnitude; Python's two's complement view of negative
// numbers is made where an operator needs it.
//
//   Int.cpp          + - * and comparison
//   IntDivision.cpp  // % divmod / ** pow
//   IntBits.cpp      << >> & | ^ ~, bit_length, bytes
//   IntConvert.cpp   from and to C++ numbers, round
//   IntText.cpp      text to int and back
//   IntFormat.cpp    format()
//   IntType.cpp      the descriptors of int and bool
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_INT_H
#define KRAIT_RUNTIME_CORE_INT_H

#include "runtime/core/Object.h"
#include <gmp.h>

namespace krt {

static_assert(sizeof(mp_limb_t) == 8 && GMP_NAIL_BITS == 0);

/// Magnitude and sign of an int word, without a copy. Valid while the word is.
struct IntView {
  explicit IntView(Word w) {
    if (isSmall(w)) {
      int64_t value = smallValue(w);
      negative = value < 0;
      own = negative ? 0 - mp_limb_t(value) : mp_limb_t(value);
      limbs = &own;
      size = own != 0;
    } else {
      auto *big = as<BigInt>(w);
      negative = big->size < 0;
      limbs = reinterpret_cast<const mp_limb_t *>(big->limbs);
      size = negative ? -big->size : big->size;
    }
  }
  IntView(const IntView &) = delete;
  IntView &operator=(const IntView &) = delete;

  bool isZero() const { return size == 0; }
  /// Bits of the magnitude; 0 for 0.
  int64_t bitLength() const {
    return size == 0 ? 0 : size * 64 - __builtin_clzll(limbs[size - 1]);
  }
  /// The number as a read-only GMP operand.
  mpz_srcptr mpz(mpz_t storage) const {
    return mpz_roinit_n(storage, limbs, negative ? -size : size);
  }

  const mp_limb_t *limbs;
  int64_t size; ///< limbs in use, without leading zeros
  bool negative;

private:
  mp_limb_t own;
};

/// A GMP number that lives as long as the scope.
class Mpz {
public:
  Mpz() { mpz_init(value); }
  explicit Mpz(const IntView &v) {
    mpz_t view;
    mpz_init_set(value, v.mpz(view));
  }
  explicit Mpz(uint64_t v) { mpz_init_set_ui(value, v); }
  Mpz(const Mpz &) = delete;
  Mpz &operator=(const Mpz &) = delete;
  ~Mpz() { mpz_clear(value); }
  bool isOdd() const { return mpz_odd_p(value); }
  bool isZero() const { return mpz_sgn(value) == 0; }
  operator mpz_ptr() { return value; }
  operator mpz_srcptr() const { return value; }

private:
  mpz_t value;
};

/// An unfinished BigInt with room for `limbs` limbs, to be completed by
/// finishInt.
BigInt *newBigInt(int64_t limbs);
/// The normalised int whose magnitude is the first `limbs` limbs of `big`.
/// Consumes `big`.
Word finishInt(BigInt *big, int64_t limbs, bool negative);
inline mp_limb_t *limbsOf(BigInt *big) {
  return reinterpret_cast<mp_limb_t *>(big->limbs);
}

Word intFromMagnitude(uint64_t magnitude, bool negative);
Word intFromMagnitude(unsigned __int128 magnitude, bool negative);
Word intFromMpz(mpz_srcptr value);
/// The integer part of a finite double.
Word intFromFiniteDouble(double value);

/// The double nearest to (mantissa + sticky fraction) * 2^exponent, ties to
/// even; infinity when it is too large.
double roundToDouble(uint64_t mantissa, bool sticky, int64_t exponent);
/// The double nearest to a magnitude; infinity when it is too large.
double nearestDouble(const IntView &value);
/// The double nearest to the quotient of two magnitudes, `divisor` not 0.
double nearestQuotient(const IntView &dividend, const IntView &divisor);

/// The int that a bool stands for; other words are unchanged. Not retained.
inline Word intOfBool(Word w) {
  return isBool(w) ? smallWord(w == word(&krt_True)) : w;
}
/// int, bool or a subclass of int.
bool isIntWord(Word w);
/// Fails with MemoryError for a number of `bits` bits that no machine holds.
Object *checkIntSize(uint64_t bits);

} // namespace krt

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

KRT_EXPORT krt::Word krt_int_add(krt::Word a, krt::Word b);
KRT_EXPORT krt::Word krt_int_sub(krt::Word a, krt::Word b);
KRT_EXPORT krt::Word krt_int_mul(krt::Word a, krt::Word b);
KRT_EXPORT krt::Word krt_int_neg(krt::Word a);
KRT_EXPORT krt::Word krt_int_pos(krt::Word a);
KRT_EXPORT krt::Word krt_int_abs(krt::Word a);
KRT_EXPORT krt::Word krt_int_invert(krt::Word a);
KRT_EXPORT krt::Word krt_int_and(krt::Word a, krt::Word b);
KRT_EXPORT krt::Word krt_int_or(krt::Word a, krt::Word b);
KRT_EXPORT krt::Word krt_int_xor(krt::Word a, krt::Word b);
/// A new ZeroDivisionError: "division by zero".
KRT_EXPORT krt::Object *krt_division_by_zero();
KRT_EXPORT krt::Result<krt::Word> krt_int_floordiv(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Word> krt_int_mod(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Tuple *> krt_int_divmod(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<double> krt_int_truediv(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Word> krt_int_lshift(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Word> krt_int_rshift(krt::Word a, krt::Word b);

/// `a ** b`: an int, or a float when `b` is negative.
KRT_EXPORT krt::Result<krt::Word> krt_int_pow(krt::Word a, krt::Word b);
/// `a ** b` where `b` is known not to be negative: always an int.
KRT_EXPORT krt::Result<krt::Word> krt_int_pow_nonneg(krt::Word a, krt::Word b);
/// `float(a) ** float(b)`, for a negative `b`.
KRT_EXPORT krt::Result<double> krt_int_pow_f64(krt::Word a, krt::Word b);
KRT_EXPORT krt::Result<krt::Word> krt_int_powmod(krt::Word a, krt::Word b,
                                                 krt::Word modulus);

KRT_EXPORT bool krt_int_eq(krt::Word a, krt::Word b);
KRT_EXPORT bool krt_int_ne(krt::Word a, krt::Word b);
KRT_EXPORT bool krt_int_lt(krt::Word a, krt::Word b);
KRT_EXPORT bool krt_int_le(krt::Word a, krt::Word b);
KRT_EXPORT bool krt_int_gt(krt::Word a, krt::Word b);
KRT_EXPORT bool krt_int_ge(krt::Word a, krt::Word b);
/// -1, 0 or 1.
KRT_EXPORT int32_t krt_int_compare(krt::Word a, krt::Word b);
/// Exact comparison with a float: -1, 0, 1, or 2 when `b` is a NaN.
KRT_EXPORT int32_t krt_int_compare_f64(krt::Word a, double b);

/// Exact comparisons with a float, false for a NaN.
KRT_EXPORT bool krt_int_eq_f64(krt::Word a, double b);
KRT_EXPORT bool krt_int_ne_f64(krt::Word a, double b);
KRT_EXPORT bool krt_int_lt_f64(krt::Word a, double b);
KRT_EXPORT bool krt_int_le_f64(krt::Word a, double b);
KRT_EXPORT bool krt_int_gt_f64(krt::Word a, double b);
KRT_EXPORT bool krt_int_ge_f64(krt::Word a, double b);

KRT_EXPORT bool krt_int_truth(krt::Word a);
KRT_EXPORT int64_t krt_int_hash(krt::Word a);
/// hash() as an int.
KRT_EXPORT krt::Word krt_int_hash_word(krt::Word a);

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

KRT_EXPORT krt::Word krt_int_from_i64(int64_t value);
KRT_EXPORT krt::Word krt_int_from_u64(uint64_t value);
/// OverflowError: "int too large to convert to float"
KRT_EXPORT krt::Result<double> krt_int_to_f64(krt::Word a);
/// Sets `*ok` to false, and gives 0, when the value does not fit.
KRT_EXPORT int64_t krt_int_to_i64(krt::Word a, bool *ok);
/// As an index or count: the nearest int64_t when the value does not fit.
KRT_EXPORT int64_t krt_int_clamp_i64(krt::Word a);
/// int(float): OverflowError for an infinity, ValueError for a NaN.
KRT_EXPORT krt::Result<krt::Word> krt_int_from_f64(double value);
/// int(text, base); `base` 0 or 2..36.
KRT_EXPORT krt::Result<krt::Word> krt_int_from_str(krt::Str *text,
                                                   krt::Word base);
KRT_EXPORT krt::Result<krt::Word> krt_int_from_bytes_text(krt::Bytes *text,
                                                          krt::Word base);
KRT_EXPORT krt::Result<krt::Word>
krt_int_from_bytearray_text(krt::ByteArray *text, krt::Word base);
/// bool as int: 0 or 1.
KRT_EXPORT krt::Word krt_int_from_bool(bool value);

KRT_EXPORT krt::Result<krt::Str *> krt_int_repr(krt::Word a);
KRT_EXPORT krt::Str *krt_int_hex(krt::Word a);
KRT_EXPORT krt::Str *krt_int_oct(krt::Word a);
KRT_EXPORT krt::Str *krt_int_bin(krt::Word a);

/// The limit on digits of decimal text (sys.set_int_max_str_digits).
KRT_EXPORT krt::Word krt_int_get_max_str_digits();
KRT_EXPORT krt::Object *krt_int_set_max_str_digits(krt::Word limit);

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

KRT_EXPORT krt::Word krt_int_bit_length(krt::Word a);
KRT_EXPORT krt::Word krt_int_bit_count(krt::Word a);
KRT_EXPORT krt::Tuple *krt_int_as_integer_ratio(krt::Word a);
/// round(a, digits)
KRT_EXPORT krt::Result<krt::Word> krt_int_round(krt::Word a, krt::Word digits);
KRT_EXPORT krt::Result<krt::Bytes *> krt_int_to_bytes(krt::Word a,
                                                      krt::Word length,
                                                      krt::Str *byteorder,
                                                      bool isSigned);
KRT_EXPORT krt::Result<krt::Word>
krt_int_from_bytes(krt::Bytes *bytes, krt::Str *byteorder, bool isSigned);
/// Any other iterable of ints in range(256).
KRT_EXPORT krt::Result<krt::Word>
krt_int_from_bytes_iterable(krt::Word bytes, krt::Str *byteorder,
                            bool isSigned);
KRT_EXPORT krt::Result<krt::Word>
krt_int_from_bytes_bytearray(krt::ByteArray *bytes, krt::Str *byteorder,
                             bool isSigned);

//===----------------------------------------------------------------------===//
// bool
//===----------------------------------------------------------------------===//

KRT_EXPORT bool krt_bool_and(bool a, bool b);
KRT_EXPORT bool krt_bool_or(bool a, bool b);
KRT_EXPORT bool krt_bool_xor(bool a, bool b);
KRT_EXPORT bool krt_bool_truth(bool a);

#endif // KRAIT_RUNTIME_CORE_INT_H
