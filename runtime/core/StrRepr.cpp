//===- StrRepr.cpp - repr and ascii of str -------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Quotes are single unless the text holds single quotes and no double ones;
// what is not printable is escaped, with ascii also everything beyond ASCII.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Str.h"
#include "runtime/core/TextEscape.h"
#include "runtime/core/Unicode.h"

using namespace krt;

void krt::appendEscaped(StrBuilder &out, uint32_t c) {
  out.appendChar('\\');
  if (c < 0x100)
    out.appendChar('x');
  else
    out.appendChar(c < 0x10000 ? 'u' : 'U');
  appendHex(out, c, c < 0x100 ? 2 : c < 0x10000 ? 4 : 8);
}

void krt::appendHex(StrBuilder &out, uint32_t value, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    out.appendChar(uint8_t("0123456789abcdef"[(value >> shift) & 15]));
}

bool krt::appendEscapedControl(StrBuilder &out, uint32_t c, char quote) {
  char letter;
  if (c == '\\' || c == uint8_t(quote))
    letter = char(c);
  else if (c == '\t')
    letter = 't';
  else if (c == '\n')
    letter = 'n';
  else if (c == '\r')
    letter = 'r';
  else
    return false;
  out.appendChar('\\');
  out.appendChar(uint8_t(letter));
  return true;
}

namespace {

char quoteFor(const Str *s) {
  bool single = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    if (c == '"')
      return '\'';
    single |= c == '\'';
  }
  return single ? '"' : '\'';
}

/// ASCII text that needs no escapes: the common case.
bool isPlain(const Str *s) {
  if (!isAscii(s))
    return false;
  bool plain = true;
  for (int64_t i = 0; i < s->length; ++i) {
    uint8_t c = s->data[i];
    plain &= c >= 0x20 && c != 0x7F && c != '\'' && c != '\\';
  }
  return plain;
}

Str *quoted(const Str *s, bool asciiOnly) {
  if (isPlain(s)) {
    Str *result = newStr(s->length + 2, 0x7F);
    result->data[0] = '\'';
    memcpy(result->data + 1, s->data, size_t(s->length));
    result->data[s->length + 1] = '\'';
    return result;
  }
  char quote = quoteFor(s);
  StrBuilder out;
  out.appendChar(uint8_t(quote));
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    if (appendEscapedControl(out, c, quote))
      continue;
    if (asciiOnly ? c >= 0x20 && c < 0x7F : isPrintable(c))
      out.appendChar(c);
    else
      appendEscaped(out, c);
  }
  out.appendChar(uint8_t(quote));
  return out.finish();
}

} // namespace

Str *krt_str_repr(Str *s) { return quoted(s, false); }
Str *krt_str_ascii(Str *s) { return quoted(s, true); }
