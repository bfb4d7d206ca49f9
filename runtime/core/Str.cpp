//===- Str.cpp - Creating and reading str --------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Storage of str, the shared strings, and what every use of str needs:
// equality, order, indexing, slicing. The methods are in the Str*.cpp files by
// subject.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Str.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Shared strings
//===----------------------------------------------------------------------===//

constinit StaticStr<1> krt_str_empty{""};

#define KRT_LATIN(c)                                                           \
  LatinStr {                                                                   \
    {ImmortalRefs, 1, (c) < 0x80, OF_Static, &krt_type_str}, 1, -1,            \
        {uint8_t(c), 0}                                                        \
  }
#define KRT_LATIN4(c)                                                          \
  KRT_LATIN(c), KRT_LATIN((c) + 1), KRT_LATIN((c) + 2), KRT_LATIN((c) + 3)
#define KRT_LATIN16(c)                                                         \
  KRT_LATIN4(c), KRT_LATIN4((c) + 4), KRT_LATIN4((c) + 8), KRT_LATIN4((c) + 12)
#define KRT_LATIN64(c)                                                         \
  KRT_LATIN16(c), KRT_LATIN16((c) + 16), KRT_LATIN16((c) + 32),                \
      KRT_LATIN16((c) + 48)

constinit LatinStr krt_str_latin[256] = {KRT_LATIN64(0), KRT_LATIN64(64),
                                         KRT_LATIN64(128), KRT_LATIN64(192)};

//===----------------------------------------------------------------------===//
// Characters
//===----------------------------------------------------------------------===//

namespace {

/// Or of all characters: as good as the largest one for choosing a kind.
template <class Char> uint32_t orOf(const Char *data, int64_t length) {
  uint32_t bits = 0;
  for (int64_t i = 0; i < length; ++i)
    bits |= data[i];
  return bits;
}

uint32_t boundOf(uint32_t bits) {
  return bits < 0x80      ? 0x7F
         : bits < 0x100   ? 0xFF
         : bits < 0x10000 ? 0xFFFF
                          : MaxCodePoint;
}

template <class To, class From>
void convertChars(void *to, int64_t toIndex, const void *from,
                  int64_t fromIndex, int64_t count) {
  To *target = static_cast<To *>(to) + toIndex;
  const From *source = static_cast<const From *>(from) + fromIndex;
  if constexpr (sizeof(To) == sizeof(From)) {
    memcpy(target, source, size_t(count) * sizeof(To));
  } else {
    for (int64_t i = 0; i < count; ++i)
      target[i] = static_cast<To>(source[i]);
  }
}

template <class To>
void convertTo(void *to, int64_t toIndex, const void *from, uint8_t fromKind,
               int64_t fromIndex, int64_t count) {
  if (fromKind == 1)
    convertChars<To, uint8_t>(to, toIndex, from, fromIndex, count);
  else if (fromKind == 2)
    convertChars<To, uint16_t>(to, toIndex, from, fromIndex, count);
  else
    convertChars<To, uint32_t>(to, toIndex, from, fromIndex, count);
}

} // namespace

uint32_t krt::findMaxChar(const void *data, uint8_t kind, int64_t length) {
  if (kind == 1)
    return boundOf(orOf(static_cast<const uint8_t *>(data), length));
  if (kind == 2)
    return boundOf(orOf(static_cast<const uint16_t *>(data), length));
  return boundOf(orOf(static_cast<const uint32_t *>(data), length));
}

void krt::copyChars(void *to, uint8_t toKind, int64_t toIndex, const void *from,
                    uint8_t fromKind, int64_t fromIndex, int64_t count) {
  if (toKind == 1)
    convertTo<uint8_t>(to, toIndex, from, fromKind, fromIndex, count);
  else if (toKind == 2)
    convertTo<uint16_t>(to, toIndex, from, fromKind, fromIndex, count);
  else
    convertTo<uint32_t>(to, toIndex, from, fromKind, fromIndex, count);
}

