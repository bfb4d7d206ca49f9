//===- TextHash.cpp - Hash of str and bytes ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SipHash-1-3 (Aumasson and Bernstein) with CPython's key: random at start, or
// made from PYTHONHASHSEED by CPython's generator (Python/bootstrap_hash.c), so
// that one seed gives the same hashes, and the same order of sets, as CPython.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Debug.h"
#include "runtime/core/Str.h"
#include "runtime/platform/Platform.h"
#include <cerrno>
#include <cstdlib>

using namespace krt;

namespace {

uint64_t hashKey[2];

uint64_t rotate(uint64_t value, int by) {
  return value << by | value >> (64 - by);
}

struct SipState {
  uint64_t v0, v1, v2, v3;

  void round() {
    v0 += v1;
    v2 += v3;
    v1 = rotate(v1, 13) ^ v0;
    v3 = rotate(v3, 16) ^ v2;
    v0 = rotate(v0, 32);
    v2 += v1;
    v0 += v3;
    v1 = rotate(v1, 17) ^ v2;
    v3 = rotate(v3, 21) ^ v0;
    v2 = rotate(v2, 32);
  }
  void absorb(uint64_t block) {
    v3 ^= block;
    round();
    v0 ^= block;
  }
};

/// Fills the key as CPython's lcg_urandom does.
void keyFromSeed(uint32_t seed) {
  uint8_t bytes[sizeof hashKey];
  uint32_t x = seed;
  for (uint8_t &byte : bytes) {
    x = x * 214013 + 2531011;
    byte = uint8_t(x >> 16);
  }
  memcpy(hashKey, bytes, sizeof bytes);
}

} // namespace

int64_t krt::hashBytes(const void *data, int64_t length) {
  if (length == 0)
    return 0;
  auto *bytes = static_cast<const uint8_t *>(data);
  SipState state{
      hashKey[0] ^ 0x736f6d6570736575, hashKey[1] ^ 0x646f72616e646f6d,
      hashKey[0] ^ 0x6c7967656e657261, hashKey[1] ^ 0x7465646279746573};
  int64_t whole = length & ~int64_t(7);
  for (int64_t i = 0; i < whole; i += 8) {
    uint64_t block;
    memcpy(&block, bytes + i, 8);
    state.absorb(block);
  }
  uint64_t last = 0;
  memcpy(&last, bytes + whole, size_t(length - whole));
  state.absorb(last | uint64_t(length) << 56);
  state.v2 ^= 0xFF;
  state.round();
  state.round();
  state.round();
  auto hash = int64_t(state.v0 ^ state.v1 ^ state.v2 ^ state.v3);
  return hash == -1 ? -2 : hash;
}

bool krt_hash_init() {
  const char *seed = getenv("PYTHONHASHSEED");
  if (!seed || !*seed || strcmp(seed, "random") == 0) {
    platform::randomBytes(hashKey, sizeof hashKey);
    return true;
  }
  char *end;
  errno = 0;
  unsigned long value = strtoul(seed, &end, 10);
  if (*end || errno == ERANGE || value > UINT32_MAX) {
    debugPrint("Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must "
               "be \"random\" or an integer in range [0; 4294967295]\n"
               "Python runtime state: preinitialized\n");
    return false;
  }
  if (value == 0)
    hashKey[0] = hashKey[1] = 0;
  else
    keyFromSeed(uint32_t(value));
  return true;
}
