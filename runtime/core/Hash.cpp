//===- Hash.cpp - Hashes of numbers ---------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Hash.h"
#include "runtime/core/Int.h"

using namespace krt;

/// x * 2^shift modulo 2^61 - 1: a rotation of 61 bits. 0 <= shift < 61.
static uint64_t rotateHash(uint64_t x, int shift) {
  if (shift == 0)
    return x;
  return ((x << shift) & HashModulus) | (x >> (HashBits - shift));
}

static int64_t signedHash(uint64_t magnitude, bool negative) {
  int64_t hash = negative ? -int64_t(magnitude) : int64_t(magnitude);
  return hash == -1 ? -2 : hash;
}

KRT_COLD int64_t krt_int_hash_slow(Word w) {
  IntView a(w);
  // 2^64 is 2^3 modulo 2^61 - 1.
  uint64_t hash = 0;
  for (int64_t i = a.size - 1; i >= 0; --i) {
    uint64_t limb = a.limbs[i];
    hash = rotateHash(hash, 3) + (limb & HashModulus);
    hash = (hash & HashModulus) + (hash >> HashBits);
    hash += limb >> HashBits;
    hash = (hash & HashModulus) + (hash >> HashBits);
    if (hash == HashModulus)
      hash = 0;
  }
  return signedHash(hash, a.negative);
}

KRT_HOT int64_t krt_int_hash(Word w) {
  return KRT_LIKELY(isSmall(w)) ? hashSmall(smallValue(w))
                                : krt_int_hash_slow(w);
}

KRT_COLD int64_t krt_float_hash_slow(double value) {
  if (__builtin_isnan(value))
    return 0;
  if (__builtin_isinf(value))
    return value > 0 ? HashInfinity : -HashInfinity;
  if (value == 0)
    return 0;
  int exponent;
  double fraction = __builtin_frexp(__builtin_fabs(value), &exponent);
  uint64_t mantissa = uint64_t(__builtin_ldexp(fraction, 53));
  int shift = (exponent - 53) % HashBits;
  return signedHash(rotateHash(mantissa, shift < 0 ? shift + HashBits : shift),
                    value < 0);
}

KRT_HOT int64_t krt_float_hash(double value) {
  // An integral float hashes as the int.
  if (KRT_LIKELY(value > -0x1p62 && value < 0x1p62)) {
    auto whole = int64_t(value);
    if (double(whole) == value)
      return hashSmall(whole);
  }
  return krt_float_hash_slow(value);
}

KRT_HOT int64_t krt_bool_hash(bool value) { return value; }

KRT_HOT Word krt_int_hash_word(Word w) {
  return krt_int_from_i64(krt_int_hash(w));
}

KRT_HOT Word krt_float_hash_word(double value) {
  return krt_int_from_i64(krt_float_hash(value));
}
