//===- Bytes.h - bytes and bytearray -------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The methods of bytes and bytearray differ only in the type of their results:
// they are templates over a ByteSpan, instantiated for both. A parameter that
// may be any bytes-like object is a Word.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_BYTES_H
#define KRAIT_RUNTIME_CORE_BYTES_H

#include "runtime/core/Object.h"

namespace krt {

/// Borrowed bytes; valid while the object that holds them is not changed.
struct ByteSpan {
  const uint8_t *data;
  int64_t length;
};

inline ByteSpan spanOf(const Bytes *b) { return {b->data, b->length}; }
inline ByteSpan spanOf(const ByteArray *b) { return {b->data, b->length}; }
/// The bytes of a bytes-like object; false when the word is none.
bool isBytesLike(Word w, ByteSpan &span);
/// As isBytesLike, or TypeError "a bytes-like object is required, not 'str'".
Result<ByteSpan> bytesLike(Word w);
/// Value of a byte: TypeError for other types than int, ValueError "byte must
/// be in range(0, 256)".
Result<uint8_t> byteArg(Word w);

inline Bytes *emptyBytes();
/// A new bytes of a length above 0 to be filled in.
Bytes *newBytes(int64_t length);
/// As newBytes, for any length that the program chose.
Result<Bytes *> tryNewBytes(int64_t length);
Bytes *bytesFrom(const void *data, int64_t length);

/// A new bytearray to be filled in; MemoryError.
Result<ByteArray *> tryNewByteArray(int64_t length);
/// Changes the length; new bytes are not set. MemoryError leaves it as it was.
Object *resizeByteArray(ByteArray *b, int64_t length);

/// What methods of T make: T is Bytes or ByteArray.
template <class T> Result<T *> tryNewLike(int64_t length);
template <> inline Result<Bytes *> tryNewLike<Bytes>(int64_t length) {
  return tryNewBytes(length);
}
template <> inline Result<ByteArray *> tryNewLike<ByteArray>(int64_t length) {
  return tryNewByteArray(length);
}
/// An owned copy of bytes as a T. Ends the process without memory: the bytes
/// exist already.
template <class T> T *copyLike(ByteSpan span);

template <class T> struct BytesNames;
template <> struct BytesNames<Bytes> {
  static constexpr const char *Type = "bytes";
  static constexpr const char *Index = "index out of range";
};
template <> struct BytesNames<ByteArray> {
  static constexpr const char *Type = "bytearray";
  static constexpr const char *Index = "bytearray index out of range";
};

/// The one empty bytes object, with room for the closing zero.
struct alignas(16) StaticBytes {
  Object header;
  int64_t length;
  int64_t hash;
  uint8_t data[16];
};

} // namespace krt

extern "C" krt::StaticBytes krt_bytes_empty;

inline krt::Bytes *krt::emptyBytes() {
  return reinterpret_cast<Bytes *>(&krt_bytes_empty);
}

/// Expands X(name, C++ type) for both types.
#define KRT_FOR_BYTES(X) X(bytes, ::krt::Bytes) X(bytearray, ::krt::ByteArray)

