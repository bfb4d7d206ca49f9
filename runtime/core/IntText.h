//===- IntText.h - Integers as text -----------------------------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Digits of ints in the bases that Python prints, and the reduction of a str
// to ASCII that int() and float() read.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_INTTEXT_H
#define KRAIT_RUNTIME_CORE_INTTEXT_H

#include "runtime/core/AsciiBuffer.h"
#include "runtime/core/Int.h"

namespace krt {

/// Appends `value` in decimal; the ValueError past the digit limit, or null.
Object *appendDecimal(Word value, AsciiBuffer &out);
/// Appends the magnitude of `value` in base 2, 8 or 16.
void appendRadix(const IntView &value, int base, bool upper, AsciiBuffer &out);

/// ASCII form of text that holds a number: digits of other scripts become 0-9,
/// other white space a space, and any other character a '?', which no number
/// has. An ASCII str is not copied.
class NumberText {
public:
  explicit NumberText(const Str *s);
  NumberText(const char *text, int64_t length) : text(text), size(length) {}

  const char *begin() const { return text; }
  const char *end() const { return text + size; }

private:
  AsciiBuffer buffer;
  const char *text;
  int64_t size;
};

/// White space as C's isspace sees it.
inline bool isAsciiSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// At most the first 200 characters of `repr(text)`, for messages. Owned.
Str *quoteForMessage(Str *text);

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_INTTEXT_H
