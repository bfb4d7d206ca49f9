//===- Characters.h - Classes of ASCII characters ---------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Table lookups for the inner loops of the lexer. Bytes beyond ASCII count as
// characters of names; whole names are verified afterwards.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_FRONTEND_LEX_CHARACTERS_H
#define KRAIT_FRONTEND_LEX_CHARACTERS_H

#include <array>
#include <cstdint>

namespace krait::lex {

namespace detail {
enum : uint8_t { NameStart = 1, NameContinue = 2, Digit = 4, HexDigit = 8 };

constexpr std::array<uint8_t, 256> makeClasses() {
  std::array<uint8_t, 256> classes = {};
  for (unsigned c = 0; c != 256; ++c) {
    bool digit = c >= '0' && c <= '9';
    bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 128;
    if (letter || c == '_' || c >= 128)
      classes[c] |= NameStart | NameContinue;
    if (digit)
      classes[c] |= NameContinue | Digit | HexDigit;
    if (letter && (c | 0x20) <= 'f')
      classes[c] |= HexDigit;
  }
  return classes;
}
inline constexpr std::array<uint8_t, 256> Classes = makeClasses();
} // namespace detail

inline bool hasClass(char c, uint8_t bits) {
  return detail::Classes[static_cast<unsigned char>(c)] & bits;
}
inline bool startsName(char c) { return hasClass(c, detail::NameStart); }
inline bool continuesName(char c) { return hasClass(c, detail::NameContinue); }
inline bool isDigit(char c) { return hasClass(c, detail::Digit); }
inline bool isHexDigit(char c) { return hasClass(c, detail::HexDigit); }
inline bool isAscii(char c) { return static_cast<unsigned char>(c) < 128; }
inline char toLower(char c) { return c >= 'A' && c <= 'Z' ? c | 0x20 : c; }

} // namespace krait::lex

#endif // KRAIT_FRONTEND_LEX_CHARACTERS_H
