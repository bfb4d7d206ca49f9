//===- Set.cpp - set and frozenset: the table -----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order of iteration is the order of the table, so each step that decides
// where an element lands is that of CPython 3.14: nine slots in a row before a
// jump, growth at three fifths by four (two for large sets), deleted slots that
// stay until the table is rebuilt.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Set.h"
#include "runtime/core/Debug.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Hash.h"
#include "runtime/core/Int.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Str.h"

using namespace krt;

namespace {

constexpr int64_t MinSize = 8;
constexpr uint64_t LinearProbes = 9;
constexpr int PerturbShift = 5;
constexpr SetEntry Unused = {0, -1};
constexpr SetEntry Deleted = {1, -1};

/// The table of every empty set; never written to.
SetEntry noEntries[MinSize] = {Unused, Unused, Unused, Unused,
                               Unused, Unused, Unused, Unused};

bool isUnused(const SetEntry &entry) {
  return entry.hash == -1 && entry.key == Unused.key;
}

/// Calls `visit(SetEntry *)` for the slots of a hash, in order, until it gives
/// true.
template <class F>
inline __attribute__((always_inline)) void probe(SetEntry *table, uint64_t mask,
                                                 int64_t hash, F visit) {
  uint64_t perturb = uint64_t(hash);
  uint64_t slot = perturb & mask;
  for (;;) {
    SetEntry *entry = &table[slot];
    uint64_t row = slot + LinearProbes <= mask ? LinearProbes : 0;
    for (uint64_t i = 0; i <= row; ++i)
      if (visit(entry + i))
        return;
    perturb >>= PerturbShift;
    slot = (slot * 5 + 1 + perturb) & mask;
  }
}

//===----------------------------------------------------------------------===//
// Lookup
//===----------------------------------------------------------------------===//

bool isStr(Word w) { return isObject(w) && object(w)->type == &krt_type_str; }

bool isDeleted(const SetEntry &entry) {
  return entry.hash == -1 && entry.key == Deleted.key;
}

/// Where a key is, or where it would go: the last deleted slot on the way, else
/// the unused one at which the search ended.
struct Place {
  SetEntry *entry;
  bool found;
};

/// Notes an entry that holds nothing; true at the end of the search.
bool passFree(SetEntry *entry, Place &place) {
  bool unused = isUnused(*entry);
  if (!unused || !place.entry)
    place.entry = entry;
  return unused;
}

/// Whether an entry with the right hash holds the word. Sets `*changed` when a
/// user-defined __eq__ changed the set.
Result<bool> holds(Set *set, SetEntry *entry, Word key, bool *changed) {
  Word found = Word(entry->key);
  if (found == key)
    return ok(true);
  if (isSmall(found) && isSmall(key))
    return ok(false);
  if (isStr(found) && isStr(key))
    return ok(krt_str_eq(as<Str>(found), as<Str>(key)));
  SetEntry *table = set->table;
  int64_t mask = set->mask;
  retain(found);
  Result<bool> equal = krt_eq(found, key);
  *changed = set->table != table || set->mask != mask || entry->key != found;
  release(found);
  return equal;
}

Result<Place> locateWord(Set *set, Word key, int64_t hash) {
  for (;;) {
    Result<Place> result = ok(Place{nullptr, false});
    bool changed = false;
    probe(set->table, uint64_t(set->mask), hash, [&](SetEntry *entry) {
      if (entry->hash == -1)
        return passFree(entry, result.value);
      if (entry->hash != hash)
        return false;
      Result<bool> equal = holds(set, entry, key, &changed);
      result.error = equal.error;
      if (!equal.error && equal.value)
        result.value = {entry, true};
      return equal.error || equal.value || changed;
    });
    if (result.error || !changed)
      return result;
  }
}

template <ElemKind K>
Place locatePlain(Set *set, ElemType<K> key, int64_t hash) {
  Place place = {nullptr, false};
  probe(set->table, uint64_t(set->mask), hash, [&](SetEntry *entry) {
    if (entry->hash == -1)
      return passFree(entry, place);
    if (entry->hash != hash ||
        !equalElems<K>(Elem<K>::fromSlot(entry->key), key).value)
      return false;
    place = {entry, true};
    return true;
  });
  return place;
}

Result<Place> locateSlot(Set *set, uint64_t slot, int64_t hash) {
  switch (elemKind(set)) {
  case ElemKind::Word:
    return locateWord(set, slot, hash);
  case ElemKind::F64:
    return ok(locatePlain<ElemKind::F64>(set, doubleOf(slot), hash));
  case ElemKind::Bool:
    return ok(locatePlain<ElemKind::Bool>(set, slot != 0, hash));
  }
  __builtin_unreachable();
}

//===----------------------------------------------------------------------===//
// Storage
//===----------------------------------------------------------------------===//

void freeTable(SetEntry *table) {
  if (table != noEntries)
    deallocate(table);
}

void setEmpty(Set *set) {
  set->used = set->fill = 0;
  set->mask = MinSize - 1;
  set->table = noEntries;
  set->hash = -1;
}

/// Inserts a key known to be absent into a table without deleted slots.
void insertClean(SetEntry *table, uint64_t mask, uint64_t key, int64_t hash) {
  probe(table, mask, hash, [&](SetEntry *entry) {
    if (!isUnused(*entry))
      return false;
    *entry = {key, hash};
    return true;
  });
}

SetEntry *newTable(int64_t size) {
  auto *table =
      static_cast<SetEntry *>(tryAllocate(size_t(size) * sizeof(SetEntry)));
  if (table)
    for (int64_t i = 0; i < size; ++i)
      table[i] = Unused;
  return table;
}

} // namespace

