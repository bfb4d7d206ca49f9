//===- Slot.h - Elements of containers, by their ElemKind -------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A container stores its elements unboxed: words, doubles or bools. Code that
// must be fast is a template over `Elem<ElemKind>`; code that need not be works
// on raw u64 slots with the kind beside them.
//
// Identity: CPython's containers treat an object as equal to itself before they
// ask `==`. Words are identical when they are the same word; doubles, which
// have no identity of their own here, when they have the same bits (so a NaN
// finds itself).
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_SLOT_H
#define KRAIT_RUNTIME_CORE_SLOT_H

#include "runtime/core/Object.h"

/// Expands X(suffix, C++ type, ElemKind) for each kind of element.
#define KRT_FOR_EACH_KIND(X)                                                   \
  X(w, ::krt::Word, ::krt::ElemKind::Word)                                     \
  X(f, double, ::krt::ElemKind::F64)                                           \
  X(b, bool, ::krt::ElemKind::Bool)

namespace krt {

/// Marks an absent value where a Word is expected: the tagged null pointer,
/// which no value has (0 is the int 0). Never retain or release it.
constexpr Word NoWord = 1;

inline uint64_t bitsOf(double value) {
  return __builtin_bit_cast(uint64_t, value);
}
inline double doubleOf(uint64_t bits) {
  return __builtin_bit_cast(double, bits);
}

template <ElemKind K> struct Elem;

template <> struct Elem<ElemKind::Word> {
  using Type = Word;
  static constexpr int64_t Size = 8;
  static uint64_t toSlot(Word value) { return value; }
  static Word fromSlot(uint64_t slot) { return slot; }
  static void retain(Word value) { krt::retain(value); }
  static void release(Word value) { krt::release(value); }
};

template <> struct Elem<ElemKind::F64> {
  using Type = double;
  static constexpr int64_t Size = 8;
  static uint64_t toSlot(double value) { return bitsOf(value); }
  static double fromSlot(uint64_t slot) { return doubleOf(slot); }
  static void retain(double) {}
  static void release(double) {}
};

template <> struct Elem<ElemKind::Bool> {
  using Type = bool;
  static constexpr int64_t Size = 1;
  static uint64_t toSlot(bool value) { return value; }
  static bool fromSlot(uint64_t slot) { return slot != 0; }
  static void retain(bool) {}
  static void release(bool) {}
};

template <ElemKind K> using ElemType = Elem<K>::Type;

/// Bytes of one element of a list.
inline int64_t elemSize(ElemKind kind) {
  return kind == ElemKind::Bool ? 1 : 8;
}

inline void retainSlot(uint64_t slot, ElemKind kind) {
  if (kind == ElemKind::Word)
    retain(Word(slot));
}

/// Raw slot for a borrowed word of any type (retained): a TypeError unless the
/// word is what the container stores.
Result<uint64_t> checkedSlot(Word value, ElemKind kind);

/// Owned raw slot of kind `to` for a borrowed slot of kind `from`.
Result<uint64_t> convertSlot(uint64_t slot, ElemKind from, ElemKind to);

/// Owned word for an element.
template <ElemKind K> Word boxElem(ElemType<K> value) {
  if constexpr (K == ElemKind::Word)
    return retained(value);
  else if constexpr (K == ElemKind::F64)
    return boxFloat(value);
  else
    return retained(boolWord(value));
}

/// `left == right` for words that are not identical, either of which may be an
/// object; keeps both alive meanwhile.
Result<bool> equalWordsSlow(Word left, Word right);

/// `left is right or left == right`.
template <ElemKind K>
Result<bool> equalElems(ElemType<K> left, ElemType<K> right) {
  if constexpr (K == ElemKind::Word) {
    if (left == right)
      return ok(true);
    if (isSmall(left) && isSmall(right))
      return ok(false);
    return equalWordsSlow(left, right);
  } else if constexpr (K == ElemKind::F64) {
    return ok(left == right || bitsOf(left) == bitsOf(right));
  } else {
    return ok(left == right);
  }
}

/// The same for raw slots of any kinds.
Result<bool> equalSlots(uint64_t left, ElemKind leftKind, uint64_t right,
                        ElemKind rightKind);
Result<int64_t> hashSlot(uint64_t slot, ElemKind kind);
Result<Str *> reprSlot(uint64_t slot, ElemKind kind);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_SLOT_H