bool krt::equalsAscii(const Str *s, const char *ascii) {
  size_t length = strlen(ascii);
  return isAscii(s) && s->length == int64_t(length) &&
         memcmp(s->data, ascii, length) == 0;
}

//===----------------------------------------------------------------------===//
// Creating
//===----------------------------------------------------------------------===//

namespace {

Str *initialise(Str *s, int64_t length, uint8_t kind, uint32_t maxChar) {
  s->kind = kind;
  s->kind2 = maxChar < 0x80;
  s->length = length;
  s->hash = -1;
  setChar(s, length, 0);
  return s;
}

} // namespace

Str *krt::newStr(int64_t length, uint8_t kind, uint32_t maxChar) {
  auto *s = newObject<Str>(&krt_type_str, size_t(length + 1) * kind);
  return initialise(s, length, kind, maxChar);
}

Result<Str *> krt::tryNewStr(int64_t length, uint32_t maxChar) {
  uint8_t kind = kindFor(maxChar);
  if (length > (INT64_MAX - int64_t(sizeof(Str))) / kind - 1)
    return fail(raiseMemoryError());
  auto *s = tryNewObject<Str>(&krt_type_str, size_t(length + 1) * kind);
  if (!s)
    return fail(raiseMemoryError());
  return ok(initialise(s, length, kind, maxChar));
}

Str *krt::strFromChars(const void *data, uint8_t kind, int64_t length) {
  if (length == 0)
    return retained(emptyStr());
  if (length == 1)
    return krt_str_from_codepoint(charAt(data, kind, 0));
  Str *s = newStr(length, findMaxChar(data, kind, length));
  copyChars(s->data, s->kind, 0, data, kind, 0, length);
  return s;
}

Str *krt::substring(Str *s, int64_t start, int64_t end) {
  int64_t length = end - start;
  if (length == s->length)
    return retained(s);
  if (!isAscii(s) || length <= 1)
    return strFromChars(s->data + start * s->kind, s->kind, length);
  Str *part = newStr(length, 1, 0x7F);
  memcpy(part->data, s->data + start, size_t(length));
  return part;
}

Str *krt_str_from_ascii(const char *text) {
  int64_t length = int64_t(strlen(text));
  return strFromChars(text, 1, length);
}

Str *krt_str_from_codepoint(uint32_t c) {
  if (c < 0x100)
    return retained(latinStr(uint8_t(c)));
  Str *s = newStr(1, c);
  setChar(s, 0, c);
  return s;
}

//===----------------------------------------------------------------------===//
// Equality, order, hash
//===----------------------------------------------------------------------===//

KRT_HOT bool krt_str_eq(const Str *a, const Str *b) {
  if (a == b)
    return true;
  if (a->length != b->length || a->kind != b->kind)
    return false;
  // Most texts that differ do so at once; an empty one has its final zero
  // there.
  if (a->data[0] != b->data[0])
    return false;
  return memcmp(a->data, b->data, size_t(a->length) * a->kind) == 0;
}

KRT_HOT bool krt_str_ne(const Str *a, const Str *b) {
  return !krt_str_eq(a, b);
}

namespace {

template <class A, class B>
int compareChars(const A *a, const B *b, int64_t length) {
  for (int64_t i = 0; i < length; ++i)
    if (a[i] != b[i])
      return uint32_t(a[i]) < uint32_t(b[i]) ? -1 : 1;
  return 0;
}

} // namespace

int32_t krt_str_compare(const Str *a, const Str *b) {
  int64_t common = a->length < b->length ? a->length : b->length;
  int order;
  if (a->kind == 1 && b->kind == 1)
    order = memcmp(a->data, b->data, size_t(common));
  else
    order = withChars(a, [&](auto *left) {
      return withChars(
          b, [&](auto *right) { return compareChars(left, right, common); });
    });
  if (order != 0)
    return order;
  return a->length < b->length ? -1 : a->length > b->length;
}

