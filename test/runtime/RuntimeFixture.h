//===- RuntimeFixture.h - What tests of the runtime share -------*- C++ -*-===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Words from literals, texts as std::string, owned references that release
// themselves, and a check that a test leaves no object behind.
//
//===----------------------------------------------------------------------===//

#ifndef KRAIT_TEST_RUNTIME_RUNTIMEFIXTURE_H
#define KRAIT_TEST_RUNTIME_RUNTIMEFIXTURE_H

#include "runtime/core/Dynamic.h"
#include "runtime/core/Exception.h"
#include "runtime/core/List.h"
#include "runtime/core/Str.h"
#include "runtime/core/Traceback.h"
#include "runtime/core/Tuple.h"
#include "gtest/gtest.h"
#include <initializer_list>
#include <string>

namespace krt_test {

using namespace krt;

/// UTF-8 of a str (ASCII and Latin-1 are enough for messages).
inline std::string text(const Str *s) {
  std::string result;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    if (c < 0x80) {
      result += char(c);
    } else if (c < 0x800) {
      result += char(0xC0 | c >> 6);
      result += char(0x80 | (c & 0x3F));
    } else {
      result += char(0xE0 | c >> 12);
      result += char(0x80 | (c >> 6 & 0x3F));
      result += char(0x80 | (c & 0x3F));
    }
  }
  return result;
}

/// Takes over the str.
inline std::string take(Str *s) {
  std::string result = text(s);
  release(s);
  return result;
}

/// `Type: message` of an error, which is released.
inline std::string takeError(Object *error) {
  if (!error)
    return "no error";
  Result<Str *> message = krt_str(word(error));
  std::string result = error->type->name;
  result += ": ";
  result += message.error ? "str() failed" : take(message.value);
  if (message.error)
    release(message.error);
  release(error);
  return result;
}

/// The text of a result, or the error as takeError shows it.
inline std::string take(Result<Str *> result) {
  return result.error ? takeError(result.error) : take(result.value);
}

/// The repr of a result, or its error.
inline std::string take(Result<Word> result) {
  if (result.error)
    return takeError(result.error);
  std::string shown = take(krt_repr(result.value));
  release(result.value);
  return shown;
}

inline std::string take(Result<bool> result) {
  if (result.error)
    return takeError(result.error);
  return result.value ? "True" : "False";
}

inline std::string take(Result<Object *> result) {
  if (result.error)
    return takeError(result.error);
  return take(ok(word(result.value)));
}

/// A word that is released when it goes out of scope.
class Owned {
public:
  Owned(Word w) : value(w) {}
  Owned(const Object *o) : value(word(o)) {}
  Owned(Owned &&other) : value(other.value) { other.value = 0; }
  Owned(const Owned &) = delete;
  Owned &operator=(const Owned &) = delete;
  ~Owned() { release(value); }
  operator Word() const { return value; }
  template <class T> T *as() const { return krt::as<T>(value); }
  Object *object() const { return krt::object(value); }

private:
  Word value;
};

inline Owned str(const std::string &s) {
  return Owned(krt_str_from_utf8(s.data(), int64_t(s.size())));
}
inline Owned number(int64_t value) { return Owned(smallWord(value)); }
inline Owned real(double value) { return Owned(boxFloat(value)); }
/// A tuple of borrowed words.
inline Owned tuple(std::initializer_list<Word> items) {
  return Owned(tupleOf(items.begin(), int64_t(items.size())));
}
/// A list of borrowed words.
inline Owned list(std::initializer_list<Word> items) {
  List *result = krt_list_new(ElemKind::Word, int64_t(items.size()));
  for (Word w : items)
    krt_list_append_w(result, w);
  return Owned(result);
}

/// `type(*args)`; fails the test when that raises.
inline Object *make(const Type &type, std::initializer_list<Word> args) {
  Owned all = tuple(args);
  Result<Object *> made = krt_exception_create(&type, all.as<Tuple>());
  EXPECT_EQ(made.error, nullptr);
  return made.value;
}

/// Counts objects from before the first test on.
class LeakCheck : public ::testing::Test {
protected:
  static void SetUpTestSuite() { countObjects(); }
  void SetUp() override { before = liveObjects(); }
  void TearDown() override { EXPECT_EQ(liveObjects(), before); }

private:
  int64_t before = 0;
};

} // namespace krt_test

#endif // KRAIT_TEST_RUNTIME_RUNTIMEFIXTURE_H
