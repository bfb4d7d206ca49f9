//===- Dict.cpp - dict: the table and its hot entries ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As CPython's dict since 3.6: a power-of-two table of indices into a dense
// array of entries in insertion order. Probing (i * 5 + perturb + 1), load (two
// thirds) and growth are CPython's, so that user-defined `__eq__` methods are
// called as often, and in the same order, as there.
//
//   one block:  | int32 indices[mask + 1] | DictEntry entries[capacity] |
//
// `capacity` counts the entries that may be in use before the table must be
// rebuilt. popitem lowers it together with `fill`, because the index slots it
// leaves behind stay marked as deleted.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dict.h"
#include "runtime/core/Debug.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Hash.h"
#include "runtime/core/Str.h"

using namespace krt;

namespace {

constexpr int32_t EmptyIndex = -1;
constexpr int32_t DeletedIndex = -2;
constexpr int64_t MinSize = 8;
constexpr int PerturbShift = 5;

/// The table of every dict that holds nothing.
int32_t noIndices[1] = {EmptyIndex};

int32_t *indicesOf(const Dict *dict) {
  return static_cast<int32_t *>(dict->indices);
}

/// The sequence of slots that a hash visits.
class Probe {
public:
  Probe(int64_t hash, int64_t mask)
      : slot(uint64_t(hash) & uint64_t(mask)), perturb(uint64_t(hash)),
        mask(uint64_t(mask)) {}
  uint64_t get() const { return slot; }
  void next() {
    perturb >>= PerturbShift;
    slot = (slot * 5 + perturb + 1) & mask;
  }

private:
  uint64_t slot, perturb, mask;
};

//===----------------------------------------------------------------------===//
// Storage
//===----------------------------------------------------------------------===//

int64_t usableOf(int64_t size) { return size * 2 / 3; }

/// Smallest table size of at least `minimum` slots; 0 when there is none.
int64_t sizeFor(int64_t minimum) {
  int64_t size = MinSize;
  while (size < minimum) {
    size *= 2;
    if (usableOf(size) > INT32_MAX)
      return 0;
  }
  return size;
}

void freeTable(void *indices) {
  if (indices != noIndices)
    deallocate(indices);
}

/// Marks the slot for a new entry of the given hash.
void placeIndex(int32_t *indices, int64_t mask, int64_t hash, int64_t entry) {
  Probe probe(hash, mask);
  while (indices[probe.get()] >= 0)
    probe.next();
  indices[probe.get()] = int32_t(entry);
}

/// Rebuilds the table with `size` slots and without deleted entries.
bool rebuild(Dict *dict, int64_t size) {
  if (size == 0)
    return false;
  int64_t capacity = usableOf(size);
  size_t indexBytes = size_t(size) * sizeof(int32_t);
  auto *block = static_cast<uint8_t *>(
      tryAllocate(indexBytes + size_t(capacity) * sizeof(DictEntry)));
  if (!block)
    return false;
  auto *indices = reinterpret_cast<int32_t *>(block);
  auto *entries = reinterpret_cast<DictEntry *>(block + indexBytes);
  memset(indices, 0xFF, indexBytes);
  int64_t fill = 0;
  for (int64_t i = 0; DictEntry *entry = nextEntry(dict, &i);) {
    placeIndex(indices, size - 1, entry->hash, fill);
    entries[fill++] = *entry;
  }
  freeTable(dict->indices);
  dict->indices = indices;
  dict->entries = entries;
  dict->mask = size - 1;
  dict->capacity = capacity;
  dict->fill = fill;
  return true;
}

void setEmpty(Dict *dict) {
  dict->used = dict->fill = dict->capacity = dict->mask = 0;
  dict->indices = noIndices;
  dict->entries = nullptr;
}

//===----------------------------------------------------------------------===//
// Lookup
//===----------------------------------------------------------------------===//

/// Hash of a small int's value; the common magnitudes need no reduction.
inline __attribute__((always_inline)) int64_t hashOfSmall(Word key) {
  int64_t value = smallValue(key);
  if (KRT_LIKELY(uint64_t(value + (int64_t(1) << 60)) < uint64_t(1) << 61))
    return value - (value == -1);
  return hashSmall(value);
}

bool isStr(Word w) { return isObject(w) && object(w)->type == &krt_type_str; }

/// Index of the entry with the given key, or -1.
Result<int64_t> lookupWord(Dict *dict, Word key, int64_t hash) {
  for (;;) {
    int32_t *indices = indicesOf(dict);
    DictEntry *entries = dict->entries;
    int64_t mask = dict->mask;
    bool changed = false;
    for (Probe probe(hash, mask); !changed; probe.next()) {
      int32_t index = indices[probe.get()];
      if (index == EmptyIndex)
        return ok(int64_t(-1));
      if (index == DeletedIndex)
        continue;
      Word found = Word(entries[index].key);
      if (found == key)
        return ok(int64_t(index));
      if (entries[index].hash != hash || (isSmall(found) && isSmall(key)))
        continue;
      if (isStr(found) && isStr(key)) {
        if (krt_str_eq(as<Str>(found), as<Str>(key)))
          return ok(int64_t(index));
        continue;
      }
      retain(found);
      Result<bool> equal = krt_eq(found, key);
      // Its __eq__ may have changed the dict.
      changed = dict->indices != indices || dict->mask != mask ||
                entries[index].key != found;
      release(found);
      if (equal.error)
        return fail(equal.error);
      if (equal.value && !changed)
        return ok(int64_t(index));
    }
  }
}

template <ElemKind K>
int64_t lookupPlain(Dict *dict, ElemType<K> key, int64_t hash) {
  int32_t *indices = indicesOf(dict);
  for (Probe probe(hash, dict->mask);; probe.next()) {
    int32_t index = indices[probe.get()];
    if (index == EmptyIndex)
      return -1;
    if (index != DeletedIndex && dict->entries[index].hash == hash &&
        equalElems<K>(Elem<K>::fromSlot(dict->entries[index].key), key).value)
      return index;
  }
}

/// A key of any type in a dict of doubles or bools: an int may equal one.
Result<int64_t> lookupForeign(Dict *dict, Word key, int64_t hash) {
  for (;;) {
    uint64_t version = dict->version;
    Probe probe(hash, dict->mask);
    for (; version == dict->version; probe.next()) {
      int32_t index = indicesOf(dict)[probe.get()];
      if (index == EmptyIndex)
        return ok(int64_t(-1));
      if (index == DeletedIndex || dict->entries[index].hash != hash)
        continue;
      bool equal = KRT_TRY(equalSlots(dict->entries[index].key, keyKind(dict),
                                      key, ElemKind::Word));
      if (equal && version == dict->version)
        return ok(int64_t(index));
    }
  }
}

Result<int64_t> lookupSlot(Dict *dict, uint64_t key, int64_t hash) {
  switch (keyKind(dict)) {
  case ElemKind::Word:
    return lookupWord(dict, key, hash);
  case ElemKind::F64:
    return ok(lookupPlain<ElemKind::F64>(dict, doubleOf(key), hash));
  case ElemKind::Bool:
    return ok(lookupPlain<ElemKind::Bool>(dict, key != 0, hash));
  }
  __builtin_unreachable();
}

DictEntry *entryAt(Dict *dict, int64_t index) {
  return index < 0 ? nullptr : &dict->entries[index];
}

/// `module.Class`, without the module for builtins and the main program.
Str *fullTypeName(Word value) {
  const Type *type = typeOf(value);
  StrBuilder name;
  if (strcmp(type->module, "builtins") != 0 &&
      strcmp(type->module, "__main__") != 0) {
    name.appendAscii(type->module);
    name.appendChar('.');
  }
  Str *own = krt_str_from_utf8(type->qualname, int64_t(strlen(type->qualname)));
  name.append(own);
  release(own);
  return name.finish();
}

} // namespace

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

