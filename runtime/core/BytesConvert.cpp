//===- BytesConvert.cpp - Making bytes and bytearray of other things -----===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The constructors, hex and fromhex, decode.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Codec.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextEscape.h"
#include <type_traits>

using namespace krt;

//===----------------------------------------------------------------------===//
// Constructors
//===----------------------------------------------------------------------===//

namespace {

template <class T> Result<T *> zeros(Word count) {
  int64_t length;
  if (!fitsInt64(count, length))
    return fail(raise(krt_type_OverflowError,
                      "cannot fit 'int' into an index-sized integer"));
  if (length < 0)
    return fail(raise(krt_type_ValueError, "negative count"));
  T *result = KRT_TRY(tryNewLike<T>(length));
  if (length)
    memset(result->data, 0, size_t(length));
  return ok(result);
}

/// The TypeErrors and ValueErrors of byteArg, the latter in the words of T.
template <class T> Result<uint8_t> element(Word item) {
  Result<uint8_t> byte = byteArg(item);
  if (std::is_same_v<T, Bytes> && byte.error &&
      isSubtype(byte.error->type, &krt_type_ValueError)) {
    release(byte.error);
    return fail(raise(krt_type_ValueError, "bytes must be in range(0, 256)"));
  }
  return byte;
}

/// Appends the ints that an iterator gives.
template <class T> Object *collect(Word iterator, ByteArray *target) {
  for (;;) {
    bool done = false;
    Result<Word> item = krt_next(iterator, &done);
    if (item.error || done)
      return item.error;
    Result<uint8_t> byte = element<T>(item.value);
    release(item.value);
    if (byte.error)
      return byte.error;
    if (Object *error = resizeByteArray(target, target->length + 1))
      return error;
    target->data[target->length - 1] = byte.value;
  }
}

template <class T> Result<T *> fromIterable(Word source) {
  Result<Word> iterator = krt_iter(source);
  if (iterator.error) {
    if (!isSubtype(iterator.error->type, &krt_type_TypeError))
      return fail(iterator.error);
    release(iterator.error);
    return fail(raise(krt_type_TypeError, "cannot convert '%T' object to %s",
                      source, BytesNames<T>::Type));
  }
  ByteArray *collected = krt_bytearray_new_empty();
  Object *error = collect<T>(iterator.value, collected);
  release(iterator.value);
  if (error) {
    release(collected);
    return fail(error);
  }
  if constexpr (std::is_same_v<T, ByteArray>) {
    return ok(collected);
  } else {
    Bytes *result = bytesFrom(collected->data, collected->length);
    release(collected);
    return ok(result);
  }
}

/// What an object with __bytes__ says.
Result<Bytes *> askForBytes(Word source) {
  Word result = KRT_TRY(krt_call_method(source, "__bytes__", nullptr, 0));
  if (isa(result, krt_type_bytes))
    return ok(as<Bytes>(result));
  Object *error = raise(krt_type_TypeError,
                        "__bytes__ returned non-bytes (type %T)", result);
  release(result);
  return fail(error);
}

template <class T> Result<T *> fromSource(Word source) {
  if (isa(source, krt_type_str))
    return fail(
        raise(krt_type_TypeError, "string argument without an encoding"));
  if (isIntWord(source))
    return zeros<T>(source);
  ByteSpan bytes;
  bool isBytes = isBytesLike(source, bytes);
  if constexpr (std::is_same_v<T, Bytes>) {
    if (isa(source, krt_type_bytes))
      return ok(retained(as<Bytes>(source)));
    if (!isBytes && findMember(typeOf(source), "__bytes__"))
      return askForBytes(source);
  }
  if (isBytes)
    return ok(copyLike<T>(bytes));
  if (findMember(typeOf(source), "__index__")) {
    Word count = KRT_TRY(indexWord(source));
    Result<T *> result = zeros<T>(count);
    release(count);
    return result;
  }
  return fromIterable<T>(source);
}

template <class T> Result<T *> fromText(Str *text, Str *encoding, Str *errors) {
  Bytes *encoded = KRT_TRY(krt_str_encode(text, encoding, errors));
  if constexpr (std::is_same_v<T, Bytes>) {
    return ok(encoded);
  } else {
    T *result = copyLike<T>(spanOf(encoded));
    release(encoded);
    return ok(result);
  }
}

//===----------------------------------------------------------------------===//
// fromhex and hex
//===----------------------------------------------------------------------===//

int hexDigit(uint8_t c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 0x20;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool isHexSpace(uint8_t c) { return c == ' ' || (c >= 0x9 && c <= 0xD); }

Object *notHex(int64_t position) {
  return raise(krt_type_ValueError,
               "non-hexadecimal number found in fromhex() arg at position %lld",
               (long long)position);
}

Object *readHex(ByteSpan text, AsciiBuffer &out) {
  for (int64_t i = 0; i < text.length;) {
    if (isHexSpace(text.data[i])) {
      ++i;
      continue;
    }
    int high = hexDigit(text.data[i]);
    if (high < 0)
      return notHex(i);
    if (++i == text.length)
      return raise(
          krt_type_ValueError,
          "fromhex() arg must contain an even number of hexadecimal digits");
    int low = hexDigit(text.data[i]);
    if (low < 0)
      return notHex(i);
    out.append(char(high << 4 | low));
    ++i;
  }
  return nullptr;
}

template <class T> Result<T *> fromHex(Word source) {
  ByteSpan digits;
  if (Str *text = asStr(source)) {
    for (int64_t i = 0; !isAscii(text) && i < text->length; ++i)
      if (charAt(text, i) >= 0x80)
        return fail(notHex(i));
    digits = {text->data, text->length};
  } else if (!isBytesLike(source, digits)) {
    return fail(raise(krt_type_TypeError,
                      "fromhex() argument must be str or bytes-like, not %T",
                      source));
  }
  AsciiBuffer out;
  if (Object *error = readHex(digits, out))
    return fail(error);
  return ok(copyLike<T>(
      {reinterpret_cast<const uint8_t *>(out.data()), out.length()}));
}

/// Hex digits, with `separator` between groups of |group| bytes; the groups are
/// counted from the right when `group` is positive.
Str *hexOf(ByteSpan bytes, uint8_t separator, int64_t group) {
  if (bytes.length == 0)
    return retained(emptyStr());
  int64_t size = group < 0 ? -group : group;
  int64_t separators = size ? (bytes.length - 1) / size : 0;
  Str *result = newStr(bytes.length * 2 + separators, 0x7F);
  uint8_t *out = result->data;
  for (int64_t i = 0; i < bytes.length; ++i) {
    int64_t counted = group > 0 ? bytes.length - i : i;
    if (i && size && counted % size == 0)
      *out++ = separator;
    *out++ = uint8_t("0123456789abcdef"[bytes.data[i] >> 4]);
    *out++ = uint8_t("0123456789abcdef"[bytes.data[i] & 15]);
  }
  return result;
}

Result<uint8_t> separatorArg(Word separator) {
  uint32_t c;
  int64_t length = KRT_TRY(krt_len(separator));
  if (length != 1)
    return fail(raise(krt_type_ValueError, "sep must be length 1."));
  ByteSpan bytes;
  if (Str *text = asStr(separator))
    c = charAt(text, 0);
  else if (isBytesLike(separator, bytes) && !isa(separator, krt_type_bytearray))
    c = bytes.data[0];
  else
    return fail(raise(krt_type_TypeError, "sep must be str or bytes."));
  if (c >= 0x80)
    return fail(raise(krt_type_ValueError, "sep must be ASCII."));
  return ok(uint8_t(c));
}

Result<Str *> hexSeparated(ByteSpan bytes, Word separator, Word group) {
  int64_t size;
  if (!fitsInt64(group, size) || size != int32_t(size))
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C int"));
  uint8_t c = KRT_TRY(separatorArg(separator));
  return ok(hexOf(bytes, c, size));
}

//===----------------------------------------------------------------------===//
// decode
//===----------------------------------------------------------------------===//

Result<Str *> decode(ByteSpan bytes, Str *encoding, Str *errors) {
  if (bytes.length == 0)
    return ok(retained(emptyStr()));
  Codec codec = KRT_TRY(findCodec(encoding));
  return decodeText(bytes, codec, errors);
}

} // namespace

Result<Str *> krt_str_from_encoded(Word object, Str *encoding, Str *errors) {
  ByteSpan bytes;
  if (asStr(object))
    return fail(raise(krt_type_TypeError, "decoding str is not supported"));
  if (!isBytesLike(object, bytes))
    return fail(raise(krt_type_TypeError,
                      "decoding to str: need a bytes-like object, %T found",
                      object));
  return decode(bytes, encoding, errors);
}

#define KRT_BYTES_DEFINE(N, T)                                                 \
  Result<T *> krt_##N##_new(Word source) { return fromSource<T>(source); }     \
  Result<T *> krt_##N##_new_encoded(Str *text, Str *encoding, Str *errors) {   \
    return fromText<T>(text, encoding, errors);                                \
  }                                                                            \
  Result<T *> krt_##N##_fromhex(Word text) { return fromHex<T>(text); }        \
  Result<Str *> krt_##N##_hex(T *b) { return ok(hexOf(spanOf(b), 0, 0)); }     \
  Result<Str *> krt_##N##_hex_sep(T *b, Word separator, Word group) {          \
    return hexSeparated(spanOf(b), separator, group);                          \
  }                                                                            \
  Result<Str *> krt_##N##_decode(T *b, Str *encoding, Str *errors) {           \
    return decode(spanOf(b), encoding, errors);                                \
  }
KRT_FOR_BYTES(KRT_BYTES_DEFINE)
#undef KRT_BYTES_DEFINE
