//===- DictOps.cpp - dict: whole dicts ------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Construction from other containers, update, union, comparison and text, for
// every pair of kinds: on raw slots with the kinds beside them.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Debug.h"
#include "runtime/core/Dict.h"
#include "runtime/core/DictViews.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/Iteration.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Set.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"

using namespace krt;

Tuple *krt::pairOf(Dict *dict, const DictEntry &entry) {
  Word items[] = {slotToWord(entry.key, keyKind(dict)),
                  slotToWord(entry.value, valueKind(dict))};
  return tupleFromOwned(items, 2);
}

Tuple *krt::pairOfOwned(Dict *dict, const DictEntry &entry) {
  Tuple *pair = pairOf(dict, entry);
  releaseSlot(entry.key, keyKind(dict));
  releaseSlot(entry.value, valueKind(dict));
  return pair;
}

//===----------------------------------------------------------------------===//
// Update
//===----------------------------------------------------------------------===//

/// Stores a pair of borrowed slots of any kinds, whose key's hash is known.
static Object *storeConverted(Dict *dict, const DictEntry &entry, ElemKind keys,
                              ElemKind values) {
  Result<uint64_t> key = convertSlot(entry.key, keys, keyKind(dict));
  if (key.error)
    return key.error;
  Result<uint64_t> value = convertSlot(entry.value, values, valueKind(dict));
  Object *error = value.error;
  if (!error)
    error = storeSlot(dict, key.value, entry.hash, value.value);
  releaseSlot(key.value, keyKind(dict));
  return error;
}

/// update() by a dict.
static Object *mergeDict(Dict *dict, Dict *other) {
  if (dict == other || other->used == 0)
    return nullptr;
  if (!dictReserve(dict, dict->used == 0 ? other->used : 0))
    return raiseMemoryError();
  uint64_t version = other->version;
  for (int64_t i = 0; DictEntry *found = nextEntry(other, &i);) {
    DictEntry entry = *found;
    retainSlot(entry.key, keyKind(other));
    retainSlot(entry.value, valueKind(other));
    Object *error =
        storeConverted(dict, entry, keyKind(other), valueKind(other));
    releaseSlot(entry.key, keyKind(other));
    releaseSlot(entry.value, valueKind(other));
    if (error)
      return error;
    if (other->version != version)
      return raise(krt_type_RuntimeError, "dict mutated during update");
  }
  return nullptr;
}

/// update() by an object with keys() and __getitem__.
static Object *mergeMapping(Dict *dict, Word mapping) {
  Result<Word> keys = krt_call_method(mapping, "keys", nullptr, 0);
  if (keys.error)
    return keys.error;
  OwnedWord owned(keys.value);
  if (!typeOf(keys.value)->iter)
    return raise(krt_type_TypeError,
                 "%T.keys() returned a non-iterable (type %T)", mapping,
                 keys.value);
  return forEachSlot(keys.value, [&](uint64_t slot, ElemKind kind) -> Object * {
    OwnedWord key(slotToWord(slot, kind));
    Result<Word> value = krt_getitem(mapping, key.get());
    if (value.error)
      return value.error;
    OwnedWord held(value.value);
    return krt_dict_set_word(dict, key.get(), value.value);
  });
}

/// The TypeError for an item that is no sequence, with its note.
static Object *raiseNoPair(int64_t index) {
  Object *error = raise(krt_type_TypeError, "object is not iterable");
  StrBuilder note;
  note.appendAscii("Cannot convert dictionary update sequence element #");
  note.appendInt(index);
  note.appendAscii(" to a sequence");
  Str *text = note.finish();
  Object *failed = krt_exception_add_note(error, text);
  release(text);
  if (!failed)
    return error;
  release(error);
  return failed;
}

/// update() by an iterable of pairs.
static Object *mergePairs(Dict *dict, Word iterable) {
  int64_t index = 0;
  return forEachSlot(iterable, [&](uint64_t slot, ElemKind kind) -> Object * {
    OwnedWord item(slotToWord(slot, kind));
    if (!typeOf(item.get())->iter)
      return raiseNoPair(index);
    Result<Tuple *> made = krt_tuple_from_iterable(item.get());
    if (made.error)
      return made.error;
    OwnedWord held(word(made.value));
    if (made.value->length != 2)
      return raise(krt_type_ValueError,
                   "dictionary update sequence element #%zd has length "
                   "%zd; 2 is required",
                   index, made.value->length);
    ++index;
    return krt_dict_set_word(dict, made.value->items[0], made.value->items[1]);
  });
}

Object *krt_dict_update(Dict *dict, Word other) {
  if (isDict(other) && typeOf(other)->iter == krt_type_dict.iter)
    return mergeDict(dict, as<Dict>(other));
  if (isObject(other) && findMember(typeOf(other), "keys"))
    return mergeMapping(dict, other);
  return mergePairs(dict, other);
}

Object *krt_dict_update_any(Dict *dict, Word other) {
  if (!isDict(other) && !findMember(typeOf(other), "keys"))
    return raise(krt_type_TypeError, "'%T' object is not a mapping", other);
  return krt_dict_update(dict, other);
}

Object *krt_dict_update_kwargs(Dict *dict, Dict *kwargs) {
  return mergeDict(dict, kwargs);
}

Result<Dict *> krt::dictFrom(ElemKind keys, ElemKind values, Word source) {
  Dict *dict = krt_dict_new(keys, values);
  if (Object *error = krt_dict_update(dict, source)) {
    release(dict);
    return fail(error);
  }
  return ok(dict);
}

