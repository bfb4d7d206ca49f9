//===- IntBits.cpp - Integers as bit strings ------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Python sees a negative int as an infinite two's complement string. It is made
// limb by limb while an operator reads its operands.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Int.h"
#include "runtime/core/Str.h"

using namespace krt;

namespace {

bool bothSmall(Word a, Word b) { return ((a | b) & 1) == 0; }

/// Reads the limbs of the two's complement form of an int, from the lowest on;
/// beyond its size the sign goes on for ever.
class ComplementReader {
public:
  explicit ComplementReader(const IntView &value)
      : value(value), carry(value.negative) {}
  mp_limb_t next() {
    mp_limb_t limb = at < value.size ? value.limbs[at] : 0;
    ++at;
    if (!value.negative)
      return limb;
    limb = ~limb + carry;
    carry = carry && limb == 0;
    return limb;
  }

private:
  const IntView &value;
  int64_t at = 0;
  bool carry;
};

/// Replaces two's complement limbs by their negation.
void negateLimbs(mp_limb_t *limbs, int64_t count) {
  bool carry = true;
  for (int64_t i = 0; i < count; ++i) {
    limbs[i] = ~limbs[i] + carry;
    carry = carry && limbs[i] == 0;
  }
}

/// The int whose two's complement limbs are `operation` of those of a and b.
template <class Operation>
Word combineBits(Word left, Word right, Operation operation) {
  IntView a(left), b(right);
  // One more limb than the longer has: it is all sign.
  int64_t count = (a.size > b.size ? a.size : b.size) + 1;
  BigInt *result = newBigInt(count);
  mp_limb_t *limbs = limbsOf(result);
  ComplementReader aReader(a), bReader(b);
  for (int64_t i = 0; i < count; ++i)
    limbs[i] = operation(aReader.next(), bReader.next());
  bool negative = limbs[count - 1] >> 63 != 0;
  if (negative)
    negateLimbs(limbs, count);
  return finishInt(result, count, negative);
}

} // namespace

//===----------------------------------------------------------------------===//
// & | ^ ~
//===----------------------------------------------------------------------===//

KRT_COLD Word krt_int_and_slow(Word a, Word b) {
  return combineBits(a, b, [](mp_limb_t x, mp_limb_t y) { return x & y; });
}
KRT_COLD Word krt_int_or_slow(Word a, Word b) {
  return combineBits(a, b, [](mp_limb_t x, mp_limb_t y) { return x | y; });
}
KRT_COLD Word krt_int_xor_slow(Word a, Word b) {
  return combineBits(a, b, [](mp_limb_t x, mp_limb_t y) { return x ^ y; });
}
KRT_COLD Word krt_int_invert_slow(Word a) {
  return krt_int_xor_slow(a, smallWord(-1));
}

KRT_HOT Word krt_int_and(Word a, Word b) {
  return KRT_LIKELY(bothSmall(a, b)) ? a & b : krt_int_and_slow(a, b);
}

KRT_HOT Word krt_int_or(Word a, Word b) {
  return KRT_LIKELY(bothSmall(a, b)) ? a | b : krt_int_or_slow(a, b);
}

KRT_HOT Word krt_int_xor(Word a, Word b) {
  return KRT_LIKELY(bothSmall(a, b)) ? a ^ b : krt_int_xor_slow(a, b);
}

KRT_HOT Word krt_int_invert(Word a) {
  return KRT_LIKELY(isSmall(a)) ? ~a ^ 1 : krt_int_invert_slow(a);
}

//===----------------------------------------------------------------------===//
// Shifts
//===----------------------------------------------------------------------===//

static Object *negativeShift() {
  return raise(krt_type_ValueError, "negative shift count");
}

KRT_COLD Result<Word> krt_int_lshift_slow(Word left, Word right) {
  if (krt_int_lt(right, smallWord(0)))
    return fail(negativeShift());
  if (left == smallWord(0))
    return ok(left);
  bool fits;
  int64_t count = krt_int_to_i64(right, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError, "too many digits in integer"));
  IntView a(left);
  if (Object *error = checkIntSize(uint64_t(a.bitLength()) + uint64_t(count)))
    return fail(error);
  int64_t whole = count / 64;
  unsigned bits = unsigned(count % 64);
  BigInt *result = newBigInt(a.size + whole + 1);
  mp_limb_t *limbs = limbsOf(result);
  memset(limbs, 0, size_t(whole) * 8);
  if (bits == 0) {
    mpn_copyi(limbs + whole, a.limbs, a.size);
    limbs[whole + a.size] = 0;
  } else {
    limbs[whole + a.size] = mpn_lshift(limbs + whole, a.limbs, a.size, bits);
  }
  return ok(finishInt(result, a.size + whole + 1, a.negative));
}

KRT_COLD Result<Word> krt_int_rshift_slow(Word left, Word right) {
  if (krt_int_lt(right, smallWord(0)))
    return fail(negativeShift());
  IntView a(left);
  bool fits;
  int64_t count = krt_int_to_i64(right, &fits);
  if (!fits || count >= a.bitLength())
    return ok(smallWord(a.negative ? -1 : 0));
  int64_t whole = count / 64;
  unsigned bits = unsigned(count % 64);
  int64_t size = a.size - whole;
  BigInt *result = newBigInt(size + 1);
  mp_limb_t *limbs = limbsOf(result);
  mp_limb_t lost = 0;
  if (bits == 0)
    mpn_copyi(limbs, a.limbs + whole, size);
  else
    lost = mpn_rshift(limbs, a.limbs + whole, size, bits);
  limbs[size] = 0;
  if (a.negative) {
    // Rounding is towards minus infinity: any bit that was lost counts.
    for (int64_t i = 0; i < whole && lost == 0; ++i)
      lost = a.limbs[i];
    if (lost != 0)
      mpn_add_1(limbs, limbs, size + 1, 1);
  }
  return ok(finishInt(result, size + 1, a.negative));
}

