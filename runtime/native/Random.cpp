//===- Random.cpp - The Mersenne Twister ----------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Random.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Hash.h"
#include "runtime/core/Int.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/Sha512.h"
#include "runtime/platform/Platform.h"

using namespace krt;

namespace {

constexpr uint32_t WordCount = 624, ShiftSize = 397;

struct Twister {
  uint32_t words[WordCount];
  uint32_t index;
};

Twister &twisterOf(ByteArray *state) {
  return *reinterpret_cast<Twister *>(state->data);
}

/// The recurrence: the upper bit of one word, the lower 31 of the next.
uint32_t twist(uint32_t upper, uint32_t lower) {
  uint32_t mixed = (upper & 0x80000000) | (lower & 0x7FFFFFFF);
  return mixed >> 1 ^ (lower & 1 ? 0x9908B0DF : 0);
}

} // namespace

/// Makes the next 624 words.
KRT_COLD void krt_random_refill(void *twister) {
  auto &t = *static_cast<Twister *>(twister);
  uint32_t *w = t.words;
  uint32_t i = 0;
  for (; i < WordCount - ShiftSize; ++i)
    w[i] = w[i + ShiftSize] ^ twist(w[i], w[i + 1]);
  for (; i < WordCount - 1; ++i)
    w[i] = w[i + ShiftSize - WordCount] ^ twist(w[i], w[i + 1]);
  w[i] = w[ShiftSize - 1] ^ twist(w[i], w[0]);
  t.index = 0;
}

namespace {

inline uint32_t nextWord(Twister &t) {
  if (KRT_UNLIKELY(t.index >= WordCount))
    krt_random_refill(&t);
  uint32_t y = t.words[t.index++];
  y ^= y >> 11;
  y ^= y << 7 & 0x9D2C5680;
  y ^= y << 15 & 0xEFC60000;
  return y ^ y >> 18;
}

//===----------------------------------------------------------------------===//
// Seeding
//===----------------------------------------------------------------------===//

void seedWord(Twister &t, uint32_t seed) {
  t.words[0] = seed;
  for (uint32_t i = 1; i < WordCount; ++i) {
    uint32_t previous = t.words[i - 1];
    t.words[i] = 1812433253 * (previous ^ previous >> 30) + i;
  }
  t.index = WordCount;
}

/// The authors' init_by_array.
void seedArray(Twister &t, const uint32_t *key, uint64_t length) {
  seedWord(t, 19650218);
  uint32_t *w = t.words;
  uint32_t i = 1;
  auto advance = [&] {
    if (++i >= WordCount) {
      w[0] = w[WordCount - 1];
      i = 1;
    }
  };
  uint64_t j = 0;
  uint64_t rounds = length > WordCount ? length : WordCount;
  for (uint64_t k = 0; k < rounds; ++k) {
    w[i] =
        (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1664525) + key[j] + uint32_t(j);
    advance();
    j = j + 1 < length ? j + 1 : 0;
  }
  for (uint32_t k = 0; k < WordCount - 1; ++k) {
    w[i] = (w[i] ^ (w[i - 1] ^ w[i - 1] >> 30) * 1566083941) - i;
    advance();
  }
  w[0] = 0x80000000;
}

/// Seeds from the 32-bit halves of limbs, without leading zeros.
void seedLimbs(Twister &t, const mp_limb_t *limbs, int64_t count) {
  uint32_t zero = 0;
  if (count == 0)
    return seedArray(t, &zero, 1);
  uint64_t halves = uint64_t(2 * count) - (limbs[count - 1] >> 32 == 0);
  auto *key = static_cast<uint32_t *>(allocate(size_t(count) * 8));
  memcpy(key, limbs, size_t(count) * 8);
  seedArray(t, key, halves);
  deallocate(key);
}

} // namespace

ByteArray *krt_random_new() {
  ByteArray *state = tryNewByteArray(sizeof(Twister)).value;
  seedWord(twisterOf(state), 0);
  return state;
}

void krt_random_seed_int(ByteArray *state, Word seed) {
  IntView view(seed);
  seedLimbs(twisterOf(state), view.limbs, view.size);
}

void krt_random_seed_float(ByteArray *state, double seed) {
  auto hash = mp_limb_t(krt_float_hash(seed));
  seedLimbs(twisterOf(state), &hash, hash != 0);
}

