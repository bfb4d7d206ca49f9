//===- NumberTesting.h - Ints, floats and errors in unit tests --*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tests state values as Python writes them: an int by its decimal digits, an
// error as "Type: message".
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_TEST_RUNTIME_NUMBERTESTING_H
#define KRAIT_TEST_RUNTIME_NUMBERTESTING_H

#include "runtime/core/Dynamic.h"
#include "runtime/core/Float.h"
#include "runtime/core/Int.h"
#include "runtime/core/Str.h"
#include "gtest/gtest.h"
#include <string>

namespace krt::testing {

/// An owned word that releases itself.
class Value {
public:
  Value(Word owned) : owned(owned) {}
  Value(Value &&other) : owned(other.owned) { other.owned = smallWord(0); }
  Value(const Value &) = delete;
  ~Value() { release(owned); }
  operator Word() const { return owned; }

private:
  Word owned;
};

/// A str that releases itself.
class Text {
public:
  explicit Text(const char *utf8)
      : str(krt_str_from_utf8(utf8, int64_t(strlen(utf8)))) {}
  ~Text() { release(str); }
  Text(const Text &) = delete;
  operator Str *() const { return str; }

private:
  Str *str;
};

/// The text of an ASCII str; consumes it.
inline std::string take(Str *s) {
  std::string text;
  for (int64_t i = 0; i < s->length; ++i)
    text += char(charAt(s, i));
  release(s);
  return text;
}

/// The int that decimal digits stand for.
inline Value integer(const std::string &digits) {
  Text text(digits.c_str());
  return Value(krt_int_from_str(text, smallWord(10)).value);
}

/// "Type: message"; consumes the error.
inline std::string take(Object *error) {
  if (!error)
    return "no error";
  std::string text =
      std::string(error->type->name) + ": " + take(krt_str(word(error)).value);
  release(error);
  return text;
}

/// Decimal digits of an int; consumes it.
inline std::string take(Word value) {
  Result<Str *> text = krt_str(value);
  release(value);
  return text.error ? take(text.error) : take(text.value);
}

inline std::string take(double value) { return take(krt_float_repr(value)); }
inline std::string take(bool value) { return value ? "True" : "False"; }
inline std::string take(Tuple *value) { return take(word(value)); }

/// The value or the error.
template <class T> std::string take(Result<T> result) {
  return result.error ? take(result.error) : take(result.value);
}

} // namespace krt::testing

#endif // KRAIT_TEST_RUNTIME_NUMBERTESTING_H