Object *krt::raiseKeyError(Word key) {
  return raiseWith(krt_type_KeyError, &key, 1);
}

Result<int64_t> krt::hashKey(Word key, const char *use) {
  if (isSmall(key))
    return ok(hashOfSmall(key));
  Result<int64_t> hash = krt_hash(key);
  if (KRT_LIKELY(!hash.error) || hash.error->type != &krt_type_TypeError)
    return hash;
  Result<Str *> reason = krt_str(word(hash.error));
  release(hash.error);
  if (reason.error)
    return fail(reason.error);
  Str *name = fullTypeName(key);
  Object *error = raise(krt_type_TypeError, "cannot use '%S' as a %s (%S)",
                        name, use, reason.value);
  release(name);
  release(reason.value);
  return fail(error);
}

Object *krt_dict_iteration_error(Dict *dict, const DictCursor *cursor) {
  return raise(krt_type_RuntimeError,
               dict->used != cursor->used
                   ? "dictionary changed size during iteration"
                   : "dictionary keys changed during iteration");
}

//===----------------------------------------------------------------------===//
// The table, for all kinds
//===----------------------------------------------------------------------===//

Result<DictEntry *> krt::findSlot(Dict *dict, uint64_t key, int64_t hash) {
  return ok(entryAt(dict, KRT_TRY(lookupSlot(dict, key, hash))));
}