Object *krt::resizeSet(Set *set, int64_t minimum) {
  int64_t size = MinSize;
  while (size <= minimum)
    size *= 2;
  if (size == MinSize && set->mask == MinSize - 1 && set->fill == set->used &&
      set->table != noEntries)
    return nullptr;
  SetEntry *table =
      size > INT64_MAX / int64_t(sizeof(SetEntry)) ? nullptr : newTable(size);
  if (!table)
    return raiseMemoryError();
  for (int64_t i = 0; SetEntry *entry = nextEntry(set, &i);)
    insertClean(table, uint64_t(size - 1), entry->key, entry->hash);
  freeTable(set->table);
  set->table = table;
  set->mask = size - 1;
  set->fill = set->used;
  return nullptr;
}

/// How many slots a set that has become full asks for.
static int64_t grownSize(const Set *set) {
  return set->used > 50000 ? set->used * 2 : set->used * 4;
}

/// Puts an owned slot into the free entry that its search gave.
static Object *insertAt(Set *set, SetEntry *entry, uint64_t owned,
                        int64_t hash) {
  if (set->table == noEntries) {
    SetEntry *table = newTable(MinSize);
    if (!table) {
      releaseSlot(owned, elemKind(set));
      return raiseMemoryError();
    }
    entry = table + (entry - noEntries);
    set->table = table;
  }
  bool reused = isDeleted(*entry);
  *entry = {owned, hash};
  ++set->used;
  if (reused)
    return nullptr;
  ++set->fill;
  if (set->fill * 5 < set->mask * 3)
    return nullptr;
  return resizeSet(set, grownSize(set));
}

Result<SetEntry *> krt::findSlot(Set *set, uint64_t slot, int64_t hash) {
  Place place = KRT_TRY(locateSlot(set, slot, hash));
  return ok(place.found ? place.entry : nullptr);
}

Object *krt::addSlot(Set *set, uint64_t slot, int64_t hash) {
  Result<Place> place = locateSlot(set, slot, hash);
  if (place.error || place.value.found)
    return place.error;
  retainSlot(slot, elemKind(set));
  return insertAt(set, place.value.entry, slot, hash);
}

