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

/// Walks the entries in insertion order: `for (int64_t i = 0; auto *e =
/// nextEntry(dict, &i);)`. The entry is borrowed and valid until the dict
/// changes.
inline DictEntry *nextEntry(const Dict *dict, int64_t *position) {
  while (*position < dict->fill) {
    DictEntry *entry = &dict->entries[(*position)++];
    if (entry->hash != -1)
      return entry;
  }
  return nullptr;
}

/// Entry of a borrowed key, null when absent.
Result<DictEntry *> findEntry(Dict *dict, Word key);
/// The same with a slot of the dict's own kind and its hash.
Result<DictEntry *> findSlot(Dict *dict, uint64_t key, int64_t hash);
/// Stores owned slots of the dict's kinds under a key that is absent.
Object *insertSlot(Dict *dict, uint64_t ownedKey, int64_t hash,
                   uint64_t ownedValue);
/// Stores a borrowed key and an owned value, replacing an old one.
Object *storeSlot(Dict *dict, uint64_t key, int64_t hash, uint64_t ownedValue);
/// Takes an entry out; the caller owns the slots it held.
void unlinkEntry(Dict *dict, DictEntry *entry);
/// Room for `more` further entries; false when there is not enough memory.
bool dictReserve(Dict *dict, int64_t more);
/// An owned word for an entry's key or value.
inline Word keyWord(const Dict *dict, const DictEntry *entry) {
  return slotToWord(entry->key, keyKind(dict));
}
inline Word valueWord(const Dict *dict, const DictEntry *entry) {
  return slotToWord(entry->value, valueKind(dict));
}

/// hash() of a value used as a key; a TypeError becomes "cannot use 'list' as a
/// dict key (unhashable type: 'list')", or "as a set element".
Result<int64_t> hashKey(Word key, const char *use = "dict key");
Object *raiseKeyError(Word key);

/// dict(source) and dict.fromkeys(iterable, value).
Result<Dict *> dictFrom(ElemKind keys, ElemKind values, Word source);
Result<Dict *> dictFromKeys(ElemKind keys, ElemKind values, Word iterable,
                            uint64_t value);
/// left == right.
Result<bool> equalDicts(Dict *left, Dict *right);
/// The tuple (key, value) of an entry whose slots it takes over.
Tuple *pairOfOwned(Dict *dict, const DictEntry &entry);
/// The same with new references.
Tuple *pairOf(Dict *dict, const DictEntry &entry);

/// A loop over a dict as compiled code runs it; start with position 0 and the
/// dict's length in the other two.
struct DictCursor {
  int64_t position, used, remaining;
};

} // namespace krt

extern "C" {
krt::Dict *krt_dict_new(krt::ElemKind keys, krt::ElemKind values);
/// With room for `count` entries.
krt::Dict *krt_dict_new_sized(krt::ElemKind keys, krt::ElemKind values,
                              int64_t count);
int64_t krt_dict_length(krt::Dict *dict);
/// The same as an int.
krt::Word krt_dict_len(krt::Dict *dict);
/// `key in dict` for a key of any type.
krt::Result<bool> krt_dict_contains_any(krt::Dict *dict, krt::Word key);

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
/// KeyError when absent.
krt::Object *krt_dict_del_word(krt::Dict *dict, krt::Word key);

/// Raw borrowed slots of the entry at or after *position; false at the end.
bool krt_dict_next(krt::Dict *dict, int64_t *position, uint64_t *key,
                   uint64_t *value);
/// One step of a loop: 1 with raw borrowed slots, 0 at the end, -1 when the
/// dict has changed (then krt_dict_iteration_error).
int32_t krt_dict_cursor_next(krt::Dict *dict, krt::DictCursor *cursor,
                             uint64_t *key, uint64_t *value);
/// RuntimeError "dictionary changed size during iteration" or "dictionary keys
/// changed during iteration".
krt::Object *krt_dict_iteration_error(krt::Dict *dict,
                                      const krt::DictCursor *cursor);

#define KRT_DICT_DECLARE(S, K, KK, V, VK)                                      \
  krt::Dict *krt_dict_empty_##S();                                             \
  /** dict(mapping or iterable of pairs) */                                    \
  krt::Result<krt::Dict *> krt_dict_from_##S(krt::Word source);                \
  krt::Result<krt::Dict *> krt_dict_fromkeys_##S(krt::Word iterable, V value); \
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
/// `{**other}` in a display: TypeError "'int' object is not a mapping".
krt::Object *krt_dict_update_any(krt::Dict *dict, krt::Word other);
/// update(**kwargs), and the keywords of dict(...).
krt::Object *krt_dict_update_kwargs(krt::Dict *dict, krt::Dict *kwargs);
/// A dict of the common kinds, of words where they differ.
krt::Result<krt::Dict *> krt_dict_union(krt::Dict *left, krt::Dict *right);
/// `dict |= other`: the dict itself (owned).
krt::Result<krt::Dict *> krt_dict_ior(krt::Dict *dict, krt::Word other);
/// Comparison with a value of any type.
krt::Result<bool> krt_dict_eq(krt::Dict *left, krt::Word right);
krt::Result<bool> krt_dict_ne(krt::Dict *left, krt::Word right);
krt::Result<krt::Str *> krt_dict_repr(krt::Dict *dict);
}

#endif // KRAIT_RUNTIME_CORE_DICT_H
