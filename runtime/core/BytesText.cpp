//===- BytesText.cpp - Methods of bytes and bytearray that see ASCII text -===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Case, classification, padding, expandtabs, translate. Bytes beyond ASCII are
// neither letters nor spaces and stay as they are.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/Unicode.h"
#include <type_traits>

using namespace krt;

namespace {

//===----------------------------------------------------------------------===//
// Case
//===----------------------------------------------------------------------===//

/// A copy with `map(previousIsLetter, c)` for each byte.
template <class T, class F> T *mapBytes(T *b, F map) {
  T *result = copyLike<T>(spanOf(b));
  bool letter = false;
  for (int64_t i = 0; i < b->length; ++i) {
    uint8_t c = b->data[i];
    result->data[i] = map(letter, c);
    letter = isAsciiAlpha(c);
  }
  return result;
}

template <class T> T *lower(T *b) {
  return mapBytes(b, [](bool, uint8_t c) { return asciiToLower(c); });
}
template <class T> T *upper(T *b) {
  return mapBytes(b, [](bool, uint8_t c) { return asciiToUpper(c); });
}
template <class T> T *swapCase(T *b) {
  return mapBytes(b, [](bool, uint8_t c) {
    return uint8_t(isAsciiAlpha(c) ? c ^ 0x20 : c);
  });
}
template <class T> T *title(T *b) {
  return mapBytes(b, [](bool afterLetter, uint8_t c) {
    return afterLetter ? asciiToLower(c) : asciiToUpper(c);
  });
}
template <class T> T *capitalize(T *b) {
  T *result = lower(b);
  if (b->length)
    result->data[0] = asciiToUpper(b->data[0]);
  return result;
}

//===----------------------------------------------------------------------===//
// Classification
//===----------------------------------------------------------------------===//

template <class F> bool allBytes(ByteSpan b, F test) {
  for (int64_t i = 0; i < b.length; ++i)
    if (!test(b.data[i]))
      return false;
  return b.length != 0;
}

/// Has letters, all of them in the wanted case.
bool allInCase(ByteSpan b, bool upperCase) {
  bool found = false;
  for (int64_t i = 0; i < b.length; ++i) {
    if (!isAsciiAlpha(b.data[i]))
      continue;
    if (isAsciiUpper(b.data[i]) != upperCase)
      return false;
    found = true;
  }
  return found;
}

bool isTitle(ByteSpan b) {
  bool found = false, afterLetter = false;
  for (int64_t i = 0; i < b.length; ++i) {
    bool letter = isAsciiAlpha(b.data[i]);
    if (letter && isAsciiUpper(b.data[i]) == afterLetter)
      return false;
    afterLetter = letter;
    found |= letter;
  }
  return found;
}

//===----------------------------------------------------------------------===//
// Padding
//===----------------------------------------------------------------------===//

Result<uint8_t> fillArg(Word fill, const char *method) {
  ByteSpan bytes;
  if (!isBytesLike(fill, bytes))
    return fail(raise(krt_type_TypeError,
                      "%s() argument 2 must be a byte string of length 1, "
                      "not %T",
                      method, fill));
  if (bytes.length != 1)
    return fail(raise(krt_type_TypeError,
                      "%s(): argument 2 must be a byte string of length 1, "
                      "not a %T object of length %lld",
                      method, fill, (long long)bytes.length));
  return ok(bytes.data[0]);
}

template <class T>
Result<T *> pad(T *b, int64_t left, int64_t right, uint8_t fill) {
  if constexpr (std::is_same_v<T, Bytes>)
    if (left == 0 && right == 0)
      return ok(retained(b));
  if (left > INT64_MAX - b->length - right)
    return fail(raiseMemoryError());
  T *result = KRT_TRY(tryNewLike<T>(left + b->length + right));
  if (result->length == 0)
    return ok(result);
  memset(result->data, fill, size_t(left));
  if (b->length)
    memcpy(result->data + left, b->data, size_t(b->length));
  memset(result->data + left + b->length, fill, size_t(right));
  return ok(result);
}

enum class Side { Left, Right, Both };

template <class T>
Result<T *> padTo(T *b, Word width, Word fillWord, Side side,
                  const char *method) {
  int64_t target = KRT_TRY(sizeArg(width));
  uint8_t fill = KRT_TRY(fillArg(fillWord, method));
  int64_t more = target > b->length ? target - b->length : 0;
  int64_t left = side == Side::Left    ? more
                 : side == Side::Right ? 0
                                       : more / 2 + (more & target & 1);
  return pad(b, left, more - left, fill);
}

template <class T> Result<T *> zeroFill(T *b, Word width) {
  int64_t target = KRT_TRY(sizeArg(width));
  int64_t zeros = target > b->length ? target - b->length : 0;
  T *result = KRT_TRY(pad(b, zeros, 0, '0'));
  if (zeros && b->length && (b->data[0] == '+' || b->data[0] == '-')) {
    result->data[0] = b->data[0];
    result->data[zeros] = '0';
  }
  return ok(result);
}

template <class T> Result<T *> expandTabs(T *b, Word tabSize) {
  int64_t size;
  if (!fitsInt64(tabSize, size) || size != int32_t(size))
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C int"));
  int64_t column = 0, length = 0;
  auto advanceBy = [&](uint8_t c) {
    int64_t advance = c != '\t' ? 1 : size > 0 ? size - column % size : 0;
    column = c == '\n' || c == '\r' ? 0 : column + advance;
    return advance;
  };
  for (int64_t i = 0; i < b->length; ++i)
    if (__builtin_add_overflow(length, advanceBy(b->data[i]), &length))
      return fail(raise(krt_type_OverflowError, "result too long"));
  T *result = KRT_TRY(tryNewLike<T>(length));
  uint8_t *out = result->data;
  column = 0;
  for (int64_t i = 0; i < b->length; ++i) {
    uint8_t c = b->data[i];
    int64_t advance = advanceBy(c);
    if (advance)
      memset(out, c == '\t' ? ' ' : c, size_t(advance));
    out += advance;
  }
  return ok(result);
}

//===----------------------------------------------------------------------===//
// translate
//===----------------------------------------------------------------------===//

template <class T> Result<T *> translate(T *b, Word tableArg, Word removedArg) {
  const uint8_t *table = nullptr;
  if (!isNone(tableArg)) {
    ByteSpan span = KRT_TRY(bytesLike(tableArg));
    if (span.length != 256)
      return fail(raise(krt_type_ValueError,
                        "translation table must be 256 characters long"));
    table = span.data;
  }
  ByteSpan removed = KRT_TRY(bytesLike(removedArg));
  bool gone[256] = {};
  for (int64_t i = 0; i < removed.length; ++i)
    gone[removed.data[i]] = true;
  int64_t length = 0;
  for (int64_t i = 0; i < b->length; ++i)
    length += !gone[b->data[i]];
  T *result = KRT_TRY(tryNewLike<T>(length));
  int64_t at = 0;
  for (int64_t i = 0; i < b->length; ++i) {
    uint8_t c = b->data[i];
    if (!gone[c])
      result->data[at++] = table ? table[c] : c;
  }
  return ok(result);
}

} // namespace

