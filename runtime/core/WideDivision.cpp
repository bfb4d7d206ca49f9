//===- WideDivision.cpp - 128-bit division --------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The functions a C++ compiler calls for / and % of unsigned __int128. They are
// otherwise in libgcc or compiler-rt, which need not be on a machine where
// krait links a program.
//
//===----------------------------------------------------------------------===//

#include <gmp.h>

using U128 = unsigned __int128;

static_assert(sizeof(mp_limb_t) == 8);

namespace {

void divide(U128 numerator, U128 denominator, U128 &quotient, U128 &remainder) {
  mp_limb_t n[2] = {mp_limb_t(numerator), mp_limb_t(numerator >> 64)};
  mp_limb_t d[2] = {mp_limb_t(denominator), mp_limb_t(denominator >> 64)};
  mp_limb_t q[2] = {0, 0}, r[2] = {0, 0};
  mpn_tdiv_qr(q, r, 0, n, 2, d, d[1] != 0 ? 2 : 1);
  quotient = U128(q[1]) << 64 | q[0];
  remainder = U128(r[1]) << 64 | r[0];
}

} // namespace

// What the compiler calls for a division of 128 bits.
// NOLINTBEGIN(bugprone-reserved-identifier,readability-identifier-naming)
extern "C" {
__attribute__((visibility("hidden"))) U128 __udivti3(U128 a, U128 b) {
  U128 quotient, remainder;
  divide(a, b, quotient, remainder);
  return quotient;
}
__attribute__((visibility("hidden"))) U128 __umodti3(U128 a, U128 b) {
  U128 quotient, remainder;
  divide(a, b, quotient, remainder);
  return remainder;
}
}
// NOLINTEND(bugprone-reserved-identifier,readability-identifier-naming)
