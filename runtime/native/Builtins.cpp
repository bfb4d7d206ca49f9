//===- Builtins.cpp - Builtin functions that need C++ ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/native/Builtins.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/Int.h"
#include "runtime/core/List.h"
#include "runtime/core/Str.h"
#include "runtime/core/Tuple.h"
#include "runtime/native/File.h"

using namespace krt;

Word krt_id(Word value) {
  // A small int has no address; its word, made odd, is as unique.
  return krt_int_from_u64(isObject(value) ? value - 1 : value | 1);
}

Result<Word> krt_builtin_hash(Word value) {
  return ok(krt_int_from_i64(KRT_TRY(krt_hash(value))));
}

Result<Str *> krt_chr(Word code) {
  int64_t value = krt_int_clamp_i64(code);
  if (value < 0 || value > int64_t(MaxCodePoint))
    return fail(raise(krt_type_ValueError, "chr() arg not in range(0x110000)"));
  return ok(krt_str_from_codepoint(uint32_t(value)));
}

static Object *ordLengthError(int64_t length) {
  return raise(krt_type_TypeError,
               "ord() expected a character, but string of length %lld found",
               (long long)length);
}

Result<Word> krt_ord_str(Str *text) {
  if (text->length != 1)
    return fail(ordLengthError(text->length));
  return ok(smallWord(charAt(text, 0)));
}

Result<Word> krt_ord_bytes(Word bytes) {
  ByteSpan span;
  if (!isBytesLike(bytes, span))
    return fail(raise(krt_type_TypeError,
                      "ord() expected string of length 1, but %T found",
                      bytes));
  if (span.length != 1)
    return fail(ordLengthError(span.length));
  return ok(smallWord(span.data[0]));
}

Result<Str *> krt_input_plain() { return krt_input(0); }

bool krt_object_eq(Word self, Word other) { return self == other; }

Word krt_object_hash(Word self) {
  return krt_int_from_i64(identityHash(object(self)));
}

Result<Str *> krt_object_format(Word self, Str *spec) {
  if (spec->length == 0)
    return krt_str(self);
  return fail(raise(krt_type_TypeError,
                    "unsupported format string passed to %T.__format__", self));
}

//===----------------------------------------------------------------------===//
// type
//===----------------------------------------------------------------------===//

static Str *strFromName(const char *utf8) {
  return krt_str_from_utf8(utf8, int64_t(strlen(utf8)));
}

Str *krt_type_get_name(Type *type) { return strFromName(type->name); }
Str *krt_type_get_qualname(Type *type) { return strFromName(type->qualname); }
Str *krt_type_get_module(Type *type) { return strFromName(type->module); }

Tuple *krt_type_get_mro(Type *type) {
  Tuple *mro = krt_tuple_new(type->mroCount);
  for (uint32_t i = 0; i < type->mroCount; ++i)
    mro->items[i] = retained(word(type->mro[i]));
  return mro;
}

List *krt_type_get_mro_list(Type *type) {
  List *mro = krt_list_new(ElemKind::Word, type->mroCount);
  for (uint32_t i = 0; i < type->mroCount; ++i)
    krt_list_append_w(mro, word(type->mro[i]));
  return mro;
}

Word krt_type_get_base(Type *type) {
  return retained(type->base ? word(type->base) : noneWord());
}