extern "C" {

#define KRT_BYTES_DECLARE(N, T)                                                \
  /* Bytes.cpp */                                                              \
  int64_t krt_##N##_length(const T *b);                                        \
  uint8_t krt_##N##_get(const T *b, int64_t index);                            \
  krt::Result<krt::Word> krt_##N##_getitem(T *b, krt::Word index);             \
  krt::Result<T *> krt_##N##_getslice(T *b, krt::Slice *slice);                \
  krt::Result<T *> krt_##N##_getrange(T *b, krt::Word start, krt::Word stop);  \
  krt::Result<T *> krt_##N##_concat(T *b, krt::Word other);                    \
  krt::Result<T *> krt_##N##_repeat(T *b, krt::Word count);                    \
  krt::Result<bool> krt_##N##_contains(T *b, krt::Word part);                  \
  krt::Word krt_##N##_len(const T *b);                                         \
  /** A comparison with a bytes-like object; op is a CompareOp. */             \
  bool krt_##N##_compare(T *b, krt::Word other, int32_t op);                   \
  bool krt_##N##_equal(T *b, krt::Word other);                                 \
  bool krt_##N##_unequal(T *b, krt::Word other);                               \
  bool krt_##N##_lt(T *b, krt::Word other);                                    \
  bool krt_##N##_le(T *b, krt::Word other);                                    \
  bool krt_##N##_gt(T *b, krt::Word other);                                    \
  bool krt_##N##_ge(T *b, krt::Word other);                                    \
  krt::Word krt_##N##_iter(T *b);                                              \
  krt::Str *krt_##N##_repr(T *b);                                              \
  /* BytesConvert.cpp */                                                       \
  krt::Result<T *> krt_##N##_new(krt::Word source);                            \
  krt::Result<T *> krt_##N##_new_encoded(krt::Str *text, krt::Str *encoding,   \
                                         krt::Str *errors);                    \
  krt::Result<T *> krt_##N##_fromhex(krt::Word text);                          \
  krt::Result<krt::Str *> krt_##N##_hex(T *b);                                 \
  krt::Result<krt::Str *> krt_##N##_hex_sep(T *b, krt::Word separator,         \
                                            krt::Word group);                  \
  krt::Result<krt::Str *> krt_##N##_decode(T *b, krt::Str *encoding,           \
                                           krt::Str *errors);                  \
  krt::Result<T *> krt_##N##_mod(T *b, krt::Word args);                        \
  /* BytesSearch.cpp */                                                        \
  krt::Result<krt::Word> krt_##N##_find(T *b, krt::Word part, krt::Word start, \
                                        krt::Word end);                        \
  krt::Result<krt::Word> krt_##N##_rfind(T *b, krt::Word part,                 \
                                         krt::Word start, krt::Word end);      \
  krt::Result<krt::Word> krt_##N##_index(T *b, krt::Word part,                 \
                                         krt::Word start, krt::Word end);      \
  krt::Result<krt::Word> krt_##N##_rindex(T *b, krt::Word part,                \
                                          krt::Word start, krt::Word end);     \
  krt::Result<krt::Word> krt_##N##_count(T *b, krt::Word part,                 \
                                         krt::Word start, krt::Word end);      \
  krt::Result<bool> krt_##N##_startswith(T *b, krt::Word prefix,               \
                                         krt::Word start, krt::Word end);      \
  krt::Result<bool> krt_##N##_endswith(T *b, krt::Word suffix,                 \
                                       krt::Word start, krt::Word end);        \
  krt::Result<T *> krt_##N##_removeprefix(T *b, krt::Word prefix);             \
  krt::Result<T *> krt_##N##_removesuffix(T *b, krt::Word suffix);             \
  krt::Result<T *> krt_##N##_replace(T *b, krt::Word old,                      \
                                     krt::Word replacement, krt::Word count);  \
  /* BytesSplit.cpp */                                                         \
  krt::Result<krt::List *> krt_##N##_split(T *b, krt::Word separator,          \
                                           krt::Word limit);                   \
  krt::Result<krt::List *> krt_##N##_rsplit(T *b, krt::Word separator,         \
                                            krt::Word limit);                  \
  krt::List *krt_##N##_splitlines(T *b, bool keepEnds);                        \
  krt::Result<krt::Tuple *> krt_##N##_partition(T *b, krt::Word separator);    \
  krt::Result<krt::Tuple *> krt_##N##_rpartition(T *b, krt::Word separator);   \
  krt::Result<T *> krt_##N##_strip(T *b, krt::Word chars);                     \
  krt::Result<T *> krt_##N##_lstrip(T *b, krt::Word chars);                    \
  krt::Result<T *> krt_##N##_rstrip(T *b, krt::Word chars);                    \
  krt::Result<T *> krt_##N##_join(T *b, krt::Word iterable);                   \
  /* BytesText.cpp */                                                          \
  T *krt_##N##_lower(T *b);                                                    \
  T *krt_##N##_upper(T *b);                                                    \
  T *krt_##N##_capitalize(T *b);                                               \
  T *krt_##N##_title(T *b);                                                    \
  T *krt_##N##_swapcase(T *b);                                                 \
  bool krt_##N##_isalnum(T *b);                                                \
  bool krt_##N##_isalpha(T *b);                                                \
  bool krt_##N##_isascii(T *b);                                                \
  bool krt_##N##_isdigit(T *b);                                                \
  bool krt_##N##_islower(T *b);                                                \
  bool krt_##N##_isspace(T *b);                                                \
  bool krt_##N##_istitle(T *b);                                                \
  bool krt_##N##_isupper(T *b);                                                \
  krt::Result<T *> krt_##N##_center(T *b, krt::Word width, krt::Word fill);    \
  krt::Result<T *> krt_##N##_ljust(T *b, krt::Word width, krt::Word fill);     \
  krt::Result<T *> krt_##N##_rjust(T *b, krt::Word width, krt::Word fill);     \
  krt::Result<T *> krt_##N##_zfill(T *b, krt::Word width);                     \
  krt::Result<T *> krt_##N##_expandtabs(T *b, krt::Word tabSize);              \
  krt::Result<T *> krt_##N##_translate(T *b, krt::Word table,                  \
                                       krt::Word removed);
