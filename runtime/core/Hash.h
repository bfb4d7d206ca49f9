//===- Hash.h - Hashes of numbers -------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Equal numbers of different types have equal hashes: a rational number p/q
// hashes to p * q^-1 modulo the prime 2^61 - 1 ("Hashing of numeric types" in
// the Python library reference). The values are CPython's on 64-bit machines,
// which makes the iteration order of sets CPython's. -1 is never a hash.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_HASH_H
#define KRAIT_RUNTIME_CORE_HASH_H

#include "runtime/core/Object.h"

namespace krt {

constexpr int HashBits = 61;
constexpr uint64_t HashModulus = (uint64_t(1) << HashBits) - 1;
constexpr int64_t HashInfinity = 314159;

/// Hash of a small int's value.
inline int64_t hashSmall(int64_t value) {
  uint64_t magnitude = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
  magnitude = (magnitude & HashModulus) + (magnitude >> HashBits);
  if (magnitude >= HashModulus)
    magnitude -= HashModulus;
  int64_t hash = value < 0 ? -int64_t(magnitude) : int64_t(magnitude);
  return hash == -1 ? -2 : hash;
}

} // namespace krt

/// Hash of a float; 0 for a NaN, which has no identity when it is not boxed.
KRT_EXPORT int64_t krt_float_hash(double value);
KRT_EXPORT krt::Word krt_float_hash_word(double value);
KRT_EXPORT int64_t krt_bool_hash(bool value);

#endif // KRAIT_RUNTIME_CORE_HASH_H