Object *krt::addForeign(Set *set, uint64_t slot, ElemKind kind, int64_t hash) {
  if (kind == elemKind(set))
    return addSlot(set, slot, hash);
  Result<uint64_t> converted = convertSlot(slot, kind, elemKind(set));
  if (converted.error)
    return converted.error;
  Object *error = addSlot(set, converted.value, hash);
  releaseSlot(converted.value, elemKind(set));
  return error;
}

Result<SetEntry *> krt::findForeign(Set *set, uint64_t slot, ElemKind kind,
                                    int64_t hash) {
  if (kind == elemKind(set))
    return findSlot(set, slot, hash);
  OwnedWord boxed(slotToWord(slot, kind));
  if (elemKind(set) == ElemKind::Word)
    return findSlot(set, boxed.get(), hash);
  // An int or a bool may equal a double; look at all with the same hash.
  Result<SetEntry *> result = ok(static_cast<SetEntry *>(nullptr));
  probe(set->table, uint64_t(set->mask), hash, [&](SetEntry *entry) {
    if (isUnused(*entry))
      return true;
    if (entry->hash != hash)
      return false;
    SetEntry *table = set->table;
    Result<bool> equal =
        equalSlots(entry->key, elemKind(set), boxed.get(), ElemKind::Word);
    result.error = equal.error;
    if (!equal.error && equal.value && table == set->table)
      result.value = entry;
    return equal.error || equal.value || table != set->table;
  });
  return result;
}

/// Takes an entry out and releases its key.
static void removeEntry(Set *set, SetEntry *entry) {
  uint64_t key = entry->key;
  *entry = Deleted;
  --set->used;
  releaseSlot(key, elemKind(set));
}

Result<bool> krt::discardForeign(Set *set, uint64_t slot, ElemKind kind,
                                 int64_t hash) {
  SetEntry *entry = KRT_TRY(findForeign(set, slot, kind, hash));
  if (entry)
    removeEntry(set, entry);
  return ok(entry != nullptr);
}

//===----------------------------------------------------------------------===//
// Whole sets
//===----------------------------------------------------------------------===//

static Set *newSet(ElemKind kind, const Type *type) {
  auto *set = newObject<Set>(type);
  set->kind = uint8_t(kind);
  setEmpty(set);
  set->finger = 0;
  return set;
}

Set *krt_set_new(ElemKind kind) { return newSet(kind, &krt_type_set); }
Set *krt_frozenset_new(ElemKind kind) {
  return newSet(kind, &krt_type_frozenset);
}

Set *krt::newSetLike(const Set *like) {
  return newSet(elemKind(like),
                isSetType(word(like)) ? &krt_type_set : &krt_type_frozenset);
}

void krt_set_clear(Set *set) {
  SetEntry *table = set->table;
  int64_t mask = set->mask;
  setEmpty(set);
  if (elemKind(set) == ElemKind::Word && table != noEntries)
    for (int64_t i = 0; i <= mask; ++i)
      if (table[i].hash != -1)
        release(Word(table[i].key));
  freeTable(table);
}

void krt::swapContents(Set *a, Set *b) {
  Set old = *a;
  a->used = b->used;
  a->fill = b->fill;
  a->mask = b->mask;
  a->table = b->table;
  b->used = old.used;
  b->fill = old.fill;
  b->mask = old.mask;
  b->table = old.table;
  a->hash = b->hash = -1;
}

/// Copies a set into an empty one, slot by slot where the tables are alike.
static Object *copyInto(Set *set, Set *other) {
  if (set->table == noEntries)
    if (Object *error = resizeSet(set, 0))
      return error;
  bool same = set->mask == other->mask && other->fill == other->used;
  for (int64_t i = 0; SetEntry *entry = nextEntry(other, &i);) {
    Result<uint64_t> key =
        convertSlot(entry->key, elemKind(other), elemKind(set));
    if (key.error)
      return key.error;
    if (same)
      set->table[i - 1] = {key.value, entry->hash};
    else
      insertClean(set->table, uint64_t(set->mask), key.value, entry->hash);
    set->fill = ++set->used;
  }
  return nullptr;
}

