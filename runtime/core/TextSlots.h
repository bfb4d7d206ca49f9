//===- TextSlots.h - What the descriptors of text types share ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Slots of str, bytes and bytearray: iteration and the binary operators.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_TEXTSLOTS_H
#define KRAIT_RUNTIME_CORE_TEXTSLOTS_H

#include "runtime/core/Object.h"

namespace krt {

/// The fields that all descriptors of text types have alike.
constexpr Type describeText(const char *name, const Type *const *mro,
                            uint32_t size) {
  Type t{};
  t.refs = ImmortalRefs;
  t.Object::flags = OF_Static;
  t.type = &krt_type_type;
  t.name = t.qualname = name;
  t.module = "builtins";
  t.base = &krt_type_object;
  t.mro = mro;
  t.mroCount = 2;
  t.flags = TF_Acyclic;
  t.size = size;
  t.dealloc = freeObject;
  return t;
}

/// Iterator of str, bytes and bytearray; `sequence` is null when it has ended.
struct TextIterator : Object {
  Object *sequence;
  int64_t index;
};
Word newTextIterator(const Type &type, Object *sequence);
void freeTextIterator(Object *self);
Result<Word> iterateSelf(Object *self);

constexpr Type describeTextIterator(const char *name, const Type *const *mro,
                                    Result<Word> (*next)(Object *, bool *)) {
  Type t = describeText(name, mro, sizeof(TextIterator));
  t.flags = TF_Acyclic | TF_Iterator;
  t.dealloc = freeTextIterator;
  t.iter = iterateSelf;
  t.next = next;
  return t;
}

/// `next` of an iterator over a T with `get(T *, index)` giving an owned word.
template <class T, Word (*Get)(T *, int64_t)>
Result<Word> nextOfText(Object *self, bool *done) {
  auto *iterator = static_cast<TextIterator *>(self);
  auto *sequence = static_cast<T *>(iterator->sequence);
  *done = !sequence || iterator->index >= sequence->length;
  if (!*done)
    return ok(Get(sequence, iterator->index++));
  if (sequence) {
    iterator->sequence = nullptr;
    release(sequence);
  }
  return ok(Word(0));
}

inline Result<Word> notImplementedWord() {
  return ok(retained(word(&krt_NotImplemented)));
}

/// `text * count` or `count * text`. Operators.cpp words the error for other
/// operands.
template <class T, Result<T *> (*Repeat)(T *, Word)>
Result<Word> repeatSlot(const Type &type, Word left, Word right) {
  bool leftIsText = isInstance(left, &type);
  Word count = leftIsText ? right : left;
  if (!isInstance(count, &krt_type_int))
    return notImplementedWord();
  return ok(word(KRT_TRY(Repeat(as<T>(leftIsText ? left : right), count))));
}

inline bool ordered(int64_t order, int32_t op) {
  switch (op) {
  case LT:
    return order < 0;
  case LE:
    return order <= 0;
  case EQ:
    return order == 0;
  case NE:
    return order != 0;
  case GT:
    return order > 0;
  default:
    return order >= 0;
  }
}

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_TEXTSLOTS_H
