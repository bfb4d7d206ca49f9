//===- ByteArray.cpp - bytearray: what changes it ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Growth and the methods that change a bytearray in place; the others are
// shared with bytes. A source that is the bytearray itself is copied first.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSearch.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Storage
//===----------------------------------------------------------------------===//

namespace {

ByteArray *newByteArray() {
  auto *b = newObject<ByteArray>(&krt_type_bytearray);
  b->length = b->capacity = 0;
  b->data = nullptr;
  return b;
}

} // namespace

ByteArray *krt_bytearray_new_empty() { return newByteArray(); }

Result<ByteArray *> krt::tryNewByteArray(int64_t length) {
  ByteArray *b = newByteArray();
  if (length == 0)
    return ok(b);
  b->data = static_cast<uint8_t *>(tryAllocate(size_t(length)));
  if (!b->data) {
    release(b);
    return fail(raiseMemoryError());
  }
  b->length = b->capacity = length;
  return ok(b);
}

namespace krt {
template <> ByteArray *copyLike<ByteArray>(ByteSpan span) {
  ByteArray *b = newByteArray();
  if (span.length) {
    b->data = static_cast<uint8_t *>(allocate(size_t(span.length)));
    b->length = b->capacity = span.length;
    memcpy(b->data, span.data, size_t(span.length));
  }
  return b;
}
} // namespace krt

Object *krt::resizeByteArray(ByteArray *b, int64_t length) {
  if (length > b->capacity || length < b->capacity / 2) {
    int64_t capacity = length;
    if (length > b->capacity && length < INT64_MAX / 2)
      capacity = length + (length >> 3) + (length < 9 ? 3 : 6);
    if (length == 0) {
      deallocate(b->data);
      b->data = nullptr;
      capacity = 0;
    } else {
      void *moved = tryReallocate(b->data, size_t(capacity));
      if (!moved)
        return raiseMemoryError();
      b->data = static_cast<uint8_t *>(moved);
    }
    b->capacity = capacity;
  }
  b->length = length;
  return nullptr;
}

namespace {

/// Replaces [start, end) by other bytes, which are not those of `b`.
Object *replaceRange(ByteArray *b, int64_t start, int64_t end, ByteSpan by) {
  int64_t tail = b->length - end;
  int64_t oldLength = b->length;
  int64_t length = start + by.length + tail;
  if (length > oldLength)
    if (Object *error = resizeByteArray(b, length))
      return error;
  if (tail && by.length != end - start)
    memmove(b->data + start + by.length, b->data + end, size_t(tail));
  if (by.length)
    memcpy(b->data + start, by.data, size_t(by.length));
  return length < oldLength ? resizeByteArray(b, length) : nullptr;
}

/// Appends the ints that an iterator gives.
Object *appendInts(ByteArray *target, Word iterator) {
  for (;;) {
    bool done = false;
    Result<Word> item = krt_next(iterator, &done);
    if (item.error || done)
      return item.error;
    Result<uint8_t> byte = byteArg(item.value);
    release(item.value);
    if (byte.error)
      return byte.error;
    if (Object *error = resizeByteArray(target, target->length + 1))
      return error;
    target->data[target->length - 1] = byte.value;
  }
}

/// Bytes of a source that may be bytes-like or an iterable of ints, held until
/// the end of the scope.
class Source {
public:
  Source() = default;
  Source(const Source &) = delete;
  Source &operator=(const Source &) = delete;
  ~Source() {
    if (owned)
      release(owned);
  }

  /// `changed` is the bytearray that is about to change.
  Object *fromBytesLike(ByteSpan bytes, const ByteArray *changed) {
    if (bytes.length && bytes.data == changed->data) {
      owned = copyLike<ByteArray>(bytes);
      bytes = spanOf(owned);
    }
    span = bytes;
    return nullptr;
  }
  Object *fromIterator(Word iterator) {
    owned = newByteArray();
    Object *error = appendInts(owned, iterator);
    span = spanOf(owned);
    return error;
  }

