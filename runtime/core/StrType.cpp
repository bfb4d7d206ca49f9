//===- StrType.cpp - The descriptor of str -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Slots for values of unknown static type, and the iterator.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSlots.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// Iteration
//===----------------------------------------------------------------------===//

Word krt::newTextIterator(const Type &type, Object *sequence) {
  auto *iterator = newObject<TextIterator>(&type);
  iterator->sequence = retained(sequence);
  iterator->index = 0;
  return word(iterator);
}

void krt::freeTextIterator(Object *self) {
  auto *iterator = static_cast<TextIterator *>(self);
  if (iterator->sequence)
    release(iterator->sequence);
  freeObject(self);
}

Result<Word> krt::iterateSelf(Object *self) { return ok(word(retained(self))); }

Word krt_str_iter(Str *s) { return newTextIterator(krt_type_str_iterator, s); }

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

namespace {

Str *strOf(Object *self) { return static_cast<Str *>(self); }

Word charWord(Str *s, int64_t index) { return word(krt_str_get(s, index)); }

Result<Str *> reprStr(Object *self) { return ok(krt_str_repr(strOf(self))); }
Result<Str *> strStr(Object *self) { return ok(retained(strOf(self))); }
Result<int64_t> hashStr(Object *self) { return ok(krt_str_hash(strOf(self))); }
Result<bool> truthStr(Object *self) { return ok(strOf(self)->length != 0); }
Result<int64_t> lengthStr(Object *self) { return ok(strOf(self)->length); }
Result<Word> iterStr(Object *self) { return ok(krt_str_iter(strOf(self))); }

Result<Word> compareStr(Object *self, Word other, int32_t op) {
  Str *right = asStr(other);
  if (!right)
    return notImplementedWord();
  bool holds = op == EQ   ? krt_str_eq(strOf(self), right)
               : op == NE ? !krt_str_eq(strOf(self), right)
                          : ordered(krt_str_compare(strOf(self), right), op);
  return ok(retained(boolWord(holds)));
}

Result<bool> containsStr(Object *self, Word item) {
  Str *part = asStr(item);
  if (!part)
    return fail(raise(krt_type_TypeError,
                      "'in <string>' requires string as left operand, not %T",
                      item));
  return ok(krt_str_contains(strOf(self), part));
}

Result<Word> getItemStr(Object *self, Word key) {
  if (isSlice(key))
    return ok(word(KRT_TRY(krt_str_getslice(strOf(self), as<Slice>(key)))));
  if (isSmall(key))
    return ok(word(KRT_TRY(krt_str_getitem(strOf(self), key))));
  if (!isInstance(key, &krt_type_int) && !findMember(typeOf(key), "__index__"))
    return fail(raise(krt_type_TypeError,
                      "string indices must be integers, not '%T'", key));
  Word index = KRT_TRY(indexWord(key));
  Result<Str *> item = krt_str_getitem(strOf(self), index);
  release(index);
  return ok(word(KRT_TRY(item)));
}

Result<Str *> formatStr(Object *self, Str *spec) {
  return krt_str_format_spec(strOf(self), spec);
}

Result<Word> add(Word left, Word right) {
  Str *a = asStr(left), *b = asStr(right);
  return a && b ? ok(word(krt_str_concat(a, b))) : notImplementedWord();
}

Result<Word> multiply(Word left, Word right) {
  return repeatSlot<Str, krt_str_repeat>(krt_type_str, left, right);
}

Result<Word> modulo(Word left, Word right) {
  Str *format = asStr(left);
  if (!format)
    return notImplementedWord();
  return ok(word(KRT_TRY(krt_str_mod(format, right))));
}

constexpr const Type *StrMro[] = {&krt_type_str, &krt_type_object};
constexpr const Type *IteratorMro[] = {&krt_type_str_iterator,
                                       &krt_type_object};

using BinaryFn = Result<Word> (*)(Word, Word);
constexpr BinaryFn StrBinary[BO_Count] = {
    add,     nullptr, multiply, nullptr, nullptr, modulo, nullptr,
    nullptr, nullptr, nullptr,  nullptr, nullptr, nullptr};

constexpr Type describeStr() {
  Type t = describeText("str", StrMro, sizeof(Str));
  t.repr = reprStr;
  t.str = strStr;
  t.hash = hashStr;
  t.compare = compareStr;
  t.truth = truthStr;
  t.length = lengthStr;
  t.iter = iterStr;
  t.contains = containsStr;
  t.getItem = getItemStr;
  t.format = formatStr;
  t.binary = StrBinary;
  return t;
}

} // namespace

constinit Type krt_type_str = describeStr();
constinit Type krt_type_str_iterator = describeTextIterator(
    "str_iterator", IteratorMro, nextOfText<Str, charWord>);

Word krt_str_hash_value(Str *s) { return krt_int_from_i64(krt_str_hash(s)); }