Object *krt::mergeSet(Set *set, Set *other) {
  if (set == other || other->used == 0)
    return nullptr;
  // One big resize at the start, for the case that few elements are common.
  if ((set->fill + other->used) * 5 >= set->mask * 3)
    if (Object *error = resizeSet(set, (set->used + other->used) * 2))
      return error;
  if (set->fill == 0)
    return copyInto(set, other);
  for (int64_t i = 0; SetEntry *found = nextEntry(other, &i);) {
    SetEntry entry = *found;
    retainSlot(entry.key, elemKind(other));
    Object *error = addForeign(set, entry.key, elemKind(other), entry.hash);
    releaseSlot(entry.key, elemKind(other));
    if (error)
      return error;
  }
  return nullptr;
}

Set *krt_set_copy(Set *set) {
  if (set->type == &krt_type_frozenset)
    return retained(set);
  Set *copy = newSetLike(set);
  if (mergeSet(copy, set))
    fatal("out of memory");
  return copy;
}

/// Spreads the bits of a hash, so that nearby hashes do not cancel each other.
static uint64_t shuffleBits(uint64_t hash) {
  return ((hash ^ 89869747u) ^ (hash << 16)) * 3644798167u;
}

int64_t krt::hashElements(const Set *set) {
  uint64_t hash = 0;
  for (int64_t i = 0; SetEntry *entry = nextEntry(set, &i);)
    hash ^= shuffleBits(uint64_t(entry->hash));
  hash ^= (uint64_t(set->used) + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  return hash == UINT64_MAX ? 590923713 : int64_t(hash);
}

Word krt_frozenset_hash(Set *set) {
  if (set->hash == -1)
    set->hash = hashElements(set);
  return krt_int_from_i64(set->hash);
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

Result<int64_t> krt::hashElement(uint64_t slot, ElemKind kind) {
  if (kind != ElemKind::Word)
    return hashSlot(slot, kind);
  if (isStr(slot))
    return ok(krt_str_hash(as<Str>(slot)));
  return hashKey(slot, "set element");
}

/// Hash for a search: a set, which has no hash itself, is searched for as the
/// equal frozenset.
static Result<int64_t> hashForSearch(uint64_t slot, ElemKind kind) {
  if (kind == ElemKind::Word && isSetType(slot) && !typeOf(slot)->hash)
    return ok(hashElements(as<Set>(slot)));
  return hashElement(slot, kind);
}

Object *krt_set_add_word(Set *set, Word value) {
  Result<int64_t> hash = hashElement(value, ElemKind::Word);
  if (hash.error)
    return hash.error;
  return addForeign(set, value, ElemKind::Word, hash.value);
}

Result<bool> krt_set_contains_any(Set *set, Word value) {
  int64_t hash = KRT_TRY(hashForSearch(value, ElemKind::Word));
  return ok(KRT_TRY(findForeign(set, value, ElemKind::Word, hash)) != nullptr);
}

Object *krt_set_iteration_error() {
  return raise(krt_type_RuntimeError, "Set changed size during iteration");
}

KRT_HOT int64_t krt_set_length(Set *set) { return set->used; }
KRT_HOT Word krt_set_len(Set *set) { return smallWord(set->used); }

KRT_HOT bool krt_set_next(Set *set, int64_t *position, uint64_t *slot) {
  SetEntry *entry = nextEntry(set, position);
  if (!entry)
    return false;
  *slot = entry->key;
  return true;
}

KRT_HOT int32_t krt_set_cursor_next(Set *set, int64_t used, int64_t *position,
                                    uint64_t *slot) {
  if (KRT_UNLIKELY(set->used != used))
    return -1;
  return krt_set_next(set, position, slot);
}

// Full searches by kind.
KRT_EXPORT __attribute__((noinline)) Result<bool>
krt_set_search(Set *set, uint64_t slot) {
  int64_t hash = KRT_TRY(hashForSearch(slot, elemKind(set)));
  return ok(KRT_TRY(findSlot(set, slot, hash)) != nullptr);
}

/// Removes a slot; whether it was there.
static Result<bool> discardSlot(Set *set, uint64_t slot) {
  int64_t hash = KRT_TRY(hashForSearch(slot, elemKind(set)));
  return discardForeign(set, slot, elemKind(set), hash);
}

static Object *removeSlot(Set *set, uint64_t slot) {
  Result<bool> removed = discardSlot(set, slot);
  if (removed.error || removed.value)
    return removed.error;
  OwnedWord key(slotToWord(slot, elemKind(set)));
  return raiseKeyError(key.get());
}

/// Takes out the first element at or after the finger.
static Result<uint64_t> popSlot(Set *set) {
  if (set->used == 0) {
    Str *message = krt_str_from_ascii("pop from an empty set");
    Object *error = raiseKeyError(word(message));
    release(message);
    return fail(error);
  }
  SetEntry *limit = set->table + set->mask;
  SetEntry *entry = set->table + (set->finger & set->mask);
  while (entry->hash == -1)
    if (++entry > limit)
      entry = set->table;
  uint64_t key = entry->key;
  *entry = Deleted;
  --set->used;
  set->finger = entry - set->table + 1;
  return ok(key);
}

static Object *addElement(Set *set, uint64_t slot) {
  Result<int64_t> hash = hashElement(slot, elemKind(set));
  return hash.error ? hash.error : addSlot(set, slot, hash.value);
}

/// The answer for a small int or the very same str in the slot its hash names:
/// true for a hit, else "not known".
template <ElemKind K>
static inline __attribute__((always_inline)) bool peek(Set *set,
                                                       ElemType<K> key) {
  if constexpr (K == ElemKind::Word) {
    int64_t hash;
    if (isSmall(key))
      hash = hashSmall(smallValue(key));
    else if (object(key)->type == &krt_type_str)
      hash = as<Str>(key)->hash;
    else
      return false;
    const SetEntry &entry = set->table[uint64_t(hash) & uint64_t(set->mask)];
    return entry.key == key && entry.hash != -1;
  }
  return false;
}

#define KRT_SET_DEFINE(S, T, K)                                                \
  Set *krt_set_empty_##S() { return krt_set_new(K); }                          \
  Set *krt_frozenset_empty_##S() { return krt_frozenset_new(K); }              \
  Result<Set *> krt_set_from_iterable_##S(Word iterable) {                     \
    return setFromIterable(K, &krt_type_set, iterable);                        \
  }                                                                            \
  Result<Set *> krt_frozenset_from_iterable_##S(Word iterable) {               \
    return setFromIterable(K, &krt_type_frozenset, iterable);                  \
  }                                                                            \
  KRT_HOT Result<bool> krt_set_contains_##S(Set *set, T value) {               \
    if (peek<K>(set, value))                                                   \
      return ok(true);                                                         \
    return krt_set_search(set, Elem<K>::toSlot(value));                        \
  }                                                                            \
  Object *krt_set_add_##S(Set *set, T value) {                                 \
    return addElement(set, Elem<K>::toSlot(value));                            \
  }                                                                            \
  Object *krt_set_discard_##S(Set *set, T value) {                             \
    return discardSlot(set, Elem<K>::toSlot(value)).error;                     \
  }                                                                            \
  Object *krt_set_remove_##S(Set *set, T value) {                              \
    return removeSlot(set, Elem<K>::toSlot(value));                            \
  }                                                                            \
  Result<T> krt_set_pop_##S(Set *set) {                                        \
    return ok(Elem<K>::fromSlot(KRT_TRY(popSlot(set))));                       \
  }
KRT_FOR_EACH_KIND(KRT_SET_DEFINE)
