//===- Int.cpp - Integer addition, multiplication, comparison -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The KRT_HOT functions decide with one test of the tag bits and one overflow
// flag; a tagged word is twice its value, so sums, differences, and, or, xor
// and comparisons need no untagging at all.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Int.h"

using namespace krt;

namespace {

bool bothSmall(Word a, Word b) { return ((a | b) & 1) == 0; }

/// |a| + |b| with the given sign.
Word addMagnitudes(const IntView &a, const IntView &b, bool negative) {
  if (a.size < b.size)
    return addMagnitudes(b, a, negative);
  BigInt *sum = newBigInt(a.size + 1);
  mp_limb_t *limbs = limbsOf(sum);
  mp_limb_t carry = b.size == 0
                        ? (mpn_copyi(limbs, a.limbs, a.size), 0)
                        : mpn_add(limbs, a.limbs, a.size, b.limbs, b.size);
  limbs[a.size] = carry;
  return finishInt(sum, a.size + 1, negative);
}

int compareMagnitudes(const IntView &a, const IntView &b) {
  if (a.size != b.size)
    return a.size < b.size ? -1 : 1;
  return a.size == 0 ? 0 : mpn_cmp(a.limbs, b.limbs, a.size);
}

/// (|a| - |b|), negated when `negative`.
Word subtractMagnitudes(const IntView &a, const IntView &b, bool negative) {
  int order = compareMagnitudes(a, b);
  if (order == 0)
    return smallWord(0);
  if (order < 0)
    return subtractMagnitudes(b, a, !negative);
  BigInt *difference = newBigInt(a.size);
  if (b.size == 0)
    mpn_copyi(limbsOf(difference), a.limbs, a.size);
  else
    mpn_sub(limbsOf(difference), a.limbs, a.size, b.limbs, b.size);
  return finishInt(difference, a.size, negative);
}

/// a + b, or a - b when `flip`.
Word addSigned(Word left, Word right, bool flip) {
  IntView a(left), b(right);
  bool bNegative = b.negative != flip;
  if (a.negative == bNegative)
    return addMagnitudes(a, b, a.negative);
  return subtractMagnitudes(a, b, a.negative);
}

} // namespace

//===----------------------------------------------------------------------===//
// Slow paths
//===----------------------------------------------------------------------===//

KRT_COLD Word krt_int_add_slow(Word a, Word b) {
  return addSigned(a, b, false);
}

KRT_COLD Word krt_int_sub_slow(Word a, Word b) { return addSigned(a, b, true); }

KRT_COLD Word krt_int_mul_slow(Word left, Word right) {
  IntView a(left), b(right);
  bool negative = a.negative != b.negative;
  if (a.size == 0 || b.size == 0)
    return smallWord(0);
  if (a.size == 1 && b.size == 1)
    return intFromMagnitude((unsigned __int128)a.limbs[0] * b.limbs[0],
                            negative);
  BigInt *product = newBigInt(a.size + b.size);
  mp_limb_t *limbs = limbsOf(product);
  if (a.limbs == b.limbs)
    mpn_sqr(limbs, a.limbs, a.size);
  else if (a.size >= b.size)
    mpn_mul(limbs, a.limbs, a.size, b.limbs, b.size);
  else
    mpn_mul(limbs, b.limbs, b.size, a.limbs, a.size);
  return finishInt(product, a.size + b.size, negative);
}

KRT_COLD Word krt_int_neg_slow(Word w) {
  IntView a(w);
  BigInt *result = newBigInt(a.size);
  mpn_copyi(limbsOf(result), a.limbs, a.size);
  return finishInt(result, a.size, !a.negative);
}

KRT_COLD int32_t krt_int_compare_slow(Word left, Word right) {
  IntView a(left), b(right);
  if (a.negative != b.negative)
    return a.negative ? -1 : 1;
  int order = compareMagnitudes(a, b);
  order = (order > 0) - (order < 0);
  return a.negative ? -order : order;
}

KRT_COLD bool krt_int_eq_slow(Word a, Word b) {
  auto *x = as<BigInt>(a), *y = as<BigInt>(b);
  size_t bytes = size_t(x->size < 0 ? -x->size : x->size) * 8;
  return x->size == y->size && memcmp(x->limbs, y->limbs, bytes) == 0;
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

KRT_HOT Word krt_int_add(Word a, Word b) {
  int64_t sum;
  if (KRT_LIKELY(bothSmall(a, b) &&
                 !__builtin_add_overflow(int64_t(a), int64_t(b), &sum)))
    return Word(sum);
  return krt_int_add_slow(a, b);
}

KRT_HOT Word krt_int_sub(Word a, Word b) {
  int64_t difference;
  if (KRT_LIKELY(bothSmall(a, b) &&
                 !__builtin_sub_overflow(int64_t(a), int64_t(b), &difference)))
    return Word(difference);
  return krt_int_sub_slow(a, b);
}

KRT_HOT Word krt_int_mul(Word a, Word b) {
  int64_t product;
  if (KRT_LIKELY(bothSmall(a, b) &&
                 !__builtin_mul_overflow(smallValue(a), int64_t(b), &product)))
    return Word(product);
  return krt_int_mul_slow(a, b);
}

KRT_HOT Word krt_int_neg(Word a) {
  int64_t negated;
  if (KRT_LIKELY(isSmall(a) &&
                 !__builtin_sub_overflow(int64_t(0), int64_t(a), &negated)))
    return Word(negated);
  return krt_int_neg_slow(a);
}

KRT_HOT Word krt_int_pos(Word a) { return retained(a); }

KRT_HOT Word krt_int_abs(Word a) {
  if (KRT_LIKELY(isSmall(a)))
    return int64_t(a) >= 0 ? a : krt_int_neg(a);
  return as<BigInt>(a)->size < 0 ? krt_int_neg_slow(a) : retained(a);
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

KRT_HOT bool krt_int_eq(Word a, Word b) {
  if (a == b)
    return true;
  if (KRT_LIKELY(isSmall(a) || isSmall(b)))
    return false;
  return krt_int_eq_slow(a, b);
}

KRT_HOT bool krt_int_ne(Word a, Word b) { return !krt_int_eq(a, b); }

KRT_HOT bool krt_int_lt(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b)))
    return int64_t(a) < int64_t(b);
  return krt_int_compare_slow(a, b) < 0;
}

KRT_HOT bool krt_int_le(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b)))
    return int64_t(a) <= int64_t(b);
  return krt_int_compare_slow(a, b) <= 0;
}

KRT_HOT bool krt_int_gt(Word a, Word b) { return krt_int_lt(b, a); }

KRT_HOT bool krt_int_ge(Word a, Word b) { return krt_int_le(b, a); }

KRT_HOT int32_t krt_int_compare(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b)))
    return (int64_t(a) > int64_t(b)) - (int64_t(a) < int64_t(b));
  return krt_int_compare_slow(a, b);
}

KRT_HOT bool krt_int_truth(Word a) { return a != smallWord(0); }