KRT_HOT Result<Word> krt_int_lshift(Word a, Word b) {
  // A tagged count below 128 is a count below 64, and not negative.
  if (KRT_LIKELY(bothSmall(a, b) && b < smallWord(64))) {
    unsigned count = unsigned(b >> 1);
    int64_t shifted = int64_t(a << count);
    if (KRT_LIKELY(shifted >> count == int64_t(a)))
      return {Word(shifted), nullptr};
  }
  return krt_int_lshift_slow(a, b);
}

KRT_HOT Result<Word> krt_int_rshift(Word a, Word b) {
  if (KRT_LIKELY(bothSmall(a, b) && int64_t(b) >= 0)) {
    uint64_t count = b >> 1;
    int64_t shifted = int64_t(a) >> (count < 63 ? count : 63);
    return {Word(shifted) & ~Word(1), nullptr};
  }
  return krt_int_rshift_slow(a, b);
}

//===----------------------------------------------------------------------===//
// bit_length, bit_count
//===----------------------------------------------------------------------===//

Word krt_int_bit_length(Word a) { return smallWord(IntView(a).bitLength()); }

Word krt_int_bit_count(Word w) {
  IntView a(w);
  return smallWord(a.size == 0 ? 0 : int64_t(mpn_popcount(a.limbs, a.size)));
}

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

/// Sets `little`; a ValueError for anything but "little" and "big".
static Object *readByteOrder(Str *order, bool &little) {
  little = equalsAscii(order, "little");
  if (little || equalsAscii(order, "big"))
    return nullptr;
  return raise(krt_type_ValueError,
               "byteorder must be either 'little' or 'big'");
}

/// Two's complement of `length` little-endian bytes, in place.
static void negateBytes(uint8_t *bytes, int64_t length) {
  unsigned carry = 1;
  for (int64_t i = 0; i < length; ++i) {
    carry += uint8_t(~bytes[i]);
    bytes[i] = uint8_t(carry);
    carry >>= 8;
  }
}

static void reverseBytes(uint8_t *bytes, int64_t length) {
  for (int64_t i = 0, j = length - 1; i < j; ++i, --j) {
    uint8_t byte = bytes[i];
    bytes[i] = bytes[j];
    bytes[j] = byte;
  }
}

/// Does a value of this magnitude fit into `length` bytes?
static bool fitsBytes(const IntView &a, int64_t length, bool isSigned) {
  int64_t bits = a.bitLength();
  if (!isSigned)
    return (bits + 7) / 8 <= length;
  // -2^(n-1) needs no bit more than its magnitude has.
  bool power = a.size != 0 && mpn_popcount(a.limbs, a.size) == 1;
  int64_t needed = a.negative && power ? bits : bits + 1;
  return a.size == 0 || (needed + 7) / 8 <= length;
}

Result<Bytes *> krt_int_to_bytes(Word w, Word lengthWord, Str *byteorder,
                                 bool isSigned) {
  bool little, fits;
  if (Object *error = readByteOrder(byteorder, little))
    return fail(error);
  int64_t length = krt_int_to_i64(lengthWord, &fits);
  if (!fits)
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C ssize_t"));
  if (length < 0)
    return fail(
        raise(krt_type_ValueError, "length argument must be non-negative"));
  IntView a(w);
  if (a.negative && !isSigned)
    return fail(raise(krt_type_OverflowError,
                      "can't convert negative int to unsigned"));
  if (!fitsBytes(a, length, isSigned))
    return fail(raise(krt_type_OverflowError, "int too big to convert"));
  Bytes *result = KRT_TRY(tryNewBytes(length));
  uint8_t *bytes = result->data;
  for (int64_t i = 0; i < length; ++i)
    bytes[i] = i / 8 < a.size ? uint8_t(a.limbs[i / 8] >> (i % 8 * 8)) : 0;
  if (a.negative)
    negateBytes(bytes, length);
  if (!little)
    reverseBytes(bytes, length);
  return ok(result);
}

/// The int that `length` bytes are.
static Result<Word> intFromBytes(const uint8_t *bytes, int64_t length,
                                 Str *byteorder, bool isSigned) {
  bool little;
  if (Object *error = readByteOrder(byteorder, little))
    return fail(error);
  if (length == 0)
    return ok(smallWord(0));
  int64_t size = (length + 7) / 8;
  BigInt *result = newBigInt(size);
  auto *data = reinterpret_cast<uint8_t *>(result->limbs);
  memset(data, 0, size_t(size) * 8);
  memcpy(data, bytes, size_t(length));
  if (!little)
    reverseBytes(data, length);
  bool negative = isSigned && (data[length - 1] & 0x80);
  if (negative)
    negateBytes(data, length);
  return ok(finishInt(result, size, negative));
}

Result<Word> krt_int_from_bytes(Bytes *bytes, Str *byteorder, bool isSigned) {
  return intFromBytes(bytes->data, bytes->length, byteorder, isSigned);
}

Result<Word> krt_int_from_bytes_bytearray(ByteArray *bytes, Str *byteorder,
                                          bool isSigned) {
  return intFromBytes(bytes->data, bytes->length, byteorder, isSigned);
}

Result<Word> krt_int_from_bytes_iterable(Word bytes, Str *byteorder,
                                         bool isSigned) {
  Bytes *collected = KRT_TRY(krt_bytes_new(bytes));
  Result<Word> result = krt_int_from_bytes(collected, byteorder, isSigned);
  release(collected);
  return result;
}
