//===- Sha512.h - The hash function SHA-512 ---------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// FIPS 180-4. The random module mixes seeds with it.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_NATIVE_SHA512_H
#define KRAIT_RUNTIME_NATIVE_SHA512_H

#include <cstdint>

namespace krt {

constexpr int Sha512Bytes = 64;
void sha512(const uint8_t *data, int64_t length,
            uint8_t (&digest)[Sha512Bytes]);

} // namespace krt

#endif // KRAIT_RUNTIME_NATIVE_SHA512_H
