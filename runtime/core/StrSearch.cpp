//===- StrSearch.cpp - Methods of str that search ------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// find, index, count, startswith, endswith, replace and their relatives, on the
// algorithms of TextSearch.h.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/StrMethods.h"
#include "runtime/core/StrPattern.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSearch.h"
#include "runtime/core/Tuple.h"
#include <type_traits>

using namespace krt;

//===----------------------------------------------------------------------===//
// find, index, count, in
//===----------------------------------------------------------------------===//

namespace {

int64_t find(Str *s, Str *part, SearchBounds bounds) {
  if (bounds.length() < part->length)
    return -1;
  return withPattern(s, part, int64_t(-1), [&](auto *text, auto *pattern) {
    return findText(text, bounds.start, bounds.end, pattern, part->length);
  });
}

int64_t findLast(Str *s, Str *part, SearchBounds bounds) {
  if (bounds.length() < part->length)
    return -1;
  return withPattern(s, part, int64_t(-1), [&](auto *text, auto *pattern) {
    return findLastText(text, bounds.start, bounds.end, pattern, part->length);
  });
}

Result<Word> foundOrError(int64_t at) {
  if (at < 0)
    return fail(raise(krt_type_ValueError, "substring not found"));
  return ok(smallWord(at));
}

} // namespace

bool krt_str_contains(Str *s, Str *part) {
  if (part->length == 1 && s->kind == 1 && part->kind == 1)
    return findChar(s->data, 0, s->length, part->data[0]) >= 0;
  return find(s, part, SearchBounds(noneWord(), noneWord(), s->length)) >= 0;
}

Word krt_str_find(Str *s, Str *part, Word start, Word end) {
  return smallWord(find(s, part, SearchBounds(start, end, s->length)));
}

Word krt_str_rfind(Str *s, Str *part, Word start, Word end) {
  return smallWord(findLast(s, part, SearchBounds(start, end, s->length)));
}

Result<Word> krt_str_index(Str *s, Str *part, Word start, Word end) {
  return foundOrError(find(s, part, SearchBounds(start, end, s->length)));
}

Result<Word> krt_str_rindex(Str *s, Str *part, Word start, Word end) {
  return foundOrError(findLast(s, part, SearchBounds(start, end, s->length)));
}

Word krt_str_count(Str *s, Str *part, Word start, Word end) {
  SearchBounds bounds(start, end, s->length);
  if (bounds.length() < part->length)
    return smallWord(0);
  return smallWord(
      withPattern(s, part, int64_t(0), [&](auto *text, auto *pattern) {
        return countText(text, bounds.start, bounds.end, pattern, part->length,
                         INT64_MAX);
      }));
}

//===----------------------------------------------------------------------===//
// Prefixes and suffixes
//===----------------------------------------------------------------------===//

namespace {

/// True when `part` stands at `at` in `s`, where it has room.
bool standsAt(const Str *s, int64_t at, const Str *part) {
  if (s->kind == part->kind)
    return memcmp(s->data + at * s->kind, part->data,
                  size_t(part->length) * s->kind) == 0;
  if (part->kind > s->kind)
    return false;
  for (int64_t i = 0; i < part->length; ++i)
    if (charAt(s, at + i) != charAt(part, i))
      return false;
  return true;
}

bool startsWith(const Str *s, const Str *part, SearchBounds bounds) {
  return bounds.length() >= part->length && standsAt(s, bounds.start, part);
}

bool endsWith(const Str *s, const Str *part, SearchBounds bounds) {
  return bounds.length() >= part->length &&
         standsAt(s, bounds.end - part->length, part);
}

Result<bool> matchesAny(Str *s, Word parts, SearchBounds bounds,
                        bool (*matches)(const Str *, const Str *, SearchBounds),
                        const char *method) {
  if (Str *part = asStr(parts))
    return ok(matches(s, part, bounds));
  if (!isTuple(parts))
    return fail(raise(krt_type_TypeError,
                      "%s first arg must be str or a tuple of str, not %T",
                      method, parts));
  auto *tuple = as<Tuple>(parts);
  for (int64_t i = 0; i < tuple->length; ++i) {
    Str *part = asStr(tuple->items[i]);
    if (!part)
      return fail(raise(krt_type_TypeError,
                        "tuple for %s must only contain str, not %T", method,
                        tuple->items[i]));
    if (matches(s, part, bounds))
      return ok(true);
  }
  return ok(false);
}

} // namespace

bool krt_str_startswith(Str *s, Str *prefix, Word start, Word end) {
  return startsWith(s, prefix, SearchBounds(start, end, s->length));
}

bool krt_str_endswith(Str *s, Str *suffix, Word start, Word end) {
  return endsWith(s, suffix, SearchBounds(start, end, s->length));
}

Result<bool> krt_str_startswith_any(Str *s, Word prefixes, Word start,
                                    Word end) {
  return matchesAny(s, prefixes, SearchBounds(start, end, s->length),
                    startsWith, "startswith");
}

Result<bool> krt_str_endswith_any(Str *s, Word suffixes, Word start, Word end) {
  return matchesAny(s, suffixes, SearchBounds(start, end, s->length), endsWith,
                    "endswith");
}