bool krt_str_lt(const Str *a, const Str *b) {
  return krt_str_compare(a, b) < 0;
}
bool krt_str_le(const Str *a, const Str *b) {
  return krt_str_compare(a, b) <= 0;
}
bool krt_str_gt(const Str *a, const Str *b) {
  return krt_str_compare(a, b) > 0;
}
bool krt_str_ge(const Str *a, const Str *b) {
  return krt_str_compare(a, b) >= 0;
}

KRT_COLD int64_t krt_str_hash_slow(Str *s) {
  return s->hash = hashBytes(s->data, s->length * s->kind);
}

KRT_HOT int64_t krt_str_hash(Str *s) {
  return KRT_LIKELY(s->hash != -1) ? s->hash : krt_str_hash_slow(s);
}

//===----------------------------------------------------------------------===//
// Length, indexing, slicing
//===----------------------------------------------------------------------===//

KRT_HOT int64_t krt_str_length(const Str *s) { return s->length; }
KRT_HOT Word krt_str_len(const Str *s) { return smallWord(s->length); }

KRT_COLD Str *krt_str_wide_char(const Str *s, int64_t index) {
  return krt_str_from_codepoint(charAt(s, index));
}

KRT_HOT Str *krt_str_get(const Str *s, int64_t index) {
  if (KRT_LIKELY(s->kind == 1))
    return retained(latinStr(s->data[index]));
  return krt_str_wide_char(s, index);
}

KRT_HOT Str *krt_str_peek(const Str *s, int64_t index) {
  if (KRT_LIKELY(s->kind == 1))
    return latinStr(s->data[index]);
  return krt_str_wide_char(s, index);
}

KRT_HOT void krt_release_character(Object *character) {
  auto offset = reinterpret_cast<uintptr_t>(character) -
                reinterpret_cast<uintptr_t>(krt_str_latin);
  if (KRT_UNLIKELY(offset >= sizeof(krt_str_latin)))
    release(character);
}

KRT_ERROR Object *krt_str_index_error(Word index) {
  return indexError(index, "string index out of range");
}

/// Where `index` lies in `s`, from 0; -1 outside.
static inline int64_t indexInside(const Str *s, Word index) {
  int64_t i = isSmall(index) ? smallValue(index) : INT64_MIN;
  if (i < 0)
    i += s->length;
  return KRT_LIKELY(uint64_t(i) < uint64_t(s->length)) ? i : -1;
}

KRT_HOT Result<Str *> krt_str_getitem(Str *s, Word index) {
  int64_t i = indexInside(s, index);
  if (KRT_UNLIKELY(i < 0))
    return fail(krt_str_index_error(index));
  return ok(krt_str_get(s, i));
}

KRT_HOT Result<Str *> krt_str_peekitem(Str *s, Word index) {
  int64_t i = indexInside(s, index);
  if (KRT_UNLIKELY(i < 0))
    return fail(krt_str_index_error(index));
  return ok(krt_str_peek(s, i));
}

Result<Str *> krt_str_slice(Str *s, Word start, Word stop, Word step) {
  SliceBounds bounds = KRT_TRY(adjustSlice(start, stop, step, s->length));
  if (bounds.count <= 0)
    return ok(retained(emptyStr()));
  if (bounds.step == 1)
    return ok(substring(s, bounds.start, bounds.start + bounds.count));
  if (bounds.count == 1)
    return ok(krt_str_get(s, bounds.start));
  return ok(withChars(s, [&](auto *chars) {
    uint32_t bits = 0;
    for (int64_t i = 0; i < bounds.count; ++i)
      bits |= chars[bounds.start + i * bounds.step];
    Str *result = newStr(bounds.count, boundOf(bits));
    for (int64_t i = 0; i < bounds.count; ++i)
      setChar(result, i, chars[bounds.start + i * bounds.step]);
    return result;
  }));
}

Result<Str *> krt_str_getslice(Str *s, Slice *slice) {
  return krt_str_slice(s, slice->start, slice->stop, slice->step);
}

Result<Str *> krt_str_getrange(Str *s, Word start, Word stop) {
  return krt_str_slice(s, start, stop, noneWord());
}
