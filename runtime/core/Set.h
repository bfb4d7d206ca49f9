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

/// Walks the table in its order: `for (int64_t i = 0; (e = nextEntry(set,
/// &i));)`. Borrowed, valid until the set changes.
inline SetEntry *nextEntry(const Set *set, int64_t *position) {
  while (*position <= set->mask) {
    SetEntry *entry = &set->table[(*position)++];
    if (entry->hash != -1)
      return entry;
  }
  return nullptr;
}

} // namespace krt

extern "C" {
krt::Set *krt_set_new(krt::ElemKind kind);
krt::Set *krt_frozenset_new(krt::ElemKind kind);
int64_t krt_set_length(krt::Set *set);
/// Borrowed word of any type; a TypeError when the set cannot hold it.
krt::Object *krt_set_add_word(krt::Set *set, krt::Word value);
krt::Result<bool> krt_set_contains_word(krt::Set *set, krt::Word value);
/// Iteration cursor: raw borrowed slot of the entry at or after *position.
bool krt_set_next(krt::Set *set, int64_t *position, uint64_t *slot);

#define KRT_SET_DECLARE(S, T, K)                                               \
  krt::Object *krt_set_add_##S(krt::Set *set, T value);                        \
  krt::Result<bool> krt_set_contains_##S(krt::Set *set, T value);              \
  krt::Object *krt_set_discard_##S(krt::Set *set, T value);                    \
  krt::Object *krt_set_remove_##S(krt::Set *set, T value);                     \
  krt::Result<T> krt_set_pop_##S(krt::Set *set);
KRT_FOR_EACH_KIND(KRT_SET_DECLARE)
#undef KRT_SET_DECLARE

/// `kind` of the elements; set(iterable) and frozenset(iterable).
krt::Result<krt::Set *> krt_set_from_iterable(krt::ElemKind kind,
                                              krt::Word iterable);
krt::Result<krt::Set *> krt_frozenset_from_iterable(krt::ElemKind kind,
                                                    krt::Word iterable);
void krt_set_clear(krt::Set *set);
krt::Set *krt_set_copy(krt::Set *set);
krt::Object *krt_set_update(krt::Set *set, krt::Word iterable);
krt::Result<krt::Str *> krt_set_repr(krt::Set *set);
}

#endif // KRAIT_RUNTIME_CORE_SET_H