Result<DictEntry *> krt::findEntry(Dict *dict, Word key) {
  int64_t hash = KRT_TRY(hashKey(key));
  return ok(entryAt(dict, KRT_TRY(keyKind(dict) == ElemKind::Word
                                      ? lookupWord(dict, key, hash)
                                      : lookupForeign(dict, key, hash))));
}

bool krt::dictReserve(Dict *dict, int64_t more) {
  int64_t total = dict->used + more;
  if (dict->fill + more <= dict->capacity)
    return true;
  return total <= INT32_MAX && rebuild(dict, sizeFor((total * 3 + 1) / 2));
}

Object *krt::insertSlot(Dict *dict, uint64_t ownedKey, int64_t hash,
                        uint64_t ownedValue) {
  if (KRT_UNLIKELY(dict->fill == dict->capacity) &&
      !rebuild(dict, sizeFor(dict->used * 3))) {
    releaseSlot(ownedKey, keyKind(dict));
    releaseSlot(ownedValue, valueKind(dict));
    return raiseMemoryError();
  }
  placeIndex(indicesOf(dict), dict->mask, hash, dict->fill);
  dict->entries[dict->fill++] = {hash, ownedKey, ownedValue};
  ++dict->used;
  ++dict->version;
  return nullptr;
}

Object *krt::storeSlot(Dict *dict, uint64_t key, int64_t hash,
                       uint64_t ownedValue) {
  Result<int64_t> index = lookupSlot(dict, key, hash);
  if (index.error) {
    releaseSlot(ownedValue, valueKind(dict));
    return index.error;
  }
  if (index.value < 0) {
    retainSlot(key, keyKind(dict));
    return insertSlot(dict, key, hash, ownedValue);
  }
  uint64_t old = dict->entries[index.value].value;
  dict->entries[index.value].value = ownedValue;
  releaseSlot(old, valueKind(dict));
  return nullptr;
}

void krt::unlinkEntry(Dict *dict, DictEntry *entry) {
  int32_t *indices = indicesOf(dict);
  auto index = int32_t(entry - dict->entries);
  Probe probe(entry->hash, dict->mask);
  while (indices[probe.get()] != index)
    probe.next();
  indices[probe.get()] = DeletedIndex;
  *entry = {-1, 0, 0};
  --dict->used;
  ++dict->version;
}

Dict *krt_dict_new(ElemKind keys, ElemKind values) {
  auto *dict = newObject<Dict>(&krt_type_dict);
  dict->kind = uint8_t(keys);
  dict->kind2 = uint8_t(values);
  setEmpty(dict);
  dict->version = 0;
  return dict;
}

Dict *krt_dict_new_sized(ElemKind keys, ElemKind values, int64_t count) {
  Dict *dict = krt_dict_new(keys, values);
  if (count > 0 && !dictReserve(dict, count))
    fatal("out of memory");
  return dict;
}