  ByteSpan span{nullptr, 0};

private:
  ByteArray *owned = nullptr;
};

Object *readAssigned(Word value, const ByteArray *changed, Source &source) {
  ByteSpan bytes;
  if (isBytesLike(value, bytes))
    return source.fromBytesLike(bytes, changed);
  Object *wrongType =
      isSmall(value) || isInstance(value, &krt_type_int) ||
              isInstance(value, &krt_type_float) ||
              isInstance(value, &krt_type_str)
          ? raise(krt_type_TypeError, "can assign only bytes, buffers, or "
                                      "iterables of ints in range(0, 256)")
          : nullptr;
  if (wrongType)
    return wrongType;
  Result<Word> iterator = krt_iter(value);
  if (iterator.error) {
    if (!isSubtype(iterator.error->type, &krt_type_TypeError))
      return iterator.error;
    release(iterator.error);
    return raise(krt_type_TypeError, "cannot convert '%T' object to bytearray",
                 value);
  }
  Object *error = source.fromIterator(iterator.value);
  release(iterator.value);
  return error;
}

} // namespace

//===----------------------------------------------------------------------===//
// Items and slices
//===----------------------------------------------------------------------===//

Object *krt_bytearray_setitem(ByteArray *b, Word index, Word value) {
  int64_t position;
  if (!fitsInt64(index, position))
    return indexError(index, "bytearray index out of range");
  // The value is looked at before the bounds, as CPython does.
  Result<uint8_t> byte = byteArg(value);
  if (byte.error)
    return byte.error;
  int64_t at = sequenceIndex(index, b->length);
  if (at < 0)
    return indexError(index, "bytearray index out of range");
  b->data[at] = byte.value;
  return nullptr;
}

Object *krt_bytearray_delitem(ByteArray *b, Word index) {
  int64_t at = sequenceIndex(index, b->length);
  if (at < 0)
    return indexError(index, "bytearray index out of range");
  return replaceRange(b, at, at + 1, {nullptr, 0});
}

namespace {

/// Deletes the items of an extended slice.
Object *deleteStepped(ByteArray *b, SliceBounds bounds) {
  if (bounds.count <= 0)
    return nullptr;
  if (bounds.step < 0) {
    bounds.start += (bounds.count - 1) * bounds.step;
    bounds.step = -bounds.step;
  }
  int64_t out = bounds.start, next = bounds.start, left = bounds.count;
  for (int64_t i = bounds.start; i < b->length; ++i) {
    if (left && i == next) {
      // The last step may lead out of the range of int64_t.
      if (--left)
        next += bounds.step;
      continue;
    }
    b->data[out++] = b->data[i];
  }
  return resizeByteArray(b, out);
}

} // namespace

Object *krt_bytearray_setslice(ByteArray *b, Slice *slice, Word value) {
  // Reading the source may run code that changes the length.
  Result<SliceBounds> check = adjustSlice(slice, b->length);
  if (check.error)
    return check.error;
  Source source;
  if (Object *error = readAssigned(value, b, source))
    return error;
  SliceBounds bounds = adjustSlice(slice, b->length).value;
  if (bounds.step == 1) {
    int64_t end = bounds.stop < bounds.start ? bounds.start : bounds.stop;
    return replaceRange(b, bounds.start, end, source.span);
  }
  if (source.span.length == 0)
    return deleteStepped(b, bounds);
  if (source.span.length != bounds.count)
    return raise(krt_type_ValueError,
                 "attempt to assign bytes of size %lld to extended slice of "
                 "size %lld",
                 (long long)source.span.length, (long long)bounds.count);
  for (int64_t i = 0; i < bounds.count; ++i)
    b->data[bounds.start + i * bounds.step] = source.span.data[i];
  return nullptr;
}

Object *krt_bytearray_delslice(ByteArray *b, Slice *slice) {
  Result<SliceBounds> bounds = adjustSlice(slice, b->length);
  if (bounds.error)
    return bounds.error;
  if (bounds.value.step == 1 && bounds.value.count > 0)
    return replaceRange(b, bounds.value.start,
                        bounds.value.start + bounds.value.count, {nullptr, 0});
  return deleteStepped(b, bounds.value);
}

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

Object *krt_bytearray_append(ByteArray *b, Word value) {
  Result<uint8_t> byte = byteArg(value);
  if (byte.error)
    return byte.error;
  if (Object *error = resizeByteArray(b, b->length + 1))
    return error;
  b->data[b->length - 1] = byte.value;
  return nullptr;
}

