//===- StrBuild.cpp - Making one str of several --------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// StrBuilder, concatenation, repetition and join. All of them know the widest
// character of the result before they write it, so that the text is written
// once.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Join.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// StrBuilder
//===----------------------------------------------------------------------===//

StrBuilder::~StrBuilder() {
  if (block)
    freeObject(block);
}

void StrBuilder::reset() {
  block = nullptr;
  count = 0;
  capacity = LocalBytes;
  limit = 0xFF;
  seen = 0x7F;
  kind = 1;
}

/// Moves the text to room for `newCapacity` characters of `newKind`; false
/// (only with `mayFail`) when there is not enough memory.
bool StrBuilder::grow(int64_t newCapacity, uint8_t newKind, bool mayFail) {
  if (!block && newCapacity * newKind <= LocalBytes) {
    uint8_t old[LocalBytes];
    memcpy(old, local, size_t(count) * kind);
    copyChars(local, newKind, 0, old, kind, 0, count);
    newCapacity = LocalBytes / newKind;
  } else {
    if (newCapacity > (INT64_MAX - int64_t(sizeof(Str))) / 4 - 1) {
      if (mayFail)
        return false;
      newCapacity = INT64_MAX / 8;
    }
    size_t bytes = size_t(newCapacity + 1) * newKind;
    if (block && newKind == kind) {
      Object *moved = tryReallocateObject(block, sizeof(Str) + bytes);
      if (!moved && mayFail)
        return false;
      if (moved) {
        block = static_cast<Str *>(moved);
        capacity = newCapacity;
        return true;
      }
    }
    auto *wider = mayFail ? tryNewObject<Str>(&krt_type_str, bytes)
                          : newObject<Str>(&krt_type_str, bytes);
    if (!wider)
      return false;
    copyChars(wider->data, newKind, 0, chars(), kind, 0, count);
    if (block)
      freeObject(block);
    block = wider;
  }
  capacity = newCapacity;
  kind = newKind;
  limit = newKind == 1 ? 0xFF : newKind == 2 ? 0xFFFF : MaxCodePoint;
  return true;
}

void StrBuilder::makeRoom(int64_t more, uint32_t maxChar) {
  if (maxChar > seen)
    seen = maxChar < 0x100 ? 0xFF : maxChar < 0x10000 ? 0xFFFF : MaxCodePoint;
  uint8_t newKind = maxChar > limit ? kindFor(maxChar) : kind;
  int64_t needed = count + more;
  if (needed <= capacity && newKind == kind)
    return;
  int64_t room = needed <= capacity ? capacity : needed + needed / 2;
  if (!block && needed * newKind <= LocalBytes)
    room = needed;
  grow(room, newKind, false);
}

bool StrBuilder::reserve(int64_t more, uint32_t maxChar) {
  uint8_t newKind = maxChar > limit ? kindFor(maxChar) : kind;
  if (more > INT64_MAX - count)
    return false;
  if (count + more <= capacity && newKind == kind)
    return true;
  return grow(count + more > capacity ? count + more : capacity, newKind, true);
}

void StrBuilder::appendChars(const void *data, uint8_t fromKind, int64_t length,
                             uint32_t maxChar) {
  if (length <= 0)
    return;
  if (count + length > capacity || maxChar > seen)
    makeRoom(length, maxChar);
  copyChars(chars(), kind, count, data, fromKind, 0, length);
  count += length;
}

void StrBuilder::append(const Str *s, int64_t start, int64_t end) {
  const uint8_t *data = s->data + start * s->kind;
  bool whole = isAscii(s) || end - start == s->length;
  appendChars(data, s->kind, end - start,
              whole ? maxCharBound(s)
                    : findMaxChar(data, s->kind, end - start));
}

void StrBuilder::appendFill(uint32_t c, int64_t times) {
  if (times <= 0)
    return;
  if (count + times > capacity || c > seen)
    makeRoom(times, c);
  if (kind == 1) {
    memset(static_cast<uint8_t *>(chars()) + count, int(c), size_t(times));
    count += times;
    return;
  }
  while (times-- > 0)
    appendChar(c);
}