Result<Bytes *> krt_bytes_maketrans(Word fromArg, Word toArg) {
  ByteSpan from = KRT_TRY(bytesLike(fromArg));
  ByteSpan to = KRT_TRY(bytesLike(toArg));
  if (from.length != to.length)
    return fail(raise(krt_type_ValueError,
                      "maketrans arguments must have same length"));
  Bytes *table = newBytes(256);
  for (int c = 0; c < 256; ++c)
    table->data[c] = uint8_t(c);
  for (int64_t i = 0; i < from.length; ++i)
    table->data[from.data[i]] = to.data[i];
  return ok(table);
}

#define KRT_BYTES_DEFINE(N, T)                                                 \
  T *krt_##N##_lower(T *b) { return lower(b); }                                \
  T *krt_##N##_upper(T *b) { return upper(b); }                                \
  T *krt_##N##_capitalize(T *b) { return capitalize(b); }                      \
  T *krt_##N##_title(T *b) { return title(b); }                                \
  T *krt_##N##_swapcase(T *b) { return swapCase(b); }                          \
  bool krt_##N##_isalnum(T *b) { return allBytes(spanOf(b), isAsciiAlnum); }   \
  bool krt_##N##_isalpha(T *b) { return allBytes(spanOf(b), isAsciiAlpha); }   \
  bool krt_##N##_isdigit(T *b) { return allBytes(spanOf(b), isAsciiDigit); }   \
  bool krt_##N##_isascii(T *b) {                                               \
    return b->length == 0 ||                                                   \
           allBytes(spanOf(b), [](uint8_t c) { return c < 0x80; });            \
  }                                                                            \
  bool krt_##N##_isspace(T *b) {                                               \
    return allBytes(spanOf(b), [](uint8_t c) {                                 \
      return c == ' ' || (c >= 0x9 && c <= 0xD);                               \
    });                                                                        \
  }                                                                            \
  bool krt_##N##_islower(T *b) { return allInCase(spanOf(b), false); }         \
  bool krt_##N##_isupper(T *b) { return allInCase(spanOf(b), true); }          \
  bool krt_##N##_istitle(T *b) { return isTitle(spanOf(b)); }                  \
  Result<T *> krt_##N##_center(T *b, Word width, Word fill) {                  \
    return padTo(b, width, fill, Side::Both, "center");                        \
  }                                                                            \
  Result<T *> krt_##N##_ljust(T *b, Word width, Word fill) {                   \
    return padTo(b, width, fill, Side::Right, "ljust");                        \
  }                                                                            \
  Result<T *> krt_##N##_rjust(T *b, Word width, Word fill) {                   \
    return padTo(b, width, fill, Side::Left, "rjust");                         \
  }                                                                            \
  Result<T *> krt_##N##_zfill(T *b, Word width) { return zeroFill(b, width); } \
  Result<T *> krt_##N##_expandtabs(T *b, Word tabSize) {                       \
    return expandTabs(b, tabSize);                                             \
  }                                                                            \
  Result<T *> krt_##N##_translate(T *b, Word table, Word removed) {            \
    return translate(b, table, removed);                                       \
  }
KRT_FOR_BYTES(KRT_BYTES_DEFINE)
#undef KRT_BYTES_DEFINE
