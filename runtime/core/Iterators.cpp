//===- Iterators.cpp - Iterators of the builtin containers ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Iterators.h"
#include "runtime/core/BuiltinType.h"
#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/OwnedWord.h"
#include "runtime/core/Range.h"
#include "runtime/core/Set.h"
#include "runtime/core/Trashcan.h"
#include "runtime/core/Tuple.h"

using namespace krt;

namespace {

Result<Word> exhausted(bool *done) {
  *done = true;
  return ok(Word(0));
}

Result<Word> iterSelf(Object *self) { return ok(word(retained(self))); }
Result<int64_t> hashIterator(Object *self) { return ok(identityHash(self)); }

/// What all iterator types have.
template <size_t N>
constexpr Type describeIterator(const char *name, const Type *const (&mro)[N],
                                uint32_t size, void (*dealloc)(Object *),
                                Result<Word> (*next)(Object *, bool *)) {
  Type type = describeBuiltin(name, mro, size, dealloc);
  type.flags = TF_Iterator;
  type.hash = hashIterator;
  type.iter = iterSelf;
  type.next = next;
  return type;
}

//===----------------------------------------------------------------------===//
// list and tuple
//===----------------------------------------------------------------------===//

SequenceIterator *sequenceOf(Object *self) {
  return static_cast<SequenceIterator *>(self);
}

SequenceIterator *newSequenceIterator(const Type *type, Object *sequence,
                                      int64_t index) {
  auto *iterator = newObject<SequenceIterator>(type);
  iterator->sequence = retained(sequence);
  iterator->index = index;
  return iterator;
}

void deallocSequence(Object *self) {
  if (!trashEnter(self))
    return;
  if (Object *sequence = sequenceOf(self)->sequence)
    release(sequence);
  freeObject(self);
  trashLeave();
}

void traverseSequence(Object *self, VisitFn visit, void *arg) {
  if (Object *sequence = sequenceOf(self)->sequence)
    visit(sequence, arg);
}

/// Lets the sequence go: the iterator stays exhausted even if it grows.
Result<Word> endSequence(SequenceIterator *iterator, bool *done) {
  Object *sequence = iterator->sequence;
  iterator->sequence = nullptr;
  if (sequence)
    release(sequence);
  return exhausted(done);
}

Result<Word> nextOfList(Object *self, bool *done) {
  SequenceIterator *iterator = sequenceOf(self);
  auto *list = static_cast<List *>(iterator->sequence);
  if (!list || iterator->index >= list->length)
    return endSequence(iterator, done);
  return ok(listWord(list, iterator->index++));
}

Result<Word> nextOfReversedList(Object *self, bool *done) {
  SequenceIterator *iterator = sequenceOf(self);
  auto *list = static_cast<List *>(iterator->sequence);
  if (!list || iterator->index < 0 || iterator->index >= list->length)
    return endSequence(iterator, done);
  return ok(listWord(list, iterator->index--));
}

Result<Word> nextOfTuple(Object *self, bool *done) {
  SequenceIterator *iterator = sequenceOf(self);
  auto *tuple = static_cast<Tuple *>(iterator->sequence);
  if (!tuple || iterator->index >= tuple->length)
    return endSequence(iterator, done);
  return ok(retained(tuple->items[iterator->index++]));
}

template <class Sequence>
Result<Word> hintOfSequence(Function *, const Word *args, int64_t) {
  auto *iterator = as<SequenceIterator>(args[0]);
  auto *sequence = static_cast<Sequence *>(iterator->sequence);
  int64_t left = sequence ? sequence->length - iterator->index : 0;
  return ok(smallWord(left < 0 ? 0 : left));
}

Result<Word> hintOfReversedList(Function *, const Word *args, int64_t) {
  auto *iterator = as<SequenceIterator>(args[0]);
  auto *list = static_cast<List *>(iterator->sequence);
  bool ended = !list || iterator->index >= list->length;
  return ok(smallWord(ended ? 0 : iterator->index + 1));
}

/// Also a bytearray that has shrunk meanwhile ends it.
Result<Word> nextOfReversed(Object *self, bool *done) {
  SequenceIterator *iterator = sequenceOf(self);
  if (!iterator->sequence || iterator->index < 0)
    return endSequence(iterator, done);
  Word index = smallWord(iterator->index--);
  Result<Word> item = krt_getitem(word(iterator->sequence), index);
  if (!item.error || !isInstance(word(item.error), &krt_type_IndexError))
    return item;
  release(item.error);
  return endSequence(iterator, done);
}

Result<Word> hintOfReversed(Function *, const Word *args, int64_t) {
  return ok(smallWord(as<SequenceIterator>(args[0])->index + 1));
}

//===----------------------------------------------------------------------===//
// dict
//===----------------------------------------------------------------------===//

DictIterator *dictIteratorOf(Object *self) {
  return static_cast<DictIterator *>(self);
}

void deallocDictIterator(Object *self) {
  if (!trashEnter(self))
    return;
  if (Dict *dict = dictIteratorOf(self)->dict)
    release(dict);
  freeObject(self);
  trashLeave();
}

void traverseDictIterator(Object *self, VisitFn visit, void *arg) {
  if (Dict *dict = dictIteratorOf(self)->dict)
    visit(dict, arg);
}

enum class Part { Key, Value, Item };

Word partOf(Dict *dict, const DictEntry &entry, Part part) {
  switch (part) {
  case Part::Key:
    return keyWord(dict, &entry);
  case Part::Value:
    return valueWord(dict, &entry);
  case Part::Item:
    return word(pairOf(dict, entry));
  }
  __builtin_unreachable();
}

/// The next entry, or null at the end or with `*error` set.
DictEntry *advance(DictIterator *iterator, bool backward, Object **error) {
  Dict *dict = iterator->dict;
  if (dict->used != iterator->used) {
    *error = raise(krt_type_RuntimeError,
                   "dictionary changed size during iteration");
    iterator->used = -1; // for ever
    return nullptr;
  }
  DictEntry *entry = nullptr;
  if (!backward) {
    entry = nextEntry(dict, &iterator->position);
  } else {
    if (iterator->position >= dict->fill)
      iterator->position = dict->fill - 1;
    while (!entry && iterator->position >= 0) {
      entry = &dict->entries[iterator->position--];
      if (entry->hash == -1)
        entry = nullptr;
    }
  }
  if (!entry)
    return nullptr;
  if (iterator->remaining == 0 && !backward) {
    *error = raise(krt_type_RuntimeError,
                   "dictionary keys changed during iteration");
    return nullptr;
  }
  --iterator->remaining;
  return entry;
}

template <Part P, bool Backward>
Result<Word> nextOfDict(Object *self, bool *done) {
  DictIterator *iterator = dictIteratorOf(self);
  if (!iterator->dict)
    return exhausted(done);
  Object *error = nullptr;
  DictEntry *entry = advance(iterator, Backward, &error);
  if (entry)
    return ok(partOf(iterator->dict, *entry, P));
  if (error && iterator->used == -1)
    return fail(error);
  Dict *dict = iterator->dict;
  iterator->dict = nullptr;
  release(dict);
  if (error)
    return fail(error);
  return exhausted(done);
}

Result<Word> hintOfDict(Function *, const Word *args, int64_t) {
  auto *iterator = as<DictIterator>(args[0]);
  bool live = iterator->dict && iterator->dict->used == iterator->used;
  return ok(smallWord(live ? iterator->remaining : 0));
}

//===----------------------------------------------------------------------===//
// set
//===----------------------------------------------------------------------===//

SetIterator *setIteratorOf(Object *self) {
  return static_cast<SetIterator *>(self);
}

void deallocSetIterator(Object *self) {
  if (!trashEnter(self))
    return;
  if (Set *set = setIteratorOf(self)->set)
    release(set);
  freeObject(self);
  trashLeave();
}

void traverseSetIterator(Object *self, VisitFn visit, void *arg) {
  if (Set *set = setIteratorOf(self)->set)
    visit(set, arg);
}

Result<Word> nextOfSet(Object *self, bool *done) {
  SetIterator *iterator = setIteratorOf(self);
  Set *set = iterator->set;
  if (!set)
    return exhausted(done);
  if (set->used != iterator->used) {
    iterator->used = -1; // for ever
    return fail(krt_set_iteration_error());
  }
  if (SetEntry *entry = nextEntry(set, &iterator->position)) {
    --iterator->remaining;
    return ok(slotToWord(entry->key, elemKind(set)));
  }
  iterator->set = nullptr;
  release(set);
  return exhausted(done);
}

Result<Word> hintOfSet(Function *, const Word *args, int64_t) {
  auto *iterator = as<SetIterator>(args[0]);
  bool live = iterator->set && iterator->set->used == iterator->used;
  return ok(smallWord(live ? iterator->remaining : 0));
}

//===----------------------------------------------------------------------===//
// range
//===----------------------------------------------------------------------===//

Result<Word> nextOfRange(Object *self, bool *done) {
  auto *iterator = static_cast<RangeIterator *>(self);
  if (iterator->remaining <= 0)
    return exhausted(done);
  int64_t value = iterator->next;
  iterator->next += iterator->step;
  --iterator->remaining;
  return ok(smallWord(value));
}

Result<Word> hintOfRange(Function *, const Word *args, int64_t) {
  return ok(smallWord(as<RangeIterator>(args[0])->remaining));
}

LongRangeIterator *longRangeOf(Object *self) {
  return static_cast<LongRangeIterator *>(self);
}

void deallocLongRange(Object *self) {
  LongRangeIterator *iterator = longRangeOf(self);
  release(iterator->next);
  release(iterator->step);
  release(iterator->remaining);
  freeObject(self);
}

Result<Word> nextOfLongRange(Object *self, bool *done) {
  LongRangeIterator *iterator = longRangeOf(self);
  if (iterator->remaining == 0)
    return exhausted(done);
  Word value = iterator->next;
  iterator->next = krt_int_add(value, iterator->step);
  Word remaining = krt_int_sub(iterator->remaining, smallWord(1));
  release(iterator->remaining);
  iterator->remaining = remaining;
  return ok(value);
}

Result<Word> hintOfLongRange(Function *, const Word *args, int64_t) {
  return ok(retained(as<LongRangeIterator>(args[0])->remaining));
}

} // namespace

