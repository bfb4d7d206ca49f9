//===- BytesType.cpp - The descriptors of bytes and bytearray ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Slots for values of unknown static type, and the iterators.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSlots.h"
#include <type_traits>

using namespace krt;

namespace {

/// The functions behind the slots, by type.
template <class T> struct Entries;

#define KRT_BYTES_ENTRIES(N, T)                                                \
  template <> struct Entries<T> {                                              \
    static constexpr const Type *type = &krt_type_##N;                         \
    static constexpr auto repr = krt_##N##_repr;                               \
    static constexpr auto contains = krt_##N##_contains;                       \
    static constexpr auto getItem = krt_##N##_getitem;                         \
    static constexpr auto getSlice = krt_##N##_getslice;                       \
    static constexpr auto compare = krt_##N##_compare;                         \
    static constexpr auto concat = krt_##N##_concat;                           \
    static constexpr auto repeat = krt_##N##_repeat;                           \
    static constexpr auto mod = krt_##N##_mod;                                 \
    static constexpr auto iter = krt_##N##_iter;                               \
  };
KRT_FOR_BYTES(KRT_BYTES_ENTRIES)
#undef KRT_BYTES_ENTRIES

template <class T> Result<Str *> reprSlot(Object *self) {
  return ok(Entries<T>::repr(static_cast<T *>(self)));
}
template <class T> Result<bool> truthSlot(Object *self) {
  return ok(static_cast<T *>(self)->length != 0);
}
template <class T> Result<int64_t> lengthSlot(Object *self) {
  return ok(static_cast<T *>(self)->length);
}
template <class T> Result<Word> iterSlot(Object *self) {
  return ok(Entries<T>::iter(static_cast<T *>(self)));
}
template <class T> Result<bool> containsSlot(Object *self, Word item) {
  return Entries<T>::contains(static_cast<T *>(self), item);
}

template <class T>
Result<Word> compareSlot(Object *self, Word other, int32_t op) {
  ByteSpan span;
  if (!isBytesLike(other, span))
    return notImplementedWord();
  return ok(retained(
      boolWord(Entries<T>::compare(static_cast<T *>(self), other, op))));
}

/// The index that a key is: TypeError for other types than int.
template <class T> Result<Word> indexKey(Word key) {
  if (!isInstance(key, &krt_type_int) && !findMember(typeOf(key), "__index__"))
    return fail(raise(krt_type_TypeError,
                      "%s indices must be integers or slices, not %T",
                      std::is_same_v<T, Bytes> ? "byte" : "bytearray", key));
  return indexWord(key);
}

template <class T> Result<Word> getItemSlot(Object *self, Word key) {
  auto *b = static_cast<T *>(self);
  if (isSlice(key))
    return ok(word(KRT_TRY(Entries<T>::getSlice(b, as<Slice>(key)))));
  Word index = KRT_TRY(indexKey<T>(key));
  Result<Word> item = Entries<T>::getItem(b, index);
  release(index);
  return item;
}

template <class T> Result<Word> addSlot(Word left, Word right) {
  ByteSpan span;
  if (!isInstance(left, Entries<T>::type) || !isBytesLike(right, span))
    return notImplementedWord();
  return ok(word(KRT_TRY(Entries<T>::concat(as<T>(left), right))));
}

template <class T> Result<Word> multiplySlot(Word left, Word right) {
  return repeatSlot<T, Entries<T>::repeat>(*Entries<T>::type, left, right);
}

template <class T> Result<Word> moduloSlot(Word left, Word right) {
  if (!isInstance(left, Entries<T>::type))
    return notImplementedWord();
  return ok(word(KRT_TRY(Entries<T>::mod(as<T>(left), right))));
}

template <class T> Word byteWord(T *b, int64_t index) {
  return smallWord(b->data[index]);
}

Result<int64_t> hashSlot(Object *self) {
  return ok(krt_bytes_hash(static_cast<Bytes *>(self)));
}

Object *setItemSlot(Object *self, Word key, Word value) {
  auto *b = static_cast<ByteArray *>(self);
  if (isSlice(key))
    return krt_bytearray_setslice(b, as<Slice>(key), value);
  Result<Word> index = indexKey<ByteArray>(key);
  if (index.error)
    return index.error;
  Object *error = krt_bytearray_setitem(b, index.value, value);
  release(index.value);
  return error;
}

Object *delItemSlot(Object *self, Word key) {
  auto *b = static_cast<ByteArray *>(self);
  if (isSlice(key))
    return krt_bytearray_delslice(b, as<Slice>(key));
  Result<Word> index = indexKey<ByteArray>(key);
  if (index.error)
    return index.error;
  Object *error = krt_bytearray_delitem(b, index.value);
  release(index.value);
  return error;
}

void freeByteArray(Object *self) {
  deallocate(static_cast<ByteArray *>(self)->data);
  freeObject(self);
}

//===----------------------------------------------------------------------===//
// Descriptors
//===----------------------------------------------------------------------===//

constexpr const Type *BytesMro[] = {&krt_type_bytes, &krt_type_object};
constexpr const Type *ByteArrayMro[] = {&krt_type_bytearray, &krt_type_object};
constexpr const Type *BytesIteratorMro[] = {&krt_type_bytes_iterator,
                                            &krt_type_object};
constexpr const Type *ByteArrayIteratorMro[] = {&krt_type_bytearray_iterator,
                                                &krt_type_object};

using BinaryFn = Result<Word> (*)(Word, Word);
template <class T>
constexpr BinaryFn BinaryOf[BO_Count] = {
    addSlot<T>,    nullptr, multiplySlot<T>, nullptr, nullptr,
    moduloSlot<T>, nullptr, nullptr,         nullptr, nullptr,
    nullptr,       nullptr, nullptr};

template <class T>
constexpr Type describe(const char *name, const Type *const *mro) {
  Type t = describeText(name, mro, sizeof(T));
  t.repr = t.str = reprSlot<T>;
  t.compare = compareSlot<T>;
  t.truth = truthSlot<T>;
  t.length = lengthSlot<T>;
  t.iter = iterSlot<T>;
  t.contains = containsSlot<T>;
  t.getItem = getItemSlot<T>;
  t.binary = BinaryOf<T>;
  return t;
}

constexpr Type describeBytes() {
  Type t = describe<Bytes>("bytes", BytesMro);
  t.hash = hashSlot;
  return t;
}

constexpr Type describeByteArray() {
  Type t = describe<ByteArray>("bytearray", ByteArrayMro);
  t.dealloc = freeByteArray;
  t.setItem = setItemSlot;
  t.delItem = delItemSlot;
  return t;
}

} // namespace

constinit Type krt_type_bytes = describeBytes();
constinit Type krt_type_bytearray = describeByteArray();
constinit Type krt_type_bytes_iterator = describeTextIterator(
    "bytes_iterator", BytesIteratorMro, nextOfText<Bytes, byteWord<Bytes>>);
constinit Type krt_type_bytearray_iterator =
    describeTextIterator("bytearray_iterator", ByteArrayIteratorMro,
                         nextOfText<ByteArray, byteWord<ByteArray>>);

Word krt_bytes_iter(Bytes *b) {
  return newTextIterator(krt_type_bytes_iterator, b);
}
Word krt_bytearray_iter(ByteArray *b) {
  return newTextIterator(krt_type_bytearray_iterator, b);
}
Word krt_bytes_hash_value(Bytes *b) {
  return krt_int_from_i64(krt_bytes_hash(b));
}
