//===- Set.h - set and frozenset --------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// set and frozenset over one open-addressing table whose probing, growth and
// copying follow CPython 3.14's setobject.c step by step, because the order of
// iteration of ints (and of everything else with a deterministic hash) is
// visible. Symbols that take or give an element end in w, f or b.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_SET_H
#define KRAIT_RUNTIME_CORE_SET_H

#include "runtime/core/Slot.h"

namespace krt {

inline bool isSetType(Word w) {
  return isObject(w) && (object(w)->type == &krt_type_set ||
                         isSubtype(object(w)->type, &krt_type_set));
}
inline bool isFrozenSet(Word w) {
  return isObject(w) && (object(w)->type == &krt_type_frozenset ||
                         isSubtype(object(w)->type, &krt_type_frozenset));
}
/// set, frozenset or a subclass.
inline bool isAnySet(Word w) { return isSetType(w) || isFrozenSet(w); }
inline ElemKind elemKind(const Set *set) { return ElemKind(set->kind); }

/// Walks the table in its order: `for (int64_t i = 0; auto *e = nextEntry(set,
/// &i);)`. Borrowed, valid until the set changes.
inline SetEntry *nextEntry(const Set *set, int64_t *position) {
  while (*position <= set->mask) {
    SetEntry *entry = &set->table[(*position)++];
    if (entry->hash != -1)
      return entry;
  }
  return nullptr;
}

/// An empty set with the type and kind of `like` (of their builtin base).
Set *newSetLike(const Set *like);
/// Entry of a borrowed slot of the set's own kind, null when absent.
Result<SetEntry *> findSlot(Set *set, uint64_t slot, int64_t hash);
/// The same for a slot of any kind.
Result<SetEntry *> findForeign(Set *set, uint64_t slot, ElemKind kind,
                               int64_t hash);
/// Adds a borrowed slot of the set's own kind.
Object *addSlot(Set *set, uint64_t slot, int64_t hash);
/// The same for a slot of any kind; a TypeError when the set cannot hold it.
Object *addForeign(Set *set, uint64_t slot, ElemKind kind, int64_t hash);
/// Removes a borrowed slot of any kind; whether it was there.
Result<bool> discardForeign(Set *set, uint64_t slot, ElemKind kind,
                            int64_t hash);
/// Rebuilds the table with the smallest size above `minimum`, without deleted
/// entries.
Object *resizeSet(Set *set, int64_t minimum);
/// Adds the elements of another set or of the keys of a dict.
Object *mergeSet(Set *set, Set *other);
/// Exchanges the elements of two sets of one kind.
void swapContents(Set *a, Set *b);
/// Hash of a slot as an element: a TypeError becomes "cannot use 'list' as a
/// set element (...)".
Result<int64_t> hashElement(uint64_t slot, ElemKind kind);
/// Hash of the elements of a frozenset, independent of their order.
int64_t hashElements(const Set *set);
/// set(iterable) with elements of the given kind and type (set or frozenset).
Result<Set *> setFromIterable(ElemKind kind, const Type *type, Word iterable);

} // namespace krt

extern "C" {
krt::Set *krt_set_new(krt::ElemKind kind);
krt::Set *krt_frozenset_new(krt::ElemKind kind);
int64_t krt_set_length(krt::Set *set);
/// The same as an int.
krt::Word krt_set_len(krt::Set *set);
/// Borrowed word of any type; a TypeError when the set cannot hold it.
krt::Object *krt_set_add_word(krt::Set *set, krt::Word value);
/// `value in set` for a value of any type.
krt::Result<bool> krt_set_contains_any(krt::Set *set, krt::Word value);
/// Raw borrowed slot of the entry at or after *position; false at the end.
bool krt_set_next(krt::Set *set, int64_t *position, uint64_t *slot);
/// One step of a loop: 1 with a raw borrowed slot, 0 at the end, -1 when the
/// length is no longer `used` (then krt_set_iteration_error).
int32_t krt_set_cursor_next(krt::Set *set, int64_t used, int64_t *position,
                            uint64_t *slot);
/// RuntimeError "Set changed size during iteration".
krt::Object *krt_set_iteration_error();

#define KRT_SET_DECLARE(S, T, K)                                               \
  krt::Set *krt_set_empty_##S();                                               \
  krt::Set *krt_frozenset_empty_##S();                                         \
  krt::Result<krt::Set *> krt_set_from_iterable_##S(krt::Word iterable);       \
  krt::Result<krt::Set *> krt_frozenset_from_iterable_##S(krt::Word iterable); \
  krt::Object *krt_set_add_##S(krt::Set *set, T value);                        \
  krt::Result<bool> krt_set_contains_##S(krt::Set *set, T value);              \
  krt::Object *krt_set_discard_##S(krt::Set *set, T value);                    \
  krt::Object *krt_set_remove_##S(krt::Set *set, T value);                     \
  krt::Result<T> krt_set_pop_##S(krt::Set *set);
KRT_FOR_EACH_KIND(KRT_SET_DECLARE)
#undef KRT_SET_DECLARE

void krt_set_clear(krt::Set *set);
/// A new set of the same type; a frozenset itself.
krt::Set *krt_set_copy(krt::Set *set);
krt::Result<krt::Str *> krt_set_repr(krt::Set *set);
krt::Word krt_frozenset_hash(krt::Set *set);
}

#endif // KRAIT_RUNTIME_CORE_SET_H