void krt_dict_clear(Dict *dict) {
  Dict old = *dict;
  setEmpty(dict);
  ++dict->version;
  if (keyKind(dict) == ElemKind::Word || valueKind(dict) == ElemKind::Word)
    for (int64_t i = 0; DictEntry *entry = nextEntry(&old, &i);) {
      releaseSlot(entry->key, keyKind(dict));
      releaseSlot(entry->value, valueKind(dict));
    }
  freeTable(old.indices);
}

Result<Tuple *> krt_dict_popitem(Dict *dict) {
  if (dict->used == 0) {
    Str *message = krt_str_from_ascii("popitem(): dictionary is empty");
    Object *error = raiseKeyError(word(message));
    release(message);
    return fail(error);
  }
  int64_t last = dict->fill - 1;
  while (dict->entries[last].hash == -1)
    --last;
  DictEntry entry = dict->entries[last];
  unlinkEntry(dict, &dict->entries[last]);
  dict->capacity -= dict->fill - last;
  dict->fill = last;
  return ok(pairOfOwned(dict, entry));
}

//===----------------------------------------------------------------------===//
// Words in and out of any dict
//===----------------------------------------------------------------------===//

Result<Word> krt_dict_find(Dict *dict, Word key) {
  DictEntry *entry = KRT_TRY(findEntry(dict, key));
  return ok(entry ? valueWord(dict, entry) : NoWord);
}

Result<Word> krt_dict_get_word(Dict *dict, Word key) {
  DictEntry *entry = KRT_TRY(findEntry(dict, key));
  return ok(entry ? Word(entry->value) : NoWord);
}

Object *krt_dict_set_word(Dict *dict, Word key, Word value) {
  Result<int64_t> hash = hashKey(key);
  if (hash.error)
    return hash.error;
  Result<uint64_t> keySlot = checkedSlot(key, keyKind(dict));
  if (keySlot.error)
    return keySlot.error;
  Result<uint64_t> valueSlot = checkedSlot(value, valueKind(dict));
  Object *error = valueSlot.error;
  if (!error)
    error = storeSlot(dict, keySlot.value, hash.value, valueSlot.value);
  releaseSlot(keySlot.value, keyKind(dict));
  return error;
}

void krt_dict_set_str(Dict *dict, Str *key, Word value) {
  if (storeSlot(dict, word(key), krt_str_hash(key), retained(value)))
    fatal("out of memory");
}

Word krt_dict_get_str(Dict *dict, Str *key) {
  DictEntry *entry = findSlot(dict, word(key), krt_str_hash(key)).value;
  return entry ? Word(entry->value) : NoWord;
}

Object *krt_dict_del_word(Dict *dict, Word key) {
  Result<DictEntry *> found = findEntry(dict, key);
  if (found.error)
    return found.error;
  if (!found.value)
    return raiseKeyError(key);
  DictEntry entry = *found.value;
  unlinkEntry(dict, found.value);
  releaseSlot(entry.key, keyKind(dict));
  releaseSlot(entry.value, valueKind(dict));
  return nullptr;
}

Result<bool> krt_dict_contains_any(Dict *dict, Word key) {
  return ok(KRT_TRY(findEntry(dict, key)) != nullptr);
}

//===----------------------------------------------------------------------===//
// Hot entries
//===----------------------------------------------------------------------===//

#define INLINE inline __attribute__((always_inline))

KRT_HOT int64_t krt_dict_length(Dict *dict) { return dict->used; }
KRT_HOT Word krt_dict_len(Dict *dict) { return smallWord(dict->used); }

KRT_HOT bool krt_dict_next(Dict *dict, int64_t *position, uint64_t *key,
                           uint64_t *value) {
  DictEntry *entry = nextEntry(dict, position);
  if (!entry)
    return false;
  *key = entry->key;
  *value = entry->value;
  return true;
}

