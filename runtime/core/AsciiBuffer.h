//===- AsciiBuffer.h - Growable text of ASCII characters --------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text of a number is ASCII and nearly always short, so it is made in a
// buffer on the stack before a str takes it over. Longer text moves to the
// heap; a caller that asks for a size which the program chose uses tryReserve.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_RUNTIME_CORE_ASCIIBUFFER_H
#define KRAIT_RUNTIME_CORE_ASCIIBUFFER_H

#include "runtime/core/Str.h"

namespace krt {

class AsciiBuffer {
public:
  AsciiBuffer() = default;
  AsciiBuffer(const AsciiBuffer &) = delete;
  AsciiBuffer &operator=(const AsciiBuffer &) = delete;
  ~AsciiBuffer() {
    if (chars != local)
      deallocate(chars);
  }

  char *data() { return chars; }
  const char *data() const { return chars; }
  int64_t length() const { return count; }
  char operator[](int64_t i) const { return chars[i]; }

  /// Makes sure that `total` characters fit; false without enough memory.
  bool tryReserve(int64_t total) {
    if (total <= capacity)
      return true;
    auto *block = static_cast<char *>(tryAllocate(size_t(total)));
    if (!block)
      return false;
    moveTo(block, total);
    return true;
  }
  /// As tryReserve; ends the process without enough memory.
  void reserve(int64_t total) {
    if (KRT_UNLIKELY(total > capacity)) {
      int64_t size = total < 2 * capacity ? 2 * capacity : total;
      moveTo(static_cast<char *>(allocate(size_t(size))), size);
    }
  }
  /// Sets the length after the caller wrote into data().
  void setLength(int64_t length) { count = length; }

  void append(char c) {
    reserve(count + 1);
    chars[count++] = c;
  }
  void append(const char *text, int64_t length) {
    reserve(count + length);
    memcpy(chars + count, text, size_t(length));
    count += length;
  }
  void append(const char *text) { append(text, int64_t(strlen(text))); }
  void appendFill(char c, int64_t times) {
    if (times <= 0)
      return;
    reserve(count + times);
    memset(chars + count, c, size_t(times));
    count += times;
  }
  /// `value` in decimal.
  void appendInt(int64_t value) {
    char digits[20];
    uint64_t rest = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
    int64_t at = writeDecimal(rest, digits + 20) - digits;
    if (value < 0)
      append('-');
    append(digits + at, 20 - at);
  }

  /// Writes the digits of `value` so that they end before `end`; gives their
  /// beginning.
  static char *writeDecimal(uint64_t value, char *end) {
    while (value >= 100) {
      end -= 2;
      writePair(end, value % 100);
      value /= 100;
    }
    if (value < 10) {
      *--end = char('0' + value);
      return end;
    }
    end -= 2;
    writePair(end, value);
    return end;
  }

  /// The text as an owned str; it must not be empty.
  Str *toStr() const { return makeStr(chars, count); }
  static Str *makeStr(const char *text, int64_t length) {
    if (length == 1)
      return retained(latinStr(uint8_t(text[0])));
    Str *result = newStr(length, 1, 0x7F);
    memcpy(result->data, text, size_t(length));
    return result;
  }

private:
  static void writePair(char *to, uint64_t value) {
    to[0] = char('0' + value / 10);
    to[1] = char('0' + value % 10);
  }

  void moveTo(char *block, int64_t size) {
    memcpy(block, chars, size_t(count));
    if (chars != local)
      deallocate(chars);
    chars = block;
    capacity = size;
  }

  static constexpr int64_t LocalSize = 128;
  char *chars = local;
  int64_t count = 0;
  int64_t capacity = LocalSize;
  char local[LocalSize];
};

} // namespace krt

#endif // KRAIT_RUNTIME_CORE_ASCIIBUFFER_H