Result<Dict *> krt::dictFromKeys(ElemKind keys, ElemKind values, Word iterable,
                                 uint64_t value) {
  Dict *dict = krt_dict_new(keys, values);
  Object *error =
      forEachSlot(iterable, [&](uint64_t slot, ElemKind kind) -> Object * {
        Result<int64_t> hash =
            kind == ElemKind::Word ? hashKey(slot) : hashSlot(slot, kind);
        if (hash.error)
          return hash.error;
        return storeConverted(dict, {hash.value, slot, value}, kind, values);
      });
  if (!error)
    return ok(dict);
  release(dict);
  return fail(error);
}

Dict *krt_dict_copy(Dict *dict) {
  Dict *copy = krt_dict_new_sized(keyKind(dict), valueKind(dict), dict->used);
  for (int64_t i = 0; DictEntry *entry = nextEntry(dict, &i);) {
    retainSlot(entry->key, keyKind(dict));
    retainSlot(entry->value, valueKind(dict));
    if (insertSlot(copy, entry->key, entry->hash, entry->value))
      fatal("out of memory");
  }
  return copy;
}

//===----------------------------------------------------------------------===//
// Union and comparison
//===----------------------------------------------------------------------===//

Result<Dict *> krt_dict_union(Dict *left, Dict *right) {
  Dict *result;
  if (left->kind == right->kind && left->kind2 == right->kind2) {
    result = krt_dict_copy(left);
  } else {
    auto common = [](uint8_t a, uint8_t b) {
      return a == b ? ElemKind(a) : ElemKind::Word;
    };
    result = krt_dict_new(common(left->kind, right->kind),
                          common(left->kind2, right->kind2));
    if (Object *error = mergeDict(result, left)) {
      release(result);
      return fail(error);
    }
  }
  if (Object *error = mergeDict(result, right)) {
    release(result);
    return fail(error);
  }
  return ok(result);
}

Result<Dict *> krt_dict_ior(Dict *dict, Word other) {
  if (Object *error = krt_dict_update(dict, other))
    return fail(error);
  return ok(retained(dict));
}

/// Entry of `dict` for a borrowed slot of another dict, whose hash is known.
static Result<DictEntry *> findForeign(Dict *dict, uint64_t key, ElemKind kind,
                                       int64_t hash) {
  if (kind == keyKind(dict))
    return findSlot(dict, key, hash);
  OwnedWord boxed(slotToWord(key, kind));
  return findEntry(dict, boxed.get());
}

static Result<bool> sameValue(Dict *left, const DictEntry &entry, Dict *right) {
  DictEntry *found =
      KRT_TRY(findForeign(right, entry.key, keyKind(left), entry.hash));
  if (!found)
    return ok(false);
  uint64_t value = found->value;
  retainSlot(value, valueKind(right));
  Result<bool> equal =
      equalSlots(value, valueKind(right), entry.value, valueKind(left));
  releaseSlot(value, valueKind(right));
  return equal;
}

Result<bool> krt::equalDicts(Dict *left, Dict *right) {
  if (left->used != right->used)
    return ok(false);
  for (int64_t i = 0; DictEntry *found = nextEntry(left, &i);) {
    DictEntry entry = *found;
    retainSlot(entry.key, keyKind(left));
    retainSlot(entry.value, valueKind(left));
    Result<bool> same = sameValue(left, entry, right);
    releaseSlot(entry.key, keyKind(left));
    releaseSlot(entry.value, valueKind(left));
    if (same.error || !same.value)
      return same;
  }
  return ok(true);
}

Result<bool> krt_dict_eq(Dict *left, Word right) {
  return isa(right, krt_type_dict) ? equalDicts(left, as<Dict>(right))
                                   : krt_compare_bool(word(left), right, EQ);
}

Result<bool> krt_dict_ne(Dict *left, Word right) {
  if (!isa(right, krt_type_dict))
    return krt_compare_bool(word(left), right, NE);
  return ok(!KRT_TRY(equalDicts(left, as<Dict>(right))));
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// Appends the repr of a slot.
static Object *appendRepr(StrBuilder &out, uint64_t slot, ElemKind kind) {
  Result<Str *> text = reprSlot(slot, kind);
  if (text.error)
    return text.error;
  out.append(text.value);
  release(text.value);
  return nullptr;
}

Result<Str *> krt_dict_repr(Dict *dict) {
  if (dict->used == 0)
    return ok(krt_str_from_ascii("{}"));
  if (reprEnter(dict))
    return ok(krt_str_from_ascii("{...}"));
  StrBuilder out;
  out.appendChar('{');
  Object *error = nullptr;
  bool first = true;
  for (int64_t i = 0; !error;) {
    DictEntry *found = nextEntry(dict, &i);
    if (!found)
      break;
    DictEntry entry = *found;
    retainSlot(entry.key, keyKind(dict));
    retainSlot(entry.value, valueKind(dict));
    if (!first)
      out.appendAscii(", ");
    first = false;
    error = appendRepr(out, entry.key, keyKind(dict));
    if (!error) {
      out.appendAscii(": ");
      error = appendRepr(out, entry.value, valueKind(dict));
    }
    releaseSlot(entry.key, keyKind(dict));
    releaseSlot(entry.value, valueKind(dict));
  }
  reprLeave(dict);
  if (error)
    return fail(error);
  out.appendChar('}');
  return ok(out.finish());
}
