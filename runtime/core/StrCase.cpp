//===- StrCase.cpp - Methods of str that change case ---------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Full case mapping as CPython does it: one character may become up to three,
// and a capital sigma at the end of a word becomes a final one. ASCII text
// takes a path without tables.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/StrMethods.h"
#include "runtime/core/Unicode.h"

using namespace krt;

namespace {

constexpr uint32_t CapitalSigma = 0x3A3;

/// Final or ordinary small sigma for the capital one at `index`.
uint32_t lowerSigma(const Str *s, int64_t index) {
  int64_t i = index - 1;
  while (i >= 0 && hasFlag(charAt(s, i), CF_CaseIgnorable))
    --i;
  if (i < 0 || !hasFlag(charAt(s, i), CF_Cased))
    return 0x3C3;
  i = index + 1;
  while (i < s->length && hasFlag(charAt(s, i), CF_CaseIgnorable))
    ++i;
  return i < s->length && hasFlag(charAt(s, i), CF_Cased) ? 0x3C3 : 0x3C2;
}

void appendMapped(StrBuilder &out, uint32_t c, CaseKind kind) {
  if (c < 0x80) {
    bool lowers = kind == CaseKind::Lower || kind == CaseKind::Fold;
    out.appendChar(lowers ? asciiToLower(uint8_t(c))
                          : asciiToUpper(uint8_t(c)));
    return;
  }
  CaseMapping mapped = mapCase(c, kind);
  for (int i = 0; i < mapped.count; ++i)
    out.appendChar(mapped.chars[i]);
}

void appendLower(StrBuilder &out, const Str *s, int64_t index) {
  uint32_t c = charAt(s, index);
  if (c == CapitalSigma)
    out.appendChar(lowerSigma(s, index));
  else
    appendMapped(out, c, CaseKind::Lower);
}

/// ASCII text, each character mapped on its own.
template <uint8_t (*Map)(uint8_t)> Str *mapEach(const Str *s) {
  if (s->length == 0)
    return retained(emptyStr());
  if (s->length == 1)
    return retained(latinStr(Map(s->data[0])));
  Str *result = newStr(s->length, 0x7F);
  const uint8_t *__restrict from = s->data;
  uint8_t *__restrict to = result->data;
  for (int64_t i = 0, length = s->length; i < length; ++i)
    to[i] = Map(from[i]);
  return result;
}

/// `map(previousIsLetter, c)` on each character of ASCII text.
template <class F> Str *mapAscii(const Str *s, F map) {
  if (s->length == 0)
    return retained(emptyStr());
  if (s->length == 1)
    return retained(latinStr(map(false, s->data[0])));
  Str *result = newStr(s->length, 0x7F);
  bool letter = false;
  for (int64_t i = 0; i < s->length; ++i) {
    result->data[i] = map(letter, s->data[i]);
    letter = isAsciiAlpha(s->data[i]);
  }
  return result;
}

Str *mapAll(const Str *s, CaseKind kind) {
  StrBuilder out;
  for (int64_t i = 0; i < s->length; ++i)
    appendMapped(out, charAt(s, i), kind);
  return out.finish();
}

} // namespace

Str *krt_str_lower(Str *s) {
  if (isAscii(s))
    return mapEach<asciiToLower>(s);
  StrBuilder out;
  for (int64_t i = 0; i < s->length; ++i)
    appendLower(out, s, i);
  return out.finish();
}

Str *krt_str_upper(Str *s) {
  if (isAscii(s))
    return mapEach<asciiToUpper>(s);
  return mapAll(s, CaseKind::Upper);
}

Str *krt_str_casefold(Str *s) {
  if (isAscii(s))
    return krt_str_lower(s);
  return mapAll(s, CaseKind::Fold);
}

Str *krt_str_capitalize(Str *s) {
  if (s->length == 0)
    return retained(emptyStr());
  StrBuilder out;
  appendMapped(out, charAt(s, 0), CaseKind::Title);
  for (int64_t i = 1; i < s->length; ++i)
    appendLower(out, s, i);
  return out.finish();
}

Str *krt_str_title(Str *s) {
  if (isAscii(s))
    return mapAscii(s, [](bool afterLetter, uint8_t c) {
      return afterLetter ? asciiToLower(c) : asciiToUpper(c);
    });
  StrBuilder out;
  bool afterCased = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    if (afterCased)
      appendLower(out, s, i);
    else
      appendMapped(out, c, CaseKind::Title);
    afterCased = hasFlag(c, CF_Cased);
  }
  return out.finish();
}

Str *krt_str_swapcase(Str *s) {
  if (isAscii(s))
    return mapAscii(s, [](bool, uint8_t c) {
      return uint8_t(isAsciiAlpha(c) ? c ^ 0x20 : c);
    });
  StrBuilder out;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    if (hasFlag(c, CF_Upper))
      appendLower(out, s, i);
    else if (hasFlag(c, CF_Lower))
      appendMapped(out, c, CaseKind::Upper);
    else
      out.appendChar(c);
  }
  return out.finish();
}