Str *krt_str_removeprefix(Str *s, Str *prefix) {
  if (s->length < prefix->length || !standsAt(s, 0, prefix))
    return retained(s);
  return substring(s, prefix->length, s->length);
}

Str *krt_str_removesuffix(Str *s, Str *suffix) {
  if (s->length < suffix->length ||
      !standsAt(s, s->length - suffix->length, suffix))
    return retained(s);
  return substring(s, 0, s->length - suffix->length);
}

//===----------------------------------------------------------------------===//
// replace
//===----------------------------------------------------------------------===//

Str *krt::narrowed(Str *s) {
  uint32_t bound = s->length ? findMaxChar(s->data, s->kind, s->length) : 0;
  if (bound >= maxCharBound(s) && s->length > 1)
    return s;
  Str *result = strFromChars(s->data, s->kind, s->length);
  release(s);
  return result;
}

namespace {

/// Writes runs of characters into a str that may be wider than its sources.
struct RunWriter {
  Str *target;
  int64_t at = 0;

  void put(const Str *from, int64_t start, int64_t end) {
    copyChars(target, at, from, start, end - start);
    at += end - start;
  }
};

/// `count` occurrences of one character replaced by another one.
template <class Char>
void replaceChars(Char *text, int64_t length, Char old, Char replacement,
                  int64_t count) {
  if (count == INT64_MAX) {
    for (int64_t i = 0; i < length; ++i)
      text[i] = text[i] == old ? replacement : text[i];
    return;
  }
  for (int64_t i = 0; count > 0; ++i, --count) {
    i = findChar(text, i, length, old);
    if (i < 0)
      return;
    text[i] = replacement;
  }
}

Str *replaceSingle(Str *s, uint32_t old, uint32_t replacement, int64_t limit) {
  int64_t first = withChars(s, [&](auto *text) {
    using Char = std::remove_cvref_t<decltype(*text)>;
    return findChar(text, 0, s->length, Char(old));
  });
  if (first < 0)
    return retained(s);
  if (s->length == 1)
    return krt_str_from_codepoint(replacement);
  uint32_t bound = maxCharBound(s) | replacement;
  Str *result = newStr(s->length, bound);
  copyChars(result, 0, s, 0, s->length);
  if (result->kind == 1)
    replaceChars(data1(result), s->length, uint8_t(old), uint8_t(replacement),
                 limit);
  else if (result->kind == 2)
    replaceChars(data2(result), s->length, uint16_t(old), uint16_t(replacement),
                 limit);
  else
    replaceChars(data4(result), s->length, old, replacement, limit);
  return old >= 0x80 ? narrowed(result) : result;
}

/// `replacement` before each of the first `count` places of `s`.
void interleave(RunWriter &out, Str *s, Str *replacement, int64_t count) {
  for (int64_t i = 0; i < count; ++i) {
    out.put(replacement, 0, replacement->length);
    if (i < s->length)
      out.put(s, i, i + 1);
  }
  if (count < s->length)
    out.put(s, count, s->length);
}

Result<Str *> replaceText(Str *s, Str *old, Str *replacement, int64_t limit) {
  int64_t count = withPattern(s, old, int64_t(0), [&](auto *text, auto *part) {
    return countText(text, 0, s->length, part, old->length, limit);
  });
  if (count == 0)
    return ok(retained(s));
  int64_t growth = replacement->length - old->length;
  int64_t change, length;
  if (__builtin_mul_overflow(growth, count, &change) ||
      __builtin_add_overflow(s->length, change, &length))
    return fail(raise(krt_type_OverflowError, "replace string is too long"));
  if (length == 0)
    return ok(retained(emptyStr()));
  uint32_t bound = maxCharBound(s);
  if (replacement->length)
    bound |= maxCharBound(replacement);
  RunWriter out{KRT_TRY(tryNewStr(length, bound))};
  if (old->length == 0) {
    interleave(out, s, replacement, count);
  } else {
    withPattern(s, old, 0, [&](auto *text, auto *part) {
      using Char = std::remove_cvref_t<decltype(*text)>;
      Searcher<Char> searcher(part, old->length);
      int64_t start = 0;
      for (int64_t left = count; left > 0; --left) {
        int64_t at = searcher.find(text, start, s->length);
        out.put(s, start, at);
        out.put(replacement, 0, replacement->length);
        start = at + old->length;
      }
      out.put(s, start, s->length);
      return 0;
    });
  }
  bool mayShrink = length == 1 || (old->length && !isAscii(old));
  return ok(mayShrink ? narrowed(out.target) : out.target);
}

} // namespace

Result<Str *> krt_str_replace(Str *s, Str *old, Str *replacement, Word count) {
  int64_t limit = KRT_TRY(sizeArg(count));
  if (limit < 0)
    limit = INT64_MAX;
  if (limit == 0 || s->length < old->length)
    return ok(retained(s));
  if (old->length == 1 && replacement->length == 1) {
    if (old->kind > s->kind)
      return ok(retained(s));
    return ok(replaceSingle(s, charAt(old, 0), charAt(replacement, 0), limit));
  }
  return replaceText(s, old, replacement, limit);
}