KRT_HOT int32_t krt_dict_cursor_next(Dict *dict, DictCursor *cursor,
                                     uint64_t *key, uint64_t *value) {
  if (KRT_UNLIKELY(dict->used != cursor->used))
    return -1;
  DictEntry *entry = nextEntry(dict, &cursor->position);
  if (!entry)
    return 0;
  if (KRT_UNLIKELY(cursor->remaining == 0))
    return -1;
  --cursor->remaining;
  *key = entry->key;
  *value = entry->value;
  return 1;
}

// Full lookups; null when absent. One for each kind of key.
KRT_EXPORT __attribute__((noinline)) Result<DictEntry *>
krt_dict_entry_w(Dict *dict, Word key) {
  int64_t hash =
      isStr(key) ? krt_str_hash(as<Str>(key)) : KRT_TRY(hashKey(key));
  return ok(entryAt(dict, KRT_TRY(lookupWord(dict, key, hash))));
}
KRT_EXPORT __attribute__((noinline)) Result<DictEntry *>
krt_dict_entry_f(Dict *dict, double key) {
  return ok(entryAt(
      dict, lookupPlain<ElemKind::F64>(dict, key, krt_float_hash(key))));
}
KRT_EXPORT __attribute__((noinline)) Result<DictEntry *>
krt_dict_entry_b(Dict *dict, bool key) {
  return ok(entryAt(dict, lookupPlain<ElemKind::Bool>(dict, key, key)));
}

// Stores a borrowed key and an owned value slot.
KRT_EXPORT __attribute__((noinline)) Object *
krt_dict_store_w(Dict *dict, Word key, uint64_t ownedValue) {
  Result<int64_t> hash =
      isStr(key) ? ok(krt_str_hash(as<Str>(key))) : hashKey(key);
  if (KRT_LIKELY(!hash.error))
    return storeSlot(dict, key, hash.value, ownedValue);
  releaseSlot(ownedValue, valueKind(dict));
  return hash.error;
}
KRT_EXPORT __attribute__((noinline)) Object *
krt_dict_store_f(Dict *dict, double key, uint64_t ownedValue) {
  return storeSlot(dict, bitsOf(key), krt_float_hash(key), ownedValue);
}
KRT_EXPORT __attribute__((noinline)) Object *
krt_dict_store_b(Dict *dict, bool key, uint64_t ownedValue) {
  return storeSlot(dict, key, key, ownedValue);
}

KRT_ERROR Object *krt_dict_key_error_w(Word key) { return raiseKeyError(key); }
KRT_ERROR Object *krt_dict_key_error_f(double key) {
  Word boxed = boxFloat(key);
  Object *error = raiseKeyError(boxed);
  release(boxed);
  return error;
}
KRT_ERROR Object *krt_dict_key_error_b(bool key) {
  return raiseKeyError(boolWord(key));
}