//===----------------------------------------------------------------------===//
// Entry points
//===----------------------------------------------------------------------===//

Word krt_list_iter(List *list) {
  return word(newSequenceIterator(&krt_type_list_iterator, list, 0));
}
Word krt_list_reversed(List *list) {
  return word(newSequenceIterator(&krt_type_list_reverseiterator, list,
                                  list->length - 1));
}
Word krt_tuple_iter(Tuple *tuple) {
  return word(newSequenceIterator(&krt_type_tuple_iterator, tuple, 0));
}

static Word reversedFrom(Object *sequence, int64_t length) {
  return word(newSequenceIterator(&krt_type_reversed, sequence, length - 1));
}

Word krt_tuple_reversed(Tuple *tuple) {
  return reversedFrom(tuple, tuple->length);
}
Word krt_str_reversed(Str *text) { return reversedFrom(text, text->length); }
Word krt_bytes_reversed(Bytes *bytes) {
  return reversedFrom(bytes, bytes->length);
}
Word krt_bytearray_reversed(ByteArray *bytes) {
  return reversedFrom(bytes, bytes->length);
}

Object *krt::newDictIterator(Dict *dict, const Type *type) {
  auto *iterator = newObject<DictIterator>(type);
  bool backward = type == &krt_type_dict_reversekeyiterator ||
                  type == &krt_type_dict_reversevalueiterator ||
                  type == &krt_type_dict_reverseitemiterator;
  iterator->dict = retained(dict);
  iterator->used = iterator->remaining = dict->used;
  iterator->position = backward ? dict->fill - 1 : 0;
  return iterator;
}
Word krt_dict_iter(Dict *dict) {
  return word(newDictIterator(dict, &krt_type_dict_keyiterator));
}
Word krt_dict_reversed(Dict *dict) {
  return word(newDictIterator(dict, &krt_type_dict_reversekeyiterator));
}