void krt_random_seed_bytes(ByteArray *state, Bytes *seed) {
  // The bytes and their digest are one big-endian number.
  int64_t length = seed->length + Sha512Bytes;
  int64_t limbCount = (length + 7) / 8;
  auto *bytes = static_cast<uint8_t *>(allocate(size_t(limbCount) * 8));
  uint8_t digest[Sha512Bytes];
  sha512(seed->data, seed->length, digest);
  memset(bytes, 0, size_t(limbCount) * 8);
  for (int64_t i = 0; i < Sha512Bytes; ++i)
    bytes[i] = digest[Sha512Bytes - 1 - i];
  for (int64_t i = 0; i < seed->length; ++i)
    bytes[Sha512Bytes + i] = seed->data[seed->length - 1 - i];
  auto *limbs = reinterpret_cast<mp_limb_t *>(bytes);
  while (limbCount > 0 && limbs[limbCount - 1] == 0)
    --limbCount;
  seedLimbs(twisterOf(state), limbs, limbCount);
  deallocate(bytes);
}

void krt_random_seed_system(ByteArray *state) {
  uint32_t key[WordCount];
  platform::randomBytes(key, sizeof key);
  seedArray(twisterOf(state), key, WordCount);
}

//===----------------------------------------------------------------------===//
// Drawing
//===----------------------------------------------------------------------===//

KRT_HOT double krt_random_random(ByteArray *state) {
  Twister &t = twisterOf(state);
  uint32_t high = nextWord(t) >> 5, low = nextWord(t) >> 6;
  return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

static Object *negativeBits() {
  return raise(krt_type_ValueError, "Cannot convert negative int");
}

KRT_COLD Result<Word> krt_random_getrandbits_slow(ByteArray *state,
                                                  Word bitsWord) {
  if (krt_int_lt(bitsWord, smallWord(0)))
    return fail(negativeBits());
  IntView view(bitsWord);
  if (view.size > 1)
    return fail(
        raise(krt_type_OverflowError, "Python int too large for C uint64_t"));
  uint64_t bits = view.size ? view.limbs[0] : 0;
  if (bits == 0)
    return ok(smallWord(0));
  if (Object *error = checkIntSize(bits))
    return fail(error);
  int64_t limbs = int64_t((bits + 63) / 64);
  BigInt *result = newBigInt(limbs);
  memset(result->limbs, 0, size_t(limbs) * 8);
  for (uint64_t at = 0; at < bits; at += 32) {
    uint64_t word = nextWord(twisterOf(state));
    if (bits - at < 32)
      word >>= 32 - (bits - at);
    result->limbs[at / 64] |= word << (at % 64);
  }
  return ok(finishInt(result, limbs, false));
}

KRT_HOT Result<Word> krt_random_getrandbits(ByteArray *state, Word bits) {
  // 1 to 32 bits, tagged.
  if (KRT_LIKELY(isSmall(bits) && bits - 2 <= smallWord(31)))
    return {Word(nextWord(twisterOf(state)) >> (32 - (bits >> 1))) << 1,
            nullptr};
  return krt_random_getrandbits_slow(state, bits);
}

//===----------------------------------------------------------------------===//
// State
//===----------------------------------------------------------------------===//

Tuple *krt_random_getstate(ByteArray *state) {
  const Twister &t = twisterOf(state);
  Word items[WordCount + 1];
  for (uint32_t i = 0; i < WordCount; ++i)
    items[i] = smallWord(t.words[i]);
  items[WordCount] = smallWord(t.index);
  return tupleFromOwned(items, WordCount + 1);
}

Object *krt_random_setstate(ByteArray *state, Tuple *words) {
  if (words->length != WordCount + 1)
    return raise(krt_type_ValueError, "state vector is the wrong size");
  Twister fresh;
  for (uint32_t i = 0; i < WordCount; ++i) {
    IntView view(intOfBool(words->items[i]));
    if (view.negative)
      return raise(krt_type_OverflowError,
                   "can't convert negative value to unsigned int");
    if (view.size > 1)
      return raise(krt_type_OverflowError,
                   "Python int too large to convert to C unsigned long");
    fresh.words[i] = view.size ? uint32_t(view.limbs[0]) : 0;
  }
  bool fits;
  int64_t index = krt_int_to_i64(intOfBool(words->items[WordCount]), &fits);
  if (!fits)
    return raise(krt_type_OverflowError,
                 "Python int too large to convert to C long");
  if (index < 0 || index > WordCount)
    return raise(krt_type_ValueError, "invalid state");
  fresh.index = uint32_t(index);
  twisterOf(state) = fresh;
  return nullptr;
}

Result<Bytes *> krt_random_system_bytes(Word count) {
  bool fits;
  int64_t length = krt_int_to_i64(count, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C ssize_t"));
  if (length < 0)
    return fail(raise(krt_type_ValueError, "negative argument not allowed"));
  Bytes *bytes = KRT_TRY(tryNewBytes(length));
  platform::randomBytes(bytes->data, size_t(length));
  return ok(bytes);
}
