//===- Dict.h - dict --------------------------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An insertion-ordered hash table: a table of 32-bit indices over a dense array
// of entries, in one block. Symbols that take or give keys and values end in
// two letters, the ElemKinds of key and value (`krt_dict_getitem_wf`), and must
// be called on a dict of those kinds; all others work on every dict.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_DICT_H
#define KRAIT_RUNTIME_CORE_DICT_H

#include "runtime/core/Slot.h"

/// Expands X(suffix, K, key kind, V, value kind) for each pair of kinds.
#define KRT_FOR_EACH_DICT(X)                                                   \
  X(ww, ::krt::Word, Word, ::krt::Word, Word)                                  \
  X(wf, ::krt::Word, Word, double, F64)                                        \
  X(wb, ::krt::Word, Word, bool, Bool)                                         \
  X(fw, double, F64, ::krt::Word, Word)                                        \
  X(ff, double, F64, double, F64)                                              \
  X(fb, double, F64, bool, Bool)                                               \
  X(bw, bool, Bool, ::krt::Word, Word)                                         \
  X(bf, bool, Bool, double, F64)                                               \
  X(bb, bool, Bool, bool, Bool)

namespace krt {

/// dict or a subclass.
inline bool isDict(Word w) {
  return isObject(w) && (object(w)->type == &krt_type_dict ||
                         isSubtype(object(w)->type, &krt_type_dict));
}
inline ElemKind keyKind(const Dict *dict) { return ElemKind(dict->kind); }
inline ElemKind valueKind(const Dict *dict) { return ElemKind(dict->kind2); }

/// Walks the entries in insertion order: `for (int64_t i = 0; (e =
/// nextEntry(dict, &i));)`. The entry is borrowed and valid until the dict
/// changes.
inline DictEntry *nextEntry(const Dict *dict, int64_t *position) {
  while (*position < dict->fill) {
    DictEntry *entry = &dict->entries[(*position)++];
    if (entry->hash != -1)
      return entry;
  }
  return nullptr;
}

} // namespace krt

extern "C" {
krt::Dict *krt_dict_new(krt::ElemKind keys, krt::ElemKind values);
/// With room for `count` entries.
krt::Dict *krt_dict_new_sized(krt::ElemKind keys, krt::ElemKind values,
                              int64_t count);
int64_t krt_dict_length(krt::Dict *dict);

/// For any dict: the value of `key` as an owned word, krt::NoWord when absent.
krt::Result<krt::Word> krt_dict_find(krt::Dict *dict, krt::Word key);
/// For a dict of words: borrowed value, krt::NoWord when absent (0 is an int).
krt::Result<krt::Word> krt_dict_get_word(krt::Dict *dict, krt::Word key);
/// Borrowed key and value; a TypeError when the dict cannot hold them.
krt::Object *krt_dict_set_word(krt::Dict *dict, krt::Word key, krt::Word value);
/// As krt_dict_set_word for a str key (keywords, namespaces): cannot fail on a
/// dict of words.
void krt_dict_set_str(krt::Dict *dict, krt::Str *key, krt::Word value);
/// Borrowed value for a str key, krt::NoWord when absent.
krt::Word krt_dict_get_str(krt::Dict *dict, krt::Str *key);
krt::Object *krt_dict_del_word(krt::Dict *dict, krt::Word key);

/// Iteration cursor: raw borrowed slots of the entry at or after *position.
bool krt_dict_next(krt::Dict *dict, int64_t *position, uint64_t *key,
                   uint64_t *value);
/// "dictionary changed size during iteration" or "dictionary keys changed
/// during iteration".
krt::Object *krt_dict_iteration_error(krt::Dict *dict, int64_t usedAtStart);

#define KRT_DICT_DECLARE(S, K, KK, V, VK)                                      \
  krt::Result<V> krt_dict_getitem_##S(krt::Dict *dict, K key);                 \
  krt::Object *krt_dict_setitem_##S(krt::Dict *dict, K key, V value);          \
  krt::Result<bool> krt_dict_contains_##S(krt::Dict *dict, K key);             \
  krt::Object *krt_dict_delitem_##S(krt::Dict *dict, K key);                   \
  /** get(key): the value as a word, or None. */                               \
  krt::Result<krt::Word> krt_dict_get_##S(krt::Dict *dict, K key);             \
  /** get(key, default) where the default has the type of the values. */       \
  krt::Result<V> krt_dict_getor_##S(krt::Dict *dict, K key, V other);          \
  /** get(key, default) with a default of any type. */                         \
  krt::Result<krt::Word> krt_dict_getany_##S(krt::Dict *dict, K key,           \
                                             krt::Word other);                 \
  krt::Result<V> krt_dict_setdefault_##S(krt::Dict *dict, K key, V other);     \
  krt::Result<V> krt_dict_pop_##S(krt::Dict *dict, K key);                     \
  krt::Result<V> krt_dict_popor_##S(krt::Dict *dict, K key, V other);          \
  krt::Result<krt::Word> krt_dict_popany_##S(krt::Dict *dict, K key,           \
                                             krt::Word other);
KRT_FOR_EACH_DICT(KRT_DICT_DECLARE)
#undef KRT_DICT_DECLARE

krt::Result<krt::Tuple *> krt_dict_popitem(krt::Dict *dict);
void krt_dict_clear(krt::Dict *dict);
krt::Dict *krt_dict_copy(krt::Dict *dict);
/// update(other): a mapping (has keys()) or an iterable of pairs.
krt::Object *krt_dict_update(krt::Dict *dict, krt::Word other);
/// update(**kwargs).
krt::Object *krt_dict_update_kwargs(krt::Dict *dict, krt::Dict *kwargs);
krt::Result<krt::Dict *> krt_dict_union(krt::Dict *left, krt::Dict *right);
krt::Result<bool> krt_dict_equal(krt::Dict *left, krt::Dict *right);
krt::Result<krt::Str *> krt_dict_repr(krt::Dict *dict);
}

#endif // KRAIT_RUNTIME_CORE_DICT_H
