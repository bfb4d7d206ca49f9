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

// The overflow of the words is that of the small ints: `left` is the form of
// the left word in which the operation gives a word.
#define KRT_INT_TAKE(name, left)                                               \
  KRT_COLD Word krt_int_##name##_take_slow(Word a, Word b, int32_t take) {     \
    Word result = krt_int_##name(a, b);                                        \
    releaseTaken(a, b, take);                                                  \
    return result;                                                             \
  }                                                                            \
  KRT_HOT Word krt_int_##name##_take(Word a, Word b, int32_t take) {           \
    int64_t result;                                                            \
    if (KRT_LIKELY(bothAreSmall(a, b) && !__builtin_##name##_overflow(         \
                                             left(a), int64_t(b), &result)))   \
      return Word(result);                                                     \
    return krt_int_##name##_take_slow(a, b, take);                             \
  }
KRT_INT_TAKE(add, int64_t)
KRT_INT_TAKE(sub, int64_t)
KRT_INT_TAKE(mul, smallValue)
#undef KRT_INT_TAKE

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
