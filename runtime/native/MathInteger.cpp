//===- MathInteger.cpp - Integer functions of the math module -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Int.h"
#include "runtime/native/Math.h"
#include <cmath>

using namespace krt;

//===----------------------------------------------------------------------===//
// gcd, lcm, isqrt
//===----------------------------------------------------------------------===//

static uint64_t gcdSmall(uint64_t a, uint64_t b) {
  if (a == 0 || b == 0)
    return a | b;
  int shift = __builtin_ctzll(a | b);
  a >>= __builtin_ctzll(a);
  while (b != 0) {
    b >>= __builtin_ctzll(b);
    if (a > b) {
      uint64_t larger = a;
      a = b;
      b = larger;
    }
    b -= a;
  }
  return a << shift;
}

Word krt_math_gcd(Word left, Word right) {
  IntView a(left), b(right);
  if (a.size <= 1 && b.size <= 1)
    return krt_int_from_u64(
        gcdSmall(a.size ? a.limbs[0] : 0, b.size ? b.limbs[0] : 0));
  mpz_t aView, bView;
  Mpz result;
  mpz_gcd(result, a.mpz(aView), b.mpz(bView));
  return intFromMpz(result);
}

Word krt_math_lcm(Word left, Word right) {
  IntView a(left), b(right);
  mpz_t aView, bView;
  Mpz result;
  mpz_lcm(result, a.mpz(aView), b.mpz(bView));
  return intFromMpz(result);
}

Result<Word> krt_math_isqrt(Word w) {
  IntView n(w);
  if (n.negative)
    return fail(
        raise(krt_type_ValueError, "isqrt() argument must be nonnegative"));
  if (n.size <= 1) {
    uint64_t value = n.size ? n.limbs[0] : 0;
    auto root = uint64_t(sqrt(double(value)));
    // The rounding of value and root is off by one at most.
    if (root > UINT32_MAX || root * root > value)
      --root;
    else if (root < UINT32_MAX && (root + 1) * (root + 1) <= value)
      ++root;
    return ok(krt_int_from_u64(root));
  }
  mpz_t view;
  Mpz root;
  mpz_sqrt(root, n.mpz(view));
  return ok(intFromMpz(root));
}

//===----------------------------------------------------------------------===//
// factorial, comb, perm
//===----------------------------------------------------------------------===//

/// A MemoryError unless a number of `factors` factors of `bits` bits can exist.
static Object *checkProductSize(uint64_t factors, uint64_t bits) {
  uint64_t total;
  if (__builtin_mul_overflow(factors, bits, &total))
    total = UINT64_MAX;
  return total < (uint64_t(1) << 30) ? nullptr : checkIntSize(total);
}

Result<Word> krt_math_factorial(Word w) {
  if (krt_int_lt(w, smallWord(0)))
    return fail(raise(krt_type_ValueError,
                      "factorial() not defined for negative values"));
  bool fits;
  int64_t n = krt_int_to_i64(w, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "factorial() argument should not exceed %lld",
                      (long long)INT64_MAX));
  uint64_t bits = IntView(w).bitLength();
  if (Object *error = checkProductSize(uint64_t(n), bits > 1 ? bits - 1 : 1))
    return fail(error);
  Mpz result;
  mpz_fac_ui(result, uint64_t(n));
  return ok(intFromMpz(result));
}

/// ValueError for a negative n or k.
static Object *checkNonNegative(Word n, Word k) {
  if (krt_int_lt(n, smallWord(0)))
    return raise(krt_type_ValueError, "n must be a non-negative integer");
  if (krt_int_lt(k, smallWord(0)))
    return raise(krt_type_ValueError, "k must be a non-negative integer");
  return nullptr;
}

Result<Word> krt_math_comb(Word n, Word k) {
  if (Object *error = checkNonNegative(n, k))
    return fail(error);
  if (krt_int_lt(n, k))
    return ok(smallWord(0));
  Word rest = krt_int_sub(n, k);
  bool fits;
  int64_t count = krt_int_to_i64(krt_int_lt(rest, k) ? rest : k, &fits);
  release(rest);
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "min(n - k, k) must not exceed %lld",
                      (long long)INT64_MAX));
  IntView view(n);
  if (Object *error =
          checkProductSize(uint64_t(count), uint64_t(view.bitLength())))
    return fail(error);
  mpz_t storage;
  Mpz result;
  mpz_bin_ui(result, view.mpz(storage), uint64_t(count));
  return ok(intFromMpz(result));
}

/// result = n (n-1) ... (n-count+1), by halves so that factors grow alike.
static void fallingProduct(mpz_ptr result, mpz_srcptr n, uint64_t count) {
  if (count <= 8) {
    mpz_set_ui(result, 1);
    Mpz factor;
    for (uint64_t i = 0; i < count; ++i) {
      mpz_sub_ui(factor, n, i);
      mpz_mul(result, result, factor);
    }
    return;
  }
  Mpz lower, rest;
  mpz_sub_ui(rest, n, count / 2);
  fallingProduct(result, n, count / 2);
  fallingProduct(lower, rest, count - count / 2);
  mpz_mul(result, result, lower);
}

Result<Word> krt_math_perm(Word n, Word k) {
  if (Object *error = checkNonNegative(n, k))
    return fail(error);
  if (krt_int_lt(n, k))
    return ok(smallWord(0));
  bool fits;
  int64_t count = krt_int_to_i64(k, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError, "k must not exceed %lld",
                      (long long)INT64_MAX));
  IntView view(n);
  if (Object *error =
          checkProductSize(uint64_t(count), uint64_t(view.bitLength())))
    return fail(error);
  mpz_t storage;
  Mpz result;
  fallingProduct(result, view.mpz(storage), uint64_t(count));
  return ok(intFromMpz(result));
}
