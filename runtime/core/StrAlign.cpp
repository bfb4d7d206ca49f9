//===- StrAlign.cpp - Methods of str that pad ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// center, ljust, rjust, zfill and expandtabs.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/StrMethods.h"
#include "runtime/core/TextArgs.h"

using namespace krt;

namespace {

void fillChars(Str *s, int64_t at, int64_t count, uint32_t c) {
  if (s->kind == 1) {
    memset(s->data + at, int(c), size_t(count));
    return;
  }
  for (int64_t i = 0; i < count; ++i)
    setChar(s, at + i, c);
}

Result<Str *> pad(Str *s, int64_t left, int64_t right, uint32_t fill) {
  if (left <= 0 && right <= 0)
    return ok(retained(s));
  if (s->length + left + right == 1)
    return ok(krt_str_from_codepoint(fill));
  uint32_t bound = s->length ? maxCharBound(s) : 0;
  Str *result = KRT_TRY(tryNewStr(s->length + left + right, bound | fill));
  fillChars(result, 0, left, fill);
  copyChars(result, left, s, 0, s->length);
  fillChars(result, left + s->length, right, fill);
  return ok(result);
}

enum class Side { Left, Right, Both };

Result<Str *> padTo(Str *s, Word width, Str *fill, Side side) {
  int64_t target = KRT_TRY(sizeArg(width));
  if (fill->length != 1)
    return fail(raise(krt_type_TypeError,
                      "The fill character must be exactly one character long"));
  if (target <= s->length)
    return ok(retained(s));
  int64_t more = target - s->length;
  int64_t left = side == Side::Left    ? more
                 : side == Side::Right ? 0
                                       : more / 2 + (more & target & 1);
  return pad(s, left, more - left, charAt(fill, 0));
}

} // namespace

Result<Str *> krt_str_center(Str *s, Word width, Str *fill) {
  return padTo(s, width, fill, Side::Both);
}

Result<Str *> krt_str_ljust(Str *s, Word width, Str *fill) {
  return padTo(s, width, fill, Side::Right);
}

Result<Str *> krt_str_rjust(Str *s, Word width, Str *fill) {
  return padTo(s, width, fill, Side::Left);
}

Result<Str *> krt_str_zfill(Str *s, Word width) {
  int64_t target = KRT_TRY(sizeArg(width));
  if (target <= s->length)
    return ok(retained(s));
  int64_t zeros = target - s->length;
  Str *result = KRT_TRY(pad(s, zeros, 0, '0'));
  uint32_t sign = s->length ? charAt(s, 0) : 0;
  if (sign == '+' || sign == '-') {
    setChar(result, 0, sign);
    setChar(result, zeros, '0');
  }
  return ok(result);
}

Result<Str *> krt_str_expandtabs(Str *s, Word tabSize) {
  int64_t size;
  if (!fitsInt64(tabSize, size) || size != int32_t(size))
    return fail(raise(krt_type_OverflowError,
                      "Python int too large to convert to C int"));
  int64_t column = 0, length = 0;
  bool found = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    int64_t advance = 1;
    if (c == '\t') {
      found = true;
      advance = size > 0 ? size - column % size : 0;
    }
    if (advance > INT64_MAX - length)
      return fail(raise(krt_type_OverflowError, "new string is too long"));
    column = c == '\n' || c == '\r' ? 0 : column + advance;
    length += advance;
  }
  if (!found)
    return ok(retained(s));
  StrBuilder out;
  if (!out.reserve(length, maxCharBound(s)))
    return fail(raiseMemoryError());
  column = 0;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    if (c == '\t') {
      int64_t advance = size > 0 ? size - column % size : 0;
      out.appendFill(' ', advance);
      column += advance;
      continue;
    }
    column = c == '\n' || c == '\r' ? 0 : column + 1;
    out.appendChar(c);
  }
  return ok(out.finish());
}
