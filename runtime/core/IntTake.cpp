//===- IntTake.cpp - int operators that release their operands ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compiled code calls these where an operand dies with the operation: small
// ints need no release, so the fast path has no test for it. `take` says which
// operands die: bit 0 the left one, bit 1 the right one.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Int.h"

using namespace krt;

namespace {

bool bothAreSmall(Word a, Word b) { return ((a | b) & 1) == 0; }

void releaseTaken(Word a, Word b, int32_t take) {
  if (take & 1)
    release(a);
  if (take & 2)
    release(b);
}

} // namespace

KRT_HOT void krt_retain_int(Word w) {
  if (KRT_UNLIKELY(isObject(w)))
    retain(object(w));
}
KRT_HOT void krt_release_int(Word w) {
  if (KRT_UNLIKELY(isObject(w)))
    release(object(w));
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

KRT_COLD Word krt_int_add_take_slow(Word a, Word b, int32_t take) {
  Word result = krt_int_add(a, b);
  releaseTaken(a, b, take);
  return result;
}
KRT_COLD Word krt_int_sub_take_slow(Word a, Word b, int32_t take) {
  Word result = krt_int_sub(a, b);
  releaseTaken(a, b, take);
  return result;
}
KRT_COLD Word krt_int_mul_take_slow(Word a, Word b, int32_t take) {
  Word result = krt_int_mul(a, b);
  releaseTaken(a, b, take);
  return result;
}

KRT_HOT Word krt_int_add_take(Word a, Word b, int32_t take) {
  int64_t sum;
  if (KRT_LIKELY(bothAreSmall(a, b) &&
                 !__builtin_add_overflow(int64_t(a), int64_t(b), &sum)))
    return Word(sum);
  return krt_int_add_take_slow(a, b, take);
}
KRT_HOT Word krt_int_sub_take(Word a, Word b, int32_t take) {
  int64_t difference;
  if (KRT_LIKELY(bothAreSmall(a, b) &&
                 !__builtin_sub_overflow(int64_t(a), int64_t(b), &difference)))
    return Word(difference);
  return krt_int_sub_take_slow(a, b, take);
}
KRT_HOT Word krt_int_mul_take(Word a, Word b, int32_t take) {
  int64_t product;
  if (KRT_LIKELY(bothAreSmall(a, b) &&
                 !__builtin_mul_overflow(smallValue(a), int64_t(b), &product)))
    return Word(product);
  return krt_int_mul_take_slow(a, b, take);
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

KRT_COLD int32_t krt_int_compare_take_slow(Word a, Word b, int32_t take) {
  int32_t order = krt_int_compare(a, b);
  releaseTaken(a, b, take);
  return order;
}

#define KRT_INT_COMPARE_TAKE(name, op)                                         \
  KRT_HOT bool krt_int_##name##_take(Word a, Word b, int32_t take) {           \
    if (KRT_LIKELY(bothAreSmall(a, b)))                                        \
      return int64_t(a) op int64_t(b);                                         \
    return krt_int_compare_take_slow(a, b, take) op 0;                         \
  }
KRT_INT_COMPARE_TAKE(lt, <)
KRT_INT_COMPARE_TAKE(le, <=)
KRT_INT_COMPARE_TAKE(eq, ==)
KRT_INT_COMPARE_TAKE(ne, !=)
KRT_INT_COMPARE_TAKE(gt, >)
KRT_INT_COMPARE_TAKE(ge, >=)
#undef KRT_INT_COMPARE_TAKE