namespace {

/// The full lookups, chosen by the type of the key.
template <ElemKind K> struct Full;
template <> struct Full<ElemKind::Word> {
  static Result<DictEntry *> find(Dict *d, Word k) {
    return krt_dict_entry_w(d, k);
  }
  static Object *store(Dict *d, Word k, uint64_t v) {
    return krt_dict_store_w(d, k, v);
  }
  static Object *keyError(Word k) { return krt_dict_key_error_w(k); }
  static Result<int64_t> hash(Word k) { return hashKey(k); }
};
template <> struct Full<ElemKind::F64> {
  static Result<DictEntry *> find(Dict *d, double k) {
    return krt_dict_entry_f(d, k);
  }
  static Object *store(Dict *d, double k, uint64_t v) {
    return krt_dict_store_f(d, k, v);
  }
  static Object *keyError(double k) { return krt_dict_key_error_f(k); }
  static Result<int64_t> hash(double k) { return ok(krt_float_hash(k)); }
};
template <> struct Full<ElemKind::Bool> {
  static Result<DictEntry *> find(Dict *d, bool k) {
    return krt_dict_entry_b(d, k);
  }
  static Object *store(Dict *d, bool k, uint64_t v) {
    return krt_dict_store_b(d, k, v);
  }
  static Object *keyError(bool k) { return krt_dict_key_error_b(k); }
  static Result<int64_t> hash(bool k) { return ok(int64_t(k)); }
};

/// The entry of a small int or of the very same str if it is in the slot that
/// its hash names: most hits. Null means "not known".
template <ElemKind K> INLINE DictEntry *peek(Dict *dict, ElemType<K> key) {
  if constexpr (K != ElemKind::Word) {
    return nullptr;
  } else {
    int64_t hash;
    if (isSmall(key))
      hash = hashOfSmall(key);
    else if (object(key)->type == &krt_type_str)
      hash = as<Str>(key)->hash;
    else
      return nullptr;
    int32_t index = indicesOf(dict)[uint64_t(hash) & uint64_t(dict->mask)];
    if (index < 0)
      return nullptr;
    DictEntry *entry = &dict->entries[index];
    return KRT_LIKELY(entry->key == key) ? entry : nullptr;
  }
}

template <ElemKind K>
INLINE Result<DictEntry *> find(Dict *dict, ElemType<K> key) {
  if (DictEntry *entry = peek<K>(dict, key); KRT_LIKELY(entry != nullptr))
    return ok(entry);
  return Full<K>::find(dict, key);
}

template <ElemKind V> INLINE ElemType<V> valueOf(const DictEntry *entry) {
  ElemType<V> value = Elem<V>::fromSlot(entry->value);
  Elem<V>::retain(value);
  return value;
}

template <ElemKind V> INLINE ElemType<V> kept(ElemType<V> value) {
  Elem<V>::retain(value);
  return value;
}

template <ElemKind K, ElemKind V>
INLINE Object *setItem(Dict *dict, ElemType<K> key, ElemType<V> value) {
  Elem<V>::retain(value);
  DictEntry *entry = peek<K>(dict, key);
  if (KRT_UNLIKELY(!entry))
    return Full<K>::store(dict, key, Elem<V>::toSlot(value));
  ElemType<V> old = Elem<V>::fromSlot(entry->value);
  entry->value = Elem<V>::toSlot(value);
  Elem<V>::release(old);
  return nullptr;
}

template <ElemKind K, ElemKind V>
Result<ElemType<V>> setDefault(Dict *dict, ElemType<K> key, ElemType<V> other) {
  int64_t hash = KRT_TRY(Full<K>::hash(key));
  uint64_t slot = Elem<K>::toSlot(key);
  if (DictEntry *entry = KRT_TRY(findSlot(dict, slot, hash)))
    return ok(valueOf<V>(entry));
  Elem<K>::retain(key);
  if (Object *error =
          insertSlot(dict, slot, hash, Elem<V>::toSlot(kept<V>(other))))
    return fail(error);
  return ok(kept<V>(other));
}

/// Takes the entry of the key out; its value is the caller's.
template <ElemKind K, ElemKind V>
Result<bool> takeValue(Dict *dict, ElemType<K> key, ElemType<V> *value) {
  // An empty dict does not even hash the key.
  if (dict->used == 0)
    return ok(false);
  DictEntry *found = KRT_TRY(Full<K>::find(dict, key));
  if (!found)
    return ok(false);
  DictEntry entry = *found;
  unlinkEntry(dict, found);
  *value = Elem<V>::fromSlot(entry.value);
  Elem<K>::release(Elem<K>::fromSlot(entry.key));
  return ok(true);
}

template <ElemKind K> Object *delItem(Dict *dict, ElemType<K> key) {
  Result<DictEntry *> found = Full<K>::find(dict, key);
  if (found.error)
    return found.error;
  if (!found.value)
    return Full<K>::keyError(key);
  DictEntry entry = *found.value;
  unlinkEntry(dict, found.value);
  Elem<K>::release(Elem<K>::fromSlot(entry.key));
  releaseSlot(entry.value, valueKind(dict));
  return nullptr;
}

} // namespace