Word krt_set_iter(Set *set) {
  auto *iterator = newObject<SetIterator>(&krt_type_set_iterator);
  iterator->set = retained(set);
  iterator->used = iterator->remaining = set->used;
  iterator->position = 0;
  return word(iterator);
}

/// Takes over the words.
static Word newLongRangeIterator(Word next, Word step, Word remaining) {
  auto *iterator = newObject<LongRangeIterator>(&krt_type_longrange_iterator);
  iterator->next = next;
  iterator->step = step;
  iterator->remaining = remaining;
  return word(iterator);
}

static Word newRangeIterator(int64_t next, int64_t step, int64_t remaining) {
  auto *iterator = newObject<RangeIterator>(&krt_type_range_iterator);
  iterator->next = next;
  iterator->step = step;
  iterator->remaining = remaining;
  return word(iterator);
}

Word krt_range_iter(Range *range) {
  SmallRange small;
  if (smallRange(range, &small))
    return newRangeIterator(small.start, small.step, small.length);
  return newLongRangeIterator(retained(range->start), retained(range->step),
                              retained(range->length));
}

Word krt_range_reversed(Range *range) {
  SmallRange small;
  if (smallRange(range, &small))
    return newRangeIterator(small.start + (small.length - 1) * small.step,
                            -small.step, small.length);
  OwnedWord last(krt_int_sub(range->length, smallWord(1)));
  OwnedWord distance(krt_int_mul(last.get(), range->step));
  return newLongRangeIterator(krt_int_add(range->start, distance.get()),
                              krt_int_neg(range->step),
                              retained(range->length));
}