void StrBuilder::appendInt(int64_t value) {
  char digits[20];
  int64_t at = 20;
  uint64_t rest = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
  do {
    digits[--at] = char('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (value < 0)
    appendChar('-');
  appendAscii(digits + at, 20 - at);
}

void StrBuilder::truncate(int64_t newLength) {
  count = newLength;
  if (seen > 0x7F)
    seen = findMaxChar(chars(), kind, count);
}

Str *StrBuilder::finish() {
  Str *result;
  if (count <= 1) {
    result = count == 0 ? retained(emptyStr()) : krt_str_from_codepoint(at(0));
  } else if (!block || kindFor(seen) != kind) {
    result = newStr(count, seen);
    copyChars(result->data, result->kind, 0, chars(), kind, 0, count);
  } else {
    if (capacity - count > 16 + count / 8)
      if (Object *moved = tryReallocateObject(
              block, sizeof(Str) + size_t(count + 1) * kind))
        block = static_cast<Str *>(moved);
    result = block;
    result->kind = kind;
    result->kind2 = seen < 0x80;
    result->length = count;
    result->hash = -1;
    setChar(result, count, 0);
    reset();
    return result;
  }
  if (block)
    freeObject(block);
  reset();
  return result;
}

//===----------------------------------------------------------------------===//
// Concatenation
//===----------------------------------------------------------------------===//

Str *krt_str_concat(Str *a, Str *b) {
  if (a->length == 0)
    return retained(b);
  if (b->length == 0)
    return retained(a);
  Str *result =
      newStr(a->length + b->length, maxCharBound(a) | maxCharBound(b));
  copyChars(result, 0, a, 0, a->length);
  copyChars(result, a->length, b, 0, b->length);
  return result;
}

namespace {

/// Bytes to ask for when a str of this size grows: large ones get an eighth
/// more, rounded the same way each time, so that realloc finds the room that
/// an earlier append left.
size_t roomFor(size_t bytes) {
  if (bytes <= 512)
    return bytes;
  size_t step = size_t(1) << (60 - __builtin_clzll(bytes));
  return (bytes + step - 1) & ~(step - 1);
}

} // namespace

Str *krt_str_concat_consume(Str *a, Str *b) {
  if (b->length == 0)
    return a;
  if (a->refs == 1 && a != b && b->kind <= a->kind &&
      a->type == &krt_type_str) {
    int64_t length = a->length + b->length;
    size_t bytes = sizeof(Str) + size_t(length + 1) * a->kind;
    if (Object *moved = tryReallocateObject(a, roomFor(bytes))) {
      a = static_cast<Str *>(moved);
      copyChars(a, a->length, b, 0, b->length);
      a->length = length;
      a->kind2 &= b->kind2;
      a->hash = -1;
      setChar(a, length, 0);
      return a;
    }
  }
  Str *result = krt_str_concat(a, b);
  release(a);
  return result;
}

Str *krt_str_join_n(Str *const *parts, int64_t count) {
  int64_t length = 0;
  uint32_t bound = 0;
  Str *only = nullptr;
  for (int64_t i = 0; i < count; ++i) {
    if (parts[i]->length == 0)
      continue;
    only = length == 0 ? parts[i] : nullptr;
    length += parts[i]->length;
    bound |= maxCharBound(parts[i]);
  }
  if (length == 0)
    return retained(emptyStr());
  if (only)
    return retained(only);
  Str *result = newStr(length, bound);
  int64_t at = 0;
  for (int64_t i = 0; i < count; ++i) {
    copyChars(result, at, parts[i], 0, parts[i]->length);
    at += parts[i]->length;
  }
  return result;
}

Result<Str *> krt_str_repeat(Str *s, Word count) {
  int64_t times = KRT_TRY(repeatArg(count));
  if (times == 0 || s->length == 0)
    return ok(retained(emptyStr()));
  if (times == 1)
    return ok(retained(s));
  if (s->length > INT64_MAX / times)
    return fail(raise(krt_type_OverflowError, "repeated string is too long"));
  Str *result = KRT_TRY(tryNewStr(s->length * times, maxCharBound(s)));
  size_t unit = size_t(s->length) * s->kind;
  size_t total = unit * size_t(times);
  if (unit == 1) {
    memset(result->data, s->data[0], total);
    return ok(result);
  }
  memcpy(result->data, s->data, unit);
  for (size_t done = unit; done < total;) {
    size_t part = done < total - done ? done : total - done;
    memcpy(result->data + done, result->data, part);
    done += part;
  }
  return ok(result);
}

//===----------------------------------------------------------------------===//
// join
//===----------------------------------------------------------------------===//

namespace {

/// The items and the separators between them, all of one byte per character.
void writeNarrowItems(uint8_t *out, const Str *separator, const Word *items,
                      int64_t count) {
  int64_t between = separator->length;
  for (int64_t i = 0; i < count; ++i) {
    if (i && between == 1) {
      *out++ = separator->data[0];
    } else if (i && between) {
      memcpy(out, separator->data, size_t(between));
      out += between;
    }
    const Str *item = as<Str>(items[i]);
    memcpy(out, item->data, size_t(item->length));
    out += item->length;
  }
}

Result<Str *> joinItems(Str *separator, const Word *items, int64_t count) {
  if (count == 0)
    return ok(retained(emptyStr()));
  int64_t length = 0;
  uint32_t bound = count > 1 && separator->length ? maxCharBound(separator) : 0;
  for (int64_t i = 0; i < count; ++i) {
    Str *item = asStr(items[i]);
    if (!item)
      return fail(raise(krt_type_TypeError,
                        "sequence item %lld: expected str instance, %T found",
                        (long long)i, items[i]));
    bound |= item->length ? maxCharBound(item) : 0;
    int64_t more = item->length + (i ? separator->length : 0);
    if (more > INT64_MAX - length)
      return fail(raise(krt_type_OverflowError,
                        "join() result is too long for a Python string"));
    length += more;
  }
  if (count == 1 && isa(items[0], krt_type_str))
    return ok(retained(as<Str>(items[0])));
  if (length == 0)
    return ok(retained(emptyStr()));
  if (length == 1) {
    for (int64_t i = 0; i < count; ++i)
      if (as<Str>(items[i])->length)
        return ok(krt_str_get(as<Str>(items[i]), 0));
    return ok(retained(separator));
  }
  Str *result = KRT_TRY(tryNewStr(length, bound));
  if (result->kind == 1) {
    writeNarrowItems(result->data, separator, items, count);
    return ok(result);
  }
  int64_t at = 0;
  for (int64_t i = 0; i < count; ++i) {
    if (i && separator->length) {
      copyChars(result, at, separator, 0, separator->length);
      at += separator->length;
    }
    Str *item = as<Str>(items[i]);
    copyChars(result, at, item, 0, item->length);
    at += item->length;
  }
  return ok(result);
}

} // namespace

Result<Str *> krt_str_join(Str *separator, Word iterable) {
  return joinIterable(iterable, [&](const Word *items, int64_t count) {
    return joinItems(separator, items, count);
  });
}
