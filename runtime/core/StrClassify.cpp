//===- StrClassify.cpp - Methods of str that ask about characters --------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The is... methods. Most want at least one character and the property of all;
// islower, isupper and istitle look at cased characters only.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/StrMethods.h"
#include "runtime/core/Unicode.h"

using namespace krt;

namespace {

/// True when `test` holds for every character from `start` on.
template <class F> bool allChars(const Str *s, F test, int64_t start = 0) {
  return withChars(s, [&](auto *chars) {
    for (int64_t i = start; i < s->length; ++i)
      if (!test(chars[i]))
        return false;
    return true;
  });
}

bool allHave(const Str *s, uint16_t flags) {
  return s->length != 0 &&
         allChars(s, [=](uint32_t c) { return hasFlag(c, flags); });
}

/// One cased character at least, all cased ones with the flag `wanted`.
bool allCased(const Str *s, uint16_t wanted, uint16_t unwanted) {
  bool found = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint16_t flags = charFlags(charAt(s, i));
    if (flags & unwanted)
      return false;
    found |= (flags & wanted) != 0;
  }
  return found;
}

} // namespace

bool krt_str_isalnum(Str *s) {
  return allHave(s, CF_Alpha | CF_Decimal | CF_Digit | CF_Numeric);
}
bool krt_str_isalpha(Str *s) { return allHave(s, CF_Alpha); }
bool krt_str_isascii(Str *s) { return isAscii(s); }
bool krt_str_isdecimal(Str *s) { return allHave(s, CF_Decimal); }
bool krt_str_isdigit(Str *s) { return allHave(s, CF_Digit); }
bool krt_str_isnumeric(Str *s) { return allHave(s, CF_Numeric); }

bool krt_str_isidentifier(Str *s) {
  return s->length != 0 && hasFlag(charAt(s, 0), CF_IdStart) &&
         allChars(s, [](uint32_t c) { return hasFlag(c, CF_IdContinue); }, 1);
}

bool krt_str_islower(Str *s) {
  return allCased(s, CF_Lower, CF_Upper | CF_Title);
}
bool krt_str_isupper(Str *s) {
  return allCased(s, CF_Upper, CF_Lower | CF_Title);
}

bool krt_str_isprintable(Str *s) {
  return allChars(s, [](uint32_t c) { return isPrintable(c); });
}
bool krt_str_isspace(Str *s) {
  return s->length != 0 && allChars(s, [](uint32_t c) { return isSpace(c); });
}

bool krt_str_istitle(Str *s) {
  bool found = false, afterCased = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint16_t flags = charFlags(charAt(s, i));
    bool capital = flags & (CF_Upper | CF_Title);
    bool cased = capital || (flags & CF_Lower);
    if (cased && capital == afterCased)
      return false;
    afterCased = cased;
    found |= cased;
  }
  return found;
}
