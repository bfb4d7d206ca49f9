//===- Random.h - Native part of the random module --------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), drawn from as
// CPython's _random does, so that a seed gives CPython's sequence. The state of
// a generator lives in a bytearray that the Python class owns:
//
//   +0     u32 words[624]
//   +2496  u32 index    next word to use; 624: all are used
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_RANDOM_H
#define KRAIT_RUNTIME_NATIVE_RANDOM_H

#include "runtime/core/Object.h"

/// A new state, not yet seeded.
KRT_EXPORT krt::ByteArray *krt_random_new();
/// Seeds from the absolute value of an int.
KRT_EXPORT void krt_random_seed_int(krt::ByteArray *state, krt::Word seed);
/// Seeds from the hash of a float.
KRT_EXPORT void krt_random_seed_float(krt::ByteArray *state, double seed);
/// Seeds from bytes and their SHA-512 (seed version 2).
KRT_EXPORT void krt_random_seed_bytes(krt::ByteArray *state, krt::Bytes *seed);
/// Seeds from the operating system.
KRT_EXPORT void krt_random_seed_system(krt::ByteArray *state);
/// A float in [0, 1) of 53 random bits.
KRT_EXPORT double krt_random_random(krt::ByteArray *state);
/// An int of `bits` random bits.
KRT_EXPORT krt::Result<krt::Word> krt_random_getrandbits(krt::ByteArray *state,
                                                         krt::Word bits);
/// The words and the index as 625 ints.
KRT_EXPORT krt::Tuple *krt_random_getstate(krt::ByteArray *state);
KRT_EXPORT krt::Object *krt_random_setstate(krt::ByteArray *state,
                                            krt::Tuple *words);
/// `count` bytes from the operating system.
KRT_EXPORT krt::Result<krt::Bytes *> krt_random_system_bytes(krt::Word count);

#endif // KRAIT_RUNTIME_NATIVE_RANDOM_H
