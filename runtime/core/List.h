//===- List.h - list --------------------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A list is a growing array of elements of one ElemKind. Symbols that take or
// give an element end in w, f or b (Word, double, bool) and must be called on a
// list of that kind; all others work on every kind. The semantics are those of
// CPython 3.14's listobject.c.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_LIST_H
#define KRAIT_RUNTIME_CORE_LIST_H

#include "runtime/core/Slot.h"

namespace krt {

/// list or a subclass.
inline bool isList(Word w) {
  return isObject(w) && (object(w)->type == &krt_type_list ||
                         isSubtype(object(w)->type, &krt_type_list));
}
inline ElemKind elemKind(const List *list) { return ElemKind(list->kind); }

/// The elements as an array; K must be the list's kind.
template <ElemKind K> ElemType<K> *listData(const List *list) {
  return static_cast<ElemType<K> *>(list->data);
}
inline Word *listWords(const List *list) {
  return static_cast<Word *>(list->data);
}

/// Element as a raw slot, borrowed; `index` in bounds.
inline uint64_t listSlot(const List *list, int64_t index) {
  if (elemKind(list) == ElemKind::Bool)
    return static_cast<uint8_t *>(list->data)[index];
  return static_cast<uint64_t *>(list->data)[index];
}
inline void setListSlot(List *list, int64_t index, uint64_t slot) {
  if (elemKind(list) == ElemKind::Bool)
    static_cast<uint8_t *>(list->data)[index] = uint8_t(slot);
  else
    static_cast<uint64_t *>(list->data)[index] = slot;
}
/// Element as an owned word, whatever the kind.
inline Word listWord(const List *list, int64_t index) {
  return slotToWord(listSlot(list, index), elemKind(list));
}

/// Appends a word that the caller owns; the list must be of kind Word.
void listAppendWord(List *list, Word owned);
/// Appends an owned raw slot to a list of any kind.
void listAppendSlot(List *list, uint64_t slot);
/// A list of kind Word that takes over `count` owned words.
List *listFromWords(const Word *owned, int64_t count);
/// Makes room for `more` further elements; false when there is no memory.
bool listReserve(List *list, int64_t more);
/// An empty list with room for `capacity` elements, or null.
List *tryNewList(ElemKind kind, int64_t capacity);
/// list(iterable)
Result<List *> listFromIterable(ElemKind kind, Word iterable);
/// Appends all items (borrowed, any type) of an iterable word; used by
/// `list(x)`, `extend`, `+=` and `sorted`.
Object *listExtend(List *list, Word iterable);

} // namespace krt

extern "C" {
/// An empty list with room for `capacity` elements.
krt::List *krt_list_new(krt::ElemKind kind, int64_t capacity);
/// A list of `length` elements which the caller must store at once (for list
/// displays); words are 0 until then.
krt::List *krt_list_new_sized(krt::ElemKind kind, int64_t length);
int64_t krt_list_length(krt::List *list);
/// The same as an int.
krt::Word krt_list_len(krt::List *list);
/// `value in list` for a value of any type.
krt::Result<bool> krt_list_contains_any(krt::List *list, krt::Word value);

#define KRT_LIST_DECLARE(S, T, K)                                              \
  krt::List *krt_list_empty_##S();                                             \
  /** list(iterable) */                                                        \
  krt::Result<krt::List *> krt_list_from_iterable_##S(krt::Word iterable);     \
  /** Unchecked: 0 <= index < length. Owned. */                                \
  T krt_list_get_##S(krt::List *list, int64_t index);                          \
  /** Unchecked store; takes the old element's reference away. */              \
  void krt_list_set_##S(krt::List *list, int64_t index, T value);              \
  krt::Result<T> krt_list_getitem_##S(krt::List *list, krt::Word index);       \
  krt::Object *krt_list_setitem_##S(krt::List *list, krt::Word index,          \
                                    T value);                                  \
  void krt_list_append_##S(krt::List *list, T value);                          \
  /** Appends and takes over the caller's reference. */                        \
  void krt_list_push_##S(krt::List *list, T owned);                            \
  krt::Object *krt_list_insert_##S(krt::List *list, krt::Word index, T value); \
  krt::Result<T> krt_list_pop_##S(krt::List *list, krt::Word index);           \
  krt::Object *krt_list_remove_##S(krt::List *list, T value);                  \
  krt::Result<krt::Word> krt_list_index_##S(krt::List *list, T value,          \
                                            krt::Word start, krt::Word stop);  \
  krt::Result<krt::Word> krt_list_count_##S(krt::List *list, T value);         \
  krt::Result<bool> krt_list_contains_##S(krt::List *list, T value);
KRT_FOR_EACH_KIND(KRT_LIST_DECLARE)
#undef KRT_LIST_DECLARE

krt::Object *krt_list_delitem(krt::List *list, krt::Word index);
krt::Result<krt::List *> krt_list_getslice(krt::List *list, krt::Slice *slice);
krt::Object *krt_list_setslice(krt::List *list, krt::Slice *slice,
                               krt::Word iterable);
krt::Object *krt_list_delslice(krt::List *list, krt::Slice *slice);
/// `list[start:stop:step]`; each bound an int or None.
krt::Result<krt::List *> krt_list_slice(krt::List *list, krt::Word start,
                                        krt::Word stop, krt::Word step);
void krt_list_clear(krt::List *list);
krt::List *krt_list_copy(krt::List *list);
void krt_list_reverse(krt::List *list);
krt::Object *krt_list_extend(krt::List *list, krt::Word iterable);
/// `list += iterable`: the list itself (owned).
krt::Result<krt::List *> krt_list_iadd(krt::List *list, krt::Word iterable);
/// A list of the common kind, of words when the kinds differ.
krt::Result<krt::List *> krt_list_concat(krt::List *left, krt::List *right);
krt::Result<krt::List *> krt_list_repeat(krt::List *list, krt::Word count);
/// `list *= count`: the list itself (owned).
krt::Result<krt::List *> krt_list_imul(krt::List *list, krt::Word count);
/// Comparison with a value of any type.
krt::Result<bool> krt_list_eq(krt::List *left, krt::Word right);
krt::Result<bool> krt_list_ne(krt::List *left, krt::Word right);
krt::Result<bool> krt_list_lt(krt::List *left, krt::List *right);
krt::Result<bool> krt_list_le(krt::List *left, krt::List *right);
krt::Result<bool> krt_list_gt(krt::List *left, krt::List *right);
krt::Result<bool> krt_list_ge(krt::List *left, krt::List *right);
/// `op` is a CompareOp.
krt::Result<bool> krt_list_compare(krt::List *left, krt::List *right,
                                   int32_t op);
krt::Result<krt::Str *> krt_list_repr(krt::List *list);
/// Stable, in place; the list is empty for others meanwhile.
krt::Object *krt_list_sort(krt::List *list, bool reverse);
/// For `sort(key=...)`: takes the elements out of the list into a new one, so
/// that the key function sees it empty, as CPython's does.
krt::List *krt_list_sort_begin(krt::List *list);
/// Sorts `values` by the equally long `keys`, which it sorts as well.
krt::Object *krt_list_sort_by_keys(krt::List *values, krt::List *keys,
                                   bool reverse);
/// Puts the elements back: ValueError when the list has been changed meanwhile.
krt::Object *krt_list_sort_end(krt::List *list, krt::List *values);
/// The same without the error, after one of the key function.
void krt_list_sort_abort(krt::List *list, krt::List *values);
}

#endif // KRAIT_RUNTIME_CORE_LIST_H