#define KRT_DICT_DEFINE(S, K, KK, V, VK)                                       \
  KRT_HOT Result<V> krt_dict_getitem_##S(Dict *dict, K key) {                  \
    DictEntry *entry = KRT_TRY(find<ElemKind::KK>(dict, key));                 \
    if (KRT_UNLIKELY(!entry))                                                  \
      return fail(Full<ElemKind::KK>::keyError(key));                          \
    return ok(valueOf<ElemKind::VK>(entry));                                   \
  }                                                                            \
  KRT_HOT Object *krt_dict_setitem_##S(Dict *dict, K key, V value) {           \
    return setItem<ElemKind::KK, ElemKind::VK>(dict, key, value);              \
  }                                                                            \
  KRT_HOT Result<bool> krt_dict_contains_##S(Dict *dict, K key) {              \
    return ok(KRT_TRY(find<ElemKind::KK>(dict, key)) != nullptr);              \
  }                                                                            \
  KRT_HOT Result<V> krt_dict_getor_##S(Dict *dict, K key, V other) {           \
    DictEntry *entry = KRT_TRY(find<ElemKind::KK>(dict, key));                 \
    return ok(entry ? valueOf<ElemKind::VK>(entry)                             \
                    : kept<ElemKind::VK>(other));                              \
  }                                                                            \
  Result<Word> krt_dict_getany_##S(Dict *dict, K key, Word other) {            \
    DictEntry *entry = KRT_TRY(Full<ElemKind::KK>::find(dict, key));           \
    return ok(entry ? valueWord(dict, entry) : retained(other));               \
  }                                                                            \
  Result<Word> krt_dict_get_##S(Dict *dict, K key) {                           \
    return krt_dict_getany_##S(dict, key, noneWord());                         \
  }                                                                            \
  Object *krt_dict_delitem_##S(Dict *dict, K key) {                            \
    return delItem<ElemKind::KK>(dict, key);                                   \
  }                                                                            \
  Result<V> krt_dict_setdefault_##S(Dict *dict, K key, V other) {              \
    return setDefault<ElemKind::KK, ElemKind::VK>(dict, key, other);           \
  }                                                                            \
  Result<V> krt_dict_pop_##S(Dict *dict, K key) {                              \
    V value;                                                                   \
    if (KRT_TRY((takeValue<ElemKind::KK, ElemKind::VK>(dict, key, &value))))   \
      return ok(value);                                                        \
    return fail(Full<ElemKind::KK>::keyError(key));                            \
  }                                                                            \
  Result<V> krt_dict_popor_##S(Dict *dict, K key, V other) {                   \
    V value;                                                                   \
    if (KRT_TRY((takeValue<ElemKind::KK, ElemKind::VK>(dict, key, &value))))   \
      return ok(value);                                                        \
    return ok(kept<ElemKind::VK>(other));                                      \
  }                                                                            \
  Result<Word> krt_dict_popany_##S(Dict *dict, K key, Word other) {            \
    V value;                                                                   \
    if (KRT_TRY((takeValue<ElemKind::KK, ElemKind::VK>(dict, key, &value)))) { \
      Word boxed =                                                             \
          slotToWord(Elem<ElemKind::VK>::toSlot(value), ElemKind::VK);         \
      Elem<ElemKind::VK>::release(value);                                      \
      return ok(boxed);                                                        \
    }                                                                          \
    return ok(retained(other));                                                \
  }                                                                            \
  Dict *krt_dict_empty_##S() {                                                 \
    return krt_dict_new(ElemKind::KK, ElemKind::VK);                           \
  }                                                                            \
  Result<Dict *> krt_dict_from_##S(Word source) {                              \
    return dictFrom(ElemKind::KK, ElemKind::VK, source);                       \
  }                                                                            \
  Result<Dict *> krt_dict_fromkeys_##S(Word iterable, V value) {               \
    return dictFromKeys(ElemKind::KK, ElemKind::VK, iterable,                  \
                        Elem<ElemKind::VK>::toSlot(value));                    \
  }
KRT_FOR_EACH_DICT(KRT_DICT_DEFINE)