//===----------------------------------------------------------------------===//
// The types
//===----------------------------------------------------------------------===//

#define KRT_ITERATOR(name, size, dealloc, traverseSlot, next, hint)            \
  static constexpr const Type *name##Mro[] = {&krt_type_##name,                \
                                              &krt_type_object};               \
  static constexpr TypeMember name##Members[] = {                              \
      method("__length_hint__", hint)};                                        \
  static constexpr Type name##Describe() {                                     \
    Type type = describeIterator(#name, name##Mro, size, dealloc, next);       \
    setMembers(type, name##Members);                                           \
    type.traverse = traverseSlot;                                              \
    return type;                                                               \
  }                                                                            \
  constinit Type krt_type_##name = name##Describe();

KRT_ITERATOR(list_iterator, sizeof(SequenceIterator), deallocSequence,
             traverseSequence, nextOfList, hintOfSequence<List>)
KRT_ITERATOR(list_reverseiterator, sizeof(SequenceIterator), deallocSequence,
             traverseSequence, nextOfReversedList, hintOfReversedList)
KRT_ITERATOR(tuple_iterator, sizeof(SequenceIterator), deallocSequence,
             traverseSequence, nextOfTuple, hintOfSequence<Tuple>)
KRT_ITERATOR(reversed, sizeof(SequenceIterator), deallocSequence,
             traverseSequence, nextOfReversed, hintOfReversed)
#define KRT_DICT_ITERATOR(name, part, backward)                                \
  KRT_ITERATOR(name, sizeof(DictIterator), deallocDictIterator,                \
               traverseDictIterator, (nextOfDict<part, backward>), hintOfDict)
KRT_DICT_ITERATOR(dict_keyiterator, Part::Key, false)
KRT_DICT_ITERATOR(dict_valueiterator, Part::Value, false)
KRT_DICT_ITERATOR(dict_itemiterator, Part::Item, false)
KRT_DICT_ITERATOR(dict_reversekeyiterator, Part::Key, true)
KRT_DICT_ITERATOR(dict_reversevalueiterator, Part::Value, true)
KRT_DICT_ITERATOR(dict_reverseitemiterator, Part::Item, true)
KRT_ITERATOR(set_iterator, sizeof(SetIterator), deallocSetIterator,
             traverseSetIterator, nextOfSet, hintOfSet)
KRT_ITERATOR(range_iterator, sizeof(RangeIterator), freeObject, nullptr,
             nextOfRange, hintOfRange)
KRT_ITERATOR(longrange_iterator, sizeof(LongRangeIterator), deallocLongRange,
             nullptr, nextOfLongRange, hintOfLongRange)
