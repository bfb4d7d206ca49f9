//===- Bytes.cpp - bytes, and what bytes and bytearray share -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Storage of bytes; indexing, slicing, concatenation, comparison and repr of
// both types.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Str.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextEscape.h"
#include "runtime/core/TextSearch.h"
#include "runtime/core/TextSlots.h"
#include <type_traits>

using namespace krt;

constinit StaticBytes krt_bytes_empty{
    {ImmortalRefs, 0, 0, OF_Static, &krt_type_bytes}, 0, 0, {}};

//===----------------------------------------------------------------------===//
// Arguments
//===----------------------------------------------------------------------===//

bool krt::isBytesLike(Word w, ByteSpan &span) {
  if (isSmall(w))
    return false;
  if (isInstance(w, &krt_type_bytes)) {
    span = spanOf(as<Bytes>(w));
    return true;
  }
  if (isInstance(w, &krt_type_bytearray)) {
    span = spanOf(as<ByteArray>(w));
    return true;
  }
  return false;
}

Result<ByteSpan> krt::bytesLike(Word w) {
  ByteSpan span;
  if (isBytesLike(w, span))
    return ok(span);
  return fail(raise(krt_type_TypeError,
                    "a bytes-like object is required, not '%T'", w));
}

Result<uint8_t> krt::byteArg(Word w) {
  int64_t value = -1;
  if (isSmall(w)) {
    value = smallValue(w);
  } else {
    Word integer = KRT_TRY(indexWord(w));
    bool fits = fitsInt64(integer, value);
    release(integer);
    if (!fits)
      value = -1;
  }
  if (value < 0 || value > 255)
    return fail(raise(krt_type_ValueError, "byte must be in range(0, 256)"));
  return ok(uint8_t(value));
}

//===----------------------------------------------------------------------===//
// Creating
//===----------------------------------------------------------------------===//

namespace {

Bytes *initialise(Bytes *b, int64_t length) {
  b->length = length;
  b->hash = -1;
  b->data[length] = 0;
  return b;
}

} // namespace

Bytes *krt::newBytes(int64_t length) {
  return initialise(newObject<Bytes>(&krt_type_bytes, size_t(length) + 1),
                    length);
}

Result<Bytes *> krt::tryNewBytes(int64_t length) {
  if (length == 0)
    return ok(retained(emptyBytes()));
  if (length > INT64_MAX - int64_t(sizeof(Bytes)) - 1)
    return fail(raiseMemoryError());
  auto *b = tryNewObject<Bytes>(&krt_type_bytes, size_t(length) + 1);
  if (!b)
    return fail(raiseMemoryError());
  return ok(initialise(b, length));
}

Bytes *krt::bytesFrom(const void *data, int64_t length) {
  if (length == 0)
    return retained(emptyBytes());
  Bytes *b = newBytes(length);
  memcpy(b->data, data, size_t(length));
  return b;
}

Bytes *krt_bytes_new_empty() { return retained(emptyBytes()); }

namespace krt {
template <> Bytes *copyLike<Bytes>(ByteSpan span) {
  return bytesFrom(span.data, span.length);
}
} // namespace krt

//===----------------------------------------------------------------------===//
// Hash and comparison
//===----------------------------------------------------------------------===//

int64_t krt_bytes_hash(Bytes *b) {
  if (b->hash == -1)
    b->hash = hashBytes(b->data, b->length);
  return b->hash;
}

bool krt_bytes_eq(Bytes *a, Bytes *b) {
  return a == b || (a->length == b->length &&
                    memcmp(a->data, b->data, size_t(a->length)) == 0);
}