KRT_FOR_BYTES(KRT_BYTES_DECLARE)
#undef KRT_BYTES_DECLARE

// Bytes.cpp
krt::Bytes *krt_bytes_new_empty();
int64_t krt_bytes_hash(krt::Bytes *b);
krt::Word krt_bytes_hash_value(krt::Bytes *b);
bool krt_bytes_eq(krt::Bytes *a, krt::Bytes *b);
/// bytes.maketrans and bytearray.maketrans: both give bytes.
krt::Result<krt::Bytes *> krt_bytes_maketrans(krt::Word from, krt::Word to);

// ByteArray.cpp
krt::ByteArray *krt_bytearray_new_empty();
krt::Object *krt_bytearray_setitem(krt::ByteArray *b, krt::Word index,
                                   krt::Word value);
krt::Object *krt_bytearray_delitem(krt::ByteArray *b, krt::Word index);
krt::Object *krt_bytearray_setslice(krt::ByteArray *b, krt::Slice *slice,
                                    krt::Word source);
krt::Object *krt_bytearray_delslice(krt::ByteArray *b, krt::Slice *slice);
krt::Object *krt_bytearray_append(krt::ByteArray *b, krt::Word value);
krt::Object *krt_bytearray_insert(krt::ByteArray *b, krt::Word index,
                                  krt::Word value);
krt::Result<krt::Word> krt_bytearray_pop(krt::ByteArray *b, krt::Word index);
krt::Object *krt_bytearray_remove(krt::ByteArray *b, krt::Word value);
krt::Object *krt_bytearray_extend(krt::ByteArray *b, krt::Word source);
krt::Object *krt_bytearray_resize(krt::ByteArray *b, krt::Word length);
void krt_bytearray_reverse(krt::ByteArray *b);
void krt_bytearray_clear(krt::ByteArray *b);
krt::ByteArray *krt_bytearray_copy(krt::ByteArray *b);
/// `b += other` and `b *= count`: owned `b` again.
krt::Result<krt::ByteArray *> krt_bytearray_iadd(krt::ByteArray *b,
                                                 krt::Word other);
krt::Result<krt::ByteArray *> krt_bytearray_imul(krt::ByteArray *b,
                                                 krt::Word count);
}

#endif // KRAIT_RUNTIME_CORE_BYTES_H
