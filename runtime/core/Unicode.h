//===- Unicode.h - Properties of characters ---------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Unicode 16.0 as CPython 3.14 sees it. Every question takes any code point,
// surrogates included. The tables (UnicodeTables.inc) come from
// unicode_tables.py; each stays out of a program that asks none of its
// questions.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_UNICODE_H
#define KRAIT_RUNTIME_CORE_UNICODE_H

#include <cstdint>

namespace krt {

enum CharFlag : uint16_t {
  CF_Alpha = 1 << 0,
  CF_Decimal = 1 << 1,
  CF_Digit = 1 << 2,
  CF_Numeric = 1 << 3,
  CF_Lower = 1 << 4,
  CF_Upper = 1 << 5,
  CF_Title = 1 << 6,
  CF_IdStart = 1 << 7,    ///< may start an identifier; `_` included
  CF_IdContinue = 1 << 8, ///< may stand inside an identifier
  CF_Cased = 1 << 9,
  CF_CaseIgnorable = 1 << 10, ///< skipped around a final sigma
};

/// CharFlags of a character.
uint16_t charFlags(uint32_t c);
inline bool hasFlag(uint32_t c, uint16_t flags) {
  return (charFlags(c) & flags) != 0;
}
/// Value of a decimal digit (as int() reads it), -1 for other characters.
int decimalValue(uint32_t c);
/// Shown as itself by repr.
bool isPrintable(uint32_t c);

/// As str.isspace, split and strip see it.
inline bool isSpace(uint32_t c) {
  if (c < 0x80)
    return c == ' ' || (c >= 0x9 && c <= 0xD) || (c >= 0x1C && c <= 0x1F);
  if (c < 0x1680)
    return c == 0x85 || c == 0xA0;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Ends a line for str.splitlines.
inline bool isLineBreak(uint32_t c) {
  if (c < 0x80)
    return (c >= 0xA && c <= 0xD) || (c >= 0x1C && c <= 0x1E);
  return c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// What a character becomes in another case: one to three characters.
struct CaseMapping {
  uint32_t chars[3];
  int count;
};

enum class CaseKind { Upper, Lower, Title, Fold };

/// Full case mapping (SpecialCasing.txt included, final sigma not).
CaseMapping mapCase(uint32_t c, CaseKind kind);

/// ASCII without tables.
constexpr bool isAsciiUpper(uint32_t c) { return c - 'A' < 26u; }
constexpr bool isAsciiLower(uint32_t c) { return c - 'a' < 26u; }
constexpr bool isAsciiAlpha(uint32_t c) { return (c | 0x20) - 'a' < 26u; }
constexpr bool isAsciiDigit(uint32_t c) { return c - '0' < 10u; }
constexpr bool isAsciiAlnum(uint32_t c) {
  return isAsciiAlpha(c) || isAsciiDigit(c);
}
constexpr uint8_t asciiToLower(uint8_t c) {
  return static_cast<uint8_t>(c + (isAsciiUpper(c) ? 0x20 : 0));
}
constexpr uint8_t asciiToUpper(uint8_t c) {
  return static_cast<uint8_t>(c - (isAsciiLower(c) ? 0x20 : 0));
}

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_UNICODE_H
