//===- StrMethods.h - The methods of str ---------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Entry points behind the declarations in runtime/stdlib/builtins/str.py, in
// the order of the files that define them. Parameters are borrowed, results
// owned; a Word that stands for a bound is an int or None.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_STRMETHODS_H
#define KRAIT_RUNTIME_CORE_STRMETHODS_H

#include "runtime/core/Str.h"

extern "C" {

// Str.cpp
bool krt_str_lt(const krt::Str *a, const krt::Str *b);
bool krt_str_le(const krt::Str *a, const krt::Str *b);
bool krt_str_gt(const krt::Str *a, const krt::Str *b);
bool krt_str_ge(const krt::Str *a, const krt::Str *b);
int64_t krt_str_length(const krt::Str *s);
/// len(s) as an int.
krt::Word krt_str_len(const krt::Str *s);
/// The character at an index that is in range; what `for c in s` reads.
krt::Str *krt_str_get(const krt::Str *s, int64_t index);
/// The same and `s[index]`, without a reference to a shared Latin-1 character:
/// the result is released by krt_release_character.
krt::Str *krt_str_peek(const krt::Str *s, int64_t index);
krt::Result<krt::Str *> krt_str_peekitem(krt::Str *s, krt::Word index);
void krt_release_character(krt::Object *character);
krt::Result<krt::Str *> krt_str_getslice(krt::Str *s, krt::Slice *slice);
krt::Result<krt::Str *> krt_str_getrange(krt::Str *s, krt::Word start,
                                         krt::Word stop);

// StrBuild.cpp
krt::Result<krt::Str *> krt_str_repeat(krt::Str *s, krt::Word count);
krt::Result<krt::Str *> krt_str_join(krt::Str *separator, krt::Word iterable);

// StrAlign.cpp
krt::Result<krt::Str *> krt_str_center(krt::Str *s, krt::Word width,
                                       krt::Str *fill);
krt::Result<krt::Str *> krt_str_ljust(krt::Str *s, krt::Word width,
                                      krt::Str *fill);
krt::Result<krt::Str *> krt_str_rjust(krt::Str *s, krt::Word width,
                                      krt::Str *fill);
krt::Result<krt::Str *> krt_str_zfill(krt::Str *s, krt::Word width);
krt::Result<krt::Str *> krt_str_expandtabs(krt::Str *s, krt::Word tabSize);

// StrSearch.cpp
bool krt_str_contains(krt::Str *s, krt::Str *part);
krt::Word krt_str_find(krt::Str *s, krt::Str *part, krt::Word start,
                       krt::Word end);
krt::Word krt_str_rfind(krt::Str *s, krt::Str *part, krt::Word start,
                        krt::Word end);
krt::Result<krt::Word> krt_str_index(krt::Str *s, krt::Str *part,
                                     krt::Word start, krt::Word end);
krt::Result<krt::Word> krt_str_rindex(krt::Str *s, krt::Str *part,
                                      krt::Word start, krt::Word end);
krt::Word krt_str_count(krt::Str *s, krt::Str *part, krt::Word start,
                        krt::Word end);
bool krt_str_startswith(krt::Str *s, krt::Str *prefix, krt::Word start,
                        krt::Word end);
bool krt_str_endswith(krt::Str *s, krt::Str *suffix, krt::Word start,
                      krt::Word end);
/// As above with a str or a tuple of str.
krt::Result<bool> krt_str_startswith_any(krt::Str *s, krt::Word prefixes,
                                         krt::Word start, krt::Word end);
krt::Result<bool> krt_str_endswith_any(krt::Str *s, krt::Word suffixes,
                                       krt::Word start, krt::Word end);
krt::Str *krt_str_removeprefix(krt::Str *s, krt::Str *prefix);
krt::Str *krt_str_removesuffix(krt::Str *s, krt::Str *suffix);
krt::Result<krt::Str *> krt_str_replace(krt::Str *s, krt::Str *old,
                                        krt::Str *replacement, krt::Word count);

// StrSplit.cpp; a separator or a set of characters is a str or None
krt::Result<krt::List *> krt_str_split(krt::Str *s, krt::Word separator,
                                       krt::Word limit);
krt::Result<krt::List *> krt_str_rsplit(krt::Str *s, krt::Word separator,
                                        krt::Word limit);
krt::List *krt_str_splitlines(krt::Str *s, bool keepEnds);
krt::Result<krt::Tuple *> krt_str_partition(krt::Str *s, krt::Str *separator);
krt::Result<krt::Tuple *> krt_str_rpartition(krt::Str *s, krt::Str *separator);
krt::Result<krt::Str *> krt_str_strip(krt::Str *s, krt::Word chars);
krt::Result<krt::Str *> krt_str_lstrip(krt::Str *s, krt::Word chars);
krt::Result<krt::Str *> krt_str_rstrip(krt::Str *s, krt::Word chars);

// StrCase.cpp
krt::Str *krt_str_lower(krt::Str *s);
krt::Str *krt_str_upper(krt::Str *s);
krt::Str *krt_str_casefold(krt::Str *s);
krt::Str *krt_str_capitalize(krt::Str *s);
krt::Str *krt_str_title(krt::Str *s);
krt::Str *krt_str_swapcase(krt::Str *s);

// StrClassify.cpp
bool krt_str_isalnum(krt::Str *s);
bool krt_str_isalpha(krt::Str *s);
bool krt_str_isascii(krt::Str *s);
bool krt_str_isdecimal(krt::Str *s);
bool krt_str_isdigit(krt::Str *s);
bool krt_str_isidentifier(krt::Str *s);
bool krt_str_islower(krt::Str *s);
bool krt_str_isnumeric(krt::Str *s);
bool krt_str_isprintable(krt::Str *s);
bool krt_str_isspace(krt::Str *s);
bool krt_str_istitle(krt::Str *s);
bool krt_str_isupper(krt::Str *s);

// StrTranslate.cpp
/// `table` is a dict of str or int to anything.
krt::Result<krt::Dict *> krt_str_maketrans(krt::Word table);
krt::Result<krt::Dict *> krt_str_maketrans_pairs(krt::Str *from, krt::Str *to);
krt::Result<krt::Dict *>
krt_str_maketrans_removing(krt::Str *from, krt::Str *to, krt::Str *removed);
krt::Result<krt::Str *> krt_str_translate(krt::Str *s, krt::Word table);

// StrFormat.cpp
krt::Result<krt::Str *> krt_str_format(krt::Str *s, krt::Tuple *args,
                                       krt::Dict *kwargs);
krt::Result<krt::Str *> krt_str_format_map(krt::Str *s, krt::Word mapping);
/// str.__format__
krt::Result<krt::Str *> krt_str_format_spec(krt::Str *s, krt::Str *spec);

// StrPercent.cpp
krt::Result<krt::Str *> krt_str_mod(krt::Str *s, krt::Word args);

// StrType.cpp
krt::Word krt_str_iter(krt::Str *s);
/// str(object) with an encoding: bytes or bytearray.
krt::Result<krt::Str *>
krt_str_from_encoded(krt::Word object, krt::Str *encoding, krt::Str *errors);
krt::Word krt_str_hash_value(krt::Str *s);

// Codec.cpp
krt::Result<krt::Bytes *> krt_str_encode(krt::Str *s, krt::Str *encoding,
                                         krt::Str *errors);
}

#endif // KRAIT_RUNTIME_CORE_STRMETHODS_H
