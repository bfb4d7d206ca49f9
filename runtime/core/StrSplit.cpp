//===- StrSplit.cpp - Methods of str that cut ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// split, rsplit, splitlines, partition and the strip family, on the algorithms
// of TextSplit.h.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/List.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/StrPattern.h"
#include "runtime/core/TextArgs.h"
#include "runtime/core/TextSplit.h"
#include "runtime/core/Tuple.h"
#include "runtime/core/Unicode.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// split, rsplit, splitlines
//===----------------------------------------------------------------------===//

namespace {

/// Collects ranges of one str as a list of str.
class PartList {
public:
  explicit PartList(Str *s) : s(s), list(krt_list_new(ElemKind::Word, 12)) {}
  void operator()(int64_t start, int64_t end) {
    listAppendWord(list, word(substring(s, start, end)));
  }
  List *finish(bool reversed) {
    if (reversed)
      krt_list_reverse(list);
    return list;
  }

private:
  Str *s;
  List *list;
};

List *splitOnSpace(Str *s, int64_t limit, bool fromRight) {
  PartList parts(s);
  auto emit = [&](int64_t start, int64_t end) { parts(start, end); };
  auto space = [](uint32_t c) { return isSpace(c); };
  withChars(s, [&](auto *text) {
    if (fromRight)
      rsplitSpace(text, s->length, limit, space, emit);
    else
      splitSpace(text, s->length, limit, space, emit);
  });
  return parts.finish(fromRight);
}

Result<List *> split(Str *s, Word separator, Word limitArg, bool fromRight) {
  int64_t limit = KRT_TRY(sizeArg(limitArg));
  if (limit < 0)
    limit = INT64_MAX;
  if (isNone(separator))
    return ok(splitOnSpace(s, limit, fromRight));
  Str *by = asStr(separator);
  if (!by)
    return fail(
        raise(krt_type_TypeError, "must be str or None, not %T", separator));
  if (by->length == 0)
    return fail(raise(krt_type_ValueError, "empty separator"));
  PartList parts(s);
  if (by->kind > s->kind) {
    parts(0, s->length);
    return ok(parts.finish(false));
  }
  auto emit = [&](int64_t start, int64_t end) { parts(start, end); };
  withPattern(s, by, 0, [&](auto *text, auto *pattern) {
    if (fromRight)
      rsplitAt(text, s->length, pattern, by->length, limit, emit);
    else
      splitAt(text, s->length, pattern, by->length, limit, emit);
    return 0;
  });
  return ok(parts.finish(fromRight));
}

} // namespace

Result<List *> krt_str_split(Str *s, Word separator, Word limit) {
  return split(s, separator, limit, false);
}

Result<List *> krt_str_rsplit(Str *s, Word separator, Word limit) {
  return split(s, separator, limit, true);
}

List *krt_str_splitlines(Str *s, bool keepEnds) {
  PartList parts(s);
  withChars(s, [&](auto *text) {
    splitLines(
        text, s->length, keepEnds, [](uint32_t c) { return isLineBreak(c); },
        [&](int64_t start, int64_t end) { parts(start, end); });
  });
  return parts.finish(false);
}

//===----------------------------------------------------------------------===//
// partition
//===----------------------------------------------------------------------===//

namespace {

Tuple *threeStrings(Str *a, Str *b, Str *c) {
  Word items[] = {word(a), word(b), word(c)};
  return tupleFromOwned(items, 3);
}

Result<Tuple *> partition(Str *s, Str *separator, bool fromRight) {
  if (separator->length == 0)
    return fail(raise(krt_type_ValueError, "empty separator"));
  int64_t at =
      withPattern(s, separator, int64_t(-1), [&](auto *text, auto *pattern) {
        return fromRight
                   ? findLastText(text, 0, s->length, pattern,
                                  separator->length)
                   : findText(text, 0, s->length, pattern, separator->length);
      });
  if (at < 0)
    return ok(fromRight ? threeStrings(retained(emptyStr()),
                                       retained(emptyStr()), retained(s))
                        : threeStrings(retained(s), retained(emptyStr()),
                                       retained(emptyStr())));
  return ok(threeStrings(substring(s, 0, at), retained(separator),
                         substring(s, at + separator->length, s->length)));
}

} // namespace

Result<Tuple *> krt_str_partition(Str *s, Str *separator) {
  return partition(s, separator, false);
}

Result<Tuple *> krt_str_rpartition(Str *s, Str *separator) {
  return partition(s, separator, true);
}

//===----------------------------------------------------------------------===//
// strip
//===----------------------------------------------------------------------===//

namespace {

bool containsChar(const Str *set, uint32_t c) {
  for (int64_t i = 0; i < set->length; ++i)
    if (charAt(set, i) == c)
      return true;
  return false;
}

Result<Str *> strip(Str *s, Word chars, bool left, bool right,
                    const char *method) {
  StripRange range;
  if (isNone(chars)) {
    range = withChars(s, [&](auto *text) {
      return stripRange(text, s->length, left, right,
                        [](uint32_t c) { return isSpace(c); });
    });
  } else {
    Str *set = asStr(chars);
    if (!set)
      return fail(
          raise(krt_type_TypeError, "%s arg must be None or str", method));
    range = withChars(s, [&](auto *text) {
      return stripRange(text, s->length, left, right,
                        [&](uint32_t c) { return containsChar(set, c); });
    });
  }
  return ok(substring(s, range.start, range.end));
}

} // namespace

Result<Str *> krt_str_strip(Str *s, Word chars) {
  return strip(s, chars, true, true, "strip");
}

Result<Str *> krt_str_lstrip(Str *s, Word chars) {
  return strip(s, chars, true, false, "lstrip");
}

Result<Str *> krt_str_rstrip(Str *s, Word chars) {
  return strip(s, chars, false, true, "rstrip");
}
