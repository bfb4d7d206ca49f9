//===- StrTranslate.cpp - str.maketrans and str.translate ----------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A table is a dict from code points to code points, strings or None; translate
// also takes any object with __getitem__ that raises LookupError for characters
// that stay as they are.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Dict.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"

using namespace krt;

namespace {

/// Sets the entry of a code point. The table holds words, so that cannot fail.
void setEntry(Dict *table, uint32_t c, Word value) {
  Object *error = krt_dict_set_word(table, smallWord(c), value);
  if (error)
    release(error);
}

/// The code point that a key of maketrans stands for.
Result<Word> tableKey(Word key) {
  if (Str *text = asStr(key)) {
    if (text->length != 1)
      return fail(raise(krt_type_ValueError,
                        "string keys in translate table must be of length 1"));
    return ok(smallWord(charAt(text, 0)));
  }
  if (isInstance(key, &krt_type_int))
    return ok(key);
  return fail(raise(krt_type_TypeError,
                    "keys in translate table must be strings or integers"));
}

} // namespace

Result<Dict *> krt_str_maketrans(Word given) {
  auto *source = as<Dict>(given);
  Dict *table = krt_dict_new(ElemKind::Word, valueKind(source));
  int64_t position = 0;
  while (DictEntry *entry = nextEntry(source, &position)) {
    Word sourceKey = slotToWord(entry->key, keyKind(source));
    Result<Word> key = tableKey(sourceKey);
    Object *error = key.error;
    if (!error) {
      Word value = slotToWord(entry->value, valueKind(source));
      error = krt_dict_set_word(table, key.value, value);
      release(value);
    }
    release(sourceKey);
    if (error) {
      release(table);
      return fail(error);
    }
  }
  return ok(table);
}

Result<Dict *> krt_str_maketrans_pairs(Str *from, Str *to) {
  if (from->length != to->length)
    return fail(raise(krt_type_ValueError,
                      "the first two maketrans arguments must have equal "
                      "length"));
  Dict *table = krt_dict_new(ElemKind::Word, ElemKind::Word);
  for (int64_t i = 0; i < from->length; ++i)
    setEntry(table, charAt(from, i), smallWord(charAt(to, i)));
  return ok(table);
}

Result<Dict *> krt_str_maketrans_removing(Str *from, Str *to, Str *removed) {
  Dict *table = KRT_TRY(krt_str_maketrans_pairs(from, to));
  for (int64_t i = 0; i < removed->length; ++i)
    setEntry(table, charAt(removed, i), noneWord());
  return ok(table);
}

namespace {

/// What the table says for a character; NoWord (with no error) when it stays.
Result<Word> lookUp(Word table, uint32_t c) {
  if (isa(table, krt_type_dict))
    return krt_dict_find(as<Dict>(table), smallWord(c));
  Result<Word> found = krt_getitem(table, smallWord(c));
  if (found.error && isSubtype(found.error->type, &krt_type_LookupError)) {
    release(found.error);
    return ok(NoWord);
  }
  return found;
}

/// Appends the (borrowed) mapping of a character.
Object *appendMapping(StrBuilder &out, Word mapped) {
  if (isNone(mapped))
    return nullptr;
  if (Str *text = asStr(mapped)) {
    out.append(text);
    return nullptr;
  }
  if (!isInstance(mapped, &krt_type_int))
    return raise(krt_type_TypeError,
                 "character mapping must return integer, None or str");
  int64_t code;
  if (!fitsInt64(mapped, code) || code < 0 || code > MaxCodePoint)
    return raise(krt_type_ValueError,
                 "character mapping must be in range(0x110000)");
  out.appendChar(uint32_t(code));
  return nullptr;
}

} // namespace

Result<Str *> krt_str_translate(Str *s, Word table) {
  StrBuilder out;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    Word mapped = KRT_TRY(lookUp(table, c));
    if (mapped == NoWord) {
      out.appendChar(c);
      continue;
    }
    Object *error = appendMapping(out, mapped);
    release(mapped);
    if (error)
      return fail(error);
  }
  return ok(out.finish());
}