Object *krt_bytearray_insert(ByteArray *b, Word index, Word value) {
  Result<int64_t> position = sizeArg(index);
  if (position.error)
    return position.error;
  Result<uint8_t> byte = byteArg(value);
  if (byte.error)
    return byte.error;
  int64_t at = position.value;
  if (at < 0)
    at = at + b->length < 0 ? 0 : at + b->length;
  if (at > b->length)
    at = b->length;
  return replaceRange(b, at, at, {&byte.value, 1});
}

Result<Word> krt_bytearray_pop(ByteArray *b, Word index) {
  KRT_TRY(sizeArg(index));
  if (b->length == 0)
    return fail(raise(krt_type_IndexError, "pop from empty bytearray"));
  int64_t at = sequenceIndex(index, b->length);
  if (at < 0)
    return fail(raise(krt_type_IndexError, "pop index out of range"));
  Word value = smallWord(b->data[at]);
  if (Object *error = replaceRange(b, at, at + 1, {nullptr, 0}))
    return fail(error);
  return ok(value);
}

Object *krt_bytearray_remove(ByteArray *b, Word value) {
  Result<uint8_t> byte = byteArg(value);
  if (byte.error)
    return byte.error;
  int64_t at =
      findChar(static_cast<const uint8_t *>(b->data), 0, b->length, byte.value);
  if (at < 0)
    return raise(krt_type_ValueError, "value not found in bytearray");
  return replaceRange(b, at, at + 1, {nullptr, 0});
}

Object *krt_bytearray_extend(ByteArray *b, Word value) {
  Source source;
  ByteSpan bytes;
  if (isBytesLike(value, bytes)) {
    source.fromBytesLike(bytes, b);
    return replaceRange(b, b->length, b->length, source.span);
  }
  if (isInstance(value, &krt_type_str))
    return raise(krt_type_TypeError,
                 "expected iterable of integers; got: 'str'");
  Result<Word> iterator = krt_iter(value);
  if (iterator.error) {
    if (!isSubtype(iterator.error->type, &krt_type_TypeError))
      return iterator.error;
    release(iterator.error);
    return raise(krt_type_TypeError, "can't extend bytearray with %T", value);
  }
  Object *error = source.fromIterator(iterator.value);
  release(iterator.value);
  if (error)
    return error;
  return replaceRange(b, b->length, b->length, source.span);
}

Object *krt_bytearray_resize(ByteArray *b, Word size) {
  int64_t length;
  if (!fitsInt64(size, length))
    return raise(krt_type_OverflowError,
                 "cannot fit 'int' into an index-sized integer");
  if (length < 0)
    return raise(krt_type_ValueError,
                 "Can only resize to positive sizes, got %lld",
                 (long long)length);
  int64_t old = b->length;
  if (Object *error = resizeByteArray(b, length))
    return error;
  if (length > old)
    memset(b->data + old, 0, size_t(length - old));
  return nullptr;
}

void krt_bytearray_reverse(ByteArray *b) {
  for (int64_t i = 0, j = b->length - 1; i < j; ++i, --j) {
    uint8_t c = b->data[i];
    b->data[i] = b->data[j];
    b->data[j] = c;
  }
}

void krt_bytearray_clear(ByteArray *b) {
  deallocate(b->data);
  b->data = nullptr;
  b->length = b->capacity = 0;
}

ByteArray *krt_bytearray_copy(ByteArray *b) {
  return copyLike<ByteArray>(spanOf(b));
}

Result<ByteArray *> krt_bytearray_iadd(ByteArray *b, Word other) {
  ByteSpan bytes;
  if (!isBytesLike(other, bytes))
    return fail(
        raise(krt_type_TypeError, "can't concat %T to bytearray", other));
  Source source;
  source.fromBytesLike(bytes, b);
  if (Object *error = replaceRange(b, b->length, b->length, source.span))
    return fail(error);
  return ok(retained(b));
}

Result<ByteArray *> krt_bytearray_imul(ByteArray *b, Word count) {
  int64_t times = KRT_TRY(repeatArg(count));
  int64_t unit = b->length;
  if (times && unit > INT64_MAX / times)
    return fail(raiseMemoryError());
  if (Object *error = resizeByteArray(b, unit * times))
    return fail(error);
  for (int64_t i = 1; unit && i < times; ++i)
    memcpy(b->data + i * unit, b->data, size_t(unit));
  return ok(retained(b));
}