namespace {

bool compareSpans(ByteSpan a, ByteSpan b, int32_t op) {
  if (a.length != b.length && (op == EQ || op == NE))
    return op == NE;
  int64_t common = a.length < b.length ? a.length : b.length;
  int64_t order = common ? memcmp(a.data, b.data, size_t(common)) : 0;
  if (order == 0)
    order = a.length - b.length;
  return ordered(order, op);
}

//===----------------------------------------------------------------------===//
// Indexing and slicing
//===----------------------------------------------------------------------===//

template <class T> Result<Word> getItem(T *b, Word index) {
  int64_t at = sequenceIndex(index, b->length);
  if (at < 0)
    return fail(indexError(index, BytesNames<T>::Index));
  return ok(smallWord(b->data[at]));
}

template <class T>
Result<T *> getSlice(T *b, Word start, Word stop, Word step) {
  SliceBounds bounds = KRT_TRY(adjustSlice(start, stop, step, b->length));
  if constexpr (std::is_same_v<T, Bytes>)
    if (bounds.step == 1 && bounds.count == b->length)
      return ok(retained(b));
  T *result = KRT_TRY(tryNewLike<T>(bounds.count));
  if (bounds.step == 1 && bounds.count)
    memcpy(result->data, b->data + bounds.start, size_t(bounds.count));
  else
    for (int64_t i = 0; i < bounds.count; ++i)
      result->data[i] = b->data[bounds.start + i * bounds.step];
  return ok(result);
}

//===----------------------------------------------------------------------===//
// Concatenation, repetition, membership
//===----------------------------------------------------------------------===//

template <class T> Result<T *> concat(T *b, Word other) {
  ByteSpan right;
  if (!isBytesLike(other, right))
    return fail(raise(krt_type_TypeError, "can't concat %T to %s", other,
                      BytesNames<T>::Type));
  if constexpr (std::is_same_v<T, Bytes>) {
    if (right.length == 0)
      return ok(retained(b));
    if (b->length == 0 && isa(other, krt_type_bytes))
      return ok(retained(as<Bytes>(other)));
  }
  T *result = KRT_TRY(tryNewLike<T>(b->length + right.length));
  if (b->length)
    memcpy(result->data, b->data, size_t(b->length));
  if (right.length)
    memcpy(result->data + b->length, right.data, size_t(right.length));
  return ok(result);
}

template <class T> Result<T *> repeat(T *b, Word count) {
  int64_t times = KRT_TRY(repeatArg(count));
  if (times && b->length > INT64_MAX / times) {
    if constexpr (std::is_same_v<T, Bytes>)
      return fail(raise(krt_type_OverflowError, "repeated bytes are too long"));
    return fail(raiseMemoryError());
  }
  if constexpr (std::is_same_v<T, Bytes>)
    if (times == 1)
      return ok(retained(b));
  int64_t unit = b->length;
  T *result = KRT_TRY(tryNewLike<T>(unit * times));
  if (unit == 1 && times)
    memset(result->data, b->data[0], size_t(times));
  else
    for (int64_t i = 0; unit && i < times; ++i)
      memcpy(result->data + i * unit, b->data, size_t(unit));
  return ok(result);
}

Result<bool> contains(ByteSpan text, Word part) {
  if (isInstance(part, &krt_type_int)) {
    uint8_t byte = KRT_TRY(byteArg(part));
    return ok(findChar(text.data, 0, text.length, byte) >= 0);
  }
  ByteSpan pattern = KRT_TRY(bytesLike(part));
  return ok(findText(text.data, 0, text.length, pattern.data, pattern.length) >=
            0);
}

//===----------------------------------------------------------------------===//
// repr
//===----------------------------------------------------------------------===//

Str *reprOf(ByteSpan bytes, const char *before, const char *after) {
  bool single = false, twice = false;
  for (int64_t i = 0; i < bytes.length; ++i) {
    single |= bytes.data[i] == '\'';
    twice |= bytes.data[i] == '"';
  }
  char quote = single && !twice ? '"' : '\'';
  StrBuilder out;
  out.appendAscii(before);
  out.appendChar('b');
  out.appendChar(uint8_t(quote));
  // bytearray escapes the single quote also between double ones.
  bool escapesSingle = quote == '"' && *before;
  for (int64_t i = 0; i < bytes.length; ++i) {
    uint8_t c = bytes.data[i];
    if (escapesSingle && c == '\'')
      out.appendChar('\\');
    if (appendEscapedControl(out, c, quote))
      continue;
    if (c >= 0x20 && c < 0x7F)
      out.appendChar(c);
    else
      appendEscaped(out, c);
  }
  out.appendChar(uint8_t(quote));
  out.appendAscii(after);
  return out.finish();
}

} // namespace

Str *krt_bytes_repr(Bytes *b) { return reprOf(spanOf(b), "", ""); }
Str *krt_bytearray_repr(ByteArray *b) {
  return reprOf(spanOf(b), "bytearray(", ")");
}

//===----------------------------------------------------------------------===//
// Entry points
//===----------------------------------------------------------------------===//

#define KRT_BYTES_DEFINE(N, T)                                                 \
  int64_t krt_##N##_length(const T *b) { return b->length; }                   \
  Word krt_##N##_len(const T *b) { return smallWord(b->length); }              \
  uint8_t krt_##N##_get(const T *b, int64_t index) { return b->data[index]; }  \
  Result<Word> krt_##N##_getitem(T *b, Word index) {                           \
    return getItem(b, index);                                                  \
  }                                                                            \
  Result<T *> krt_##N##_getslice(T *b, Slice *slice) {                         \
    return getSlice(b, slice->start, slice->stop, slice->step);                \
  }                                                                            \
  Result<T *> krt_##N##_getrange(T *b, Word start, Word stop) {                \
    return getSlice(b, start, stop, noneWord());                               \
  }                                                                            \
  Result<T *> krt_##N##_concat(T *b, Word other) { return concat(b, other); }  \
  Result<T *> krt_##N##_repeat(T *b, Word count) { return repeat(b, count); }  \
  Result<bool> krt_##N##_contains(T *b, Word part) {                           \
    return contains(spanOf(b), part);                                          \
  }                                                                            \
  bool krt_##N##_compare(T *b, Word other, int32_t op) {                       \
    ByteSpan right;                                                            \
    return isBytesLike(other, right) ? compareSpans(spanOf(b), right, op)      \
                                     : op == NE;                               \
  }                                                                            \
  bool krt_##N##_equal(T *b, Word other) {                                     \
    return krt_##N##_compare(b, other, EQ);                                    \
  }                                                                            \
  bool krt_##N##_unequal(T *b, Word other) {                                   \
    return krt_##N##_compare(b, other, NE);                                    \
  }                                                                            \
  bool krt_##N##_lt(T *b, Word other) {                                        \
    return krt_##N##_compare(b, other, LT);                                    \
  }                                                                            \
  bool krt_##N##_le(T *b, Word other) {                                        \
    return krt_##N##_compare(b, other, LE);                                    \
  }                                                                            \
  bool krt_##N##_gt(T *b, Word other) {                                        \
    return krt_##N##_compare(b, other, GT);                                    \
  }                                                                            \
  bool krt_##N##_ge(T *b, Word other) {                                        \
    return krt_##N##_compare(b, other, GE);                                    \
  }
KRT_FOR_BYTES(KRT_BYTES_DEFINE)
#undef KRT_BYTES_DEFINE
