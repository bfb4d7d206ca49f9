//===- TextUnicodeTest.cpp - Every character against CPython -------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CRC-32 of what each method says about every code point, as CPython 3.14 gave
// it:
//
//     zlib.crc32("".join(f(chr(c)) for c in range(0x110000))
//                .encode("utf-8", "surrogatepass"))
//
// with "1" and "0" for True and False.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Codec.h"
#include "runtime/core/Dynamic.h"
#include "runtime/core/List.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextMembers.h"
#include "runtime/core/Unicode.h"
#include "gtest/gtest.h"

using namespace krt;

namespace {

class Crc {
public:
  Crc() {
    for (uint32_t i = 0; i < 256; ++i) {
      uint32_t value = i;
      for (int bit = 0; bit < 8; ++bit)
        value = value & 1 ? 0xEDB88320 ^ value >> 1 : value >> 1;
      table[i] = value;
    }
  }
  void add(uint8_t byte) { crc = table[(crc ^ byte) & 0xFF] ^ crc >> 8; }
  /// The text in UTF-8, surrogates included; consumes it.
  void add(Str *text) {
    KRT_STATIC_STR(pass, "surrogatepass");
    Bytes *bytes = encodeText(text, {CodecKind::Utf8, 0}, pass.get()).value;
    for (int64_t i = 0; i < bytes->length; ++i)
      add(bytes->data[i]);
    release(bytes);
    release(text);
  }
  void add(Word result) {
    if (isBool(result))
      add(uint8_t(result == word(&krt_True) ? '1' : '0'));
    else
      add(as<Str>(result));
  }
  uint32_t value() const { return ~crc; }

private:
  uint32_t table[256];
  uint32_t crc = ~0u;
};

/// `before`, a character, `after`.
Str *around(const char *before, uint32_t c, uint32_t after) {
  StrBuilder text;
  text.appendAscii(before);
  text.appendChar(c);
  if (after)
    text.appendChar(after);
  return text.finish();
}

template <class F> uint32_t crcOfAll(F f) {
  Crc crc;
  for (uint32_t c = 0; c <= MaxCodePoint; ++c)
    crc.add(f(c));
  return crc.value();
}

TEST(TextUnicode, MethodsOfEachCharacter) {
  krt_text_members_init();
  struct {
    const char *method;
    uint32_t crc;
  } expected[] = {
      {"isalnum", 0xf1caecbb},      {"isalpha", 0xe36a3b99},
      {"isdecimal", 0x86676d8d},    {"isdigit", 0x39f63719},
      {"isidentifier", 0xdcac7c6a}, {"islower", 0xfc10ddca},
      {"isnumeric", 0x25461650},    {"isprintable", 0x23716344},
      {"isspace", 0xe752d462},      {"istitle", 0xbd02a119},
      {"isupper", 0xf9aa6b05},      {"upper", 0x8bc5392c},
      {"lower", 0x78852c7f},        {"title", 0x4833858e},
      {"casefold", 0x7cfd0911},     {"swapcase", 0x382cd3cc},
      {"capitalize", 0x4833858e},
  };
  for (auto &[method, crc] : expected)
    EXPECT_EQ(crc, crcOfAll([&](uint32_t c) {
                Str *s = krt_str_from_codepoint(c);
                Word result =
                    krt_call_method(word(s), method, nullptr, 0).value;
                release(s);
                return result;
              }))
        << method;
}

template <class F> uint32_t crcAround(const char *before, uint32_t after, F f) {
  return crcOfAll([&](uint32_t c) {
    Str *s = around(before, c, after);
    auto result = f(s);
    release(s);
    return result;
  });
}

TEST(TextUnicode, CharactersInContext) {
  constexpr uint32_t sigma = 0x3A3;
  EXPECT_EQ(0x97ff5533, crcAround("a", 0, [](Str *s) {
              return boolWord(krt_str_isidentifier(s));
            }));
  EXPECT_EQ(0x3e760009, crcAround("a", sigma, krt_str_lower));
  EXPECT_EQ(0x2c324713, crcAround("", 'a', krt_str_title));
  EXPECT_EQ(0x4cee6b72, crcAround("a", 'b', [](Str *s) {
              List *lines = krt_str_splitlines(s, false);
              Str *count =
                  krt_str_from_codepoint(uint32_t('0' + lines->length));
              release(lines);
              return count;
            }));
  EXPECT_EQ(0xf404e69f, crcOfAll([](uint32_t c) {
              StrBuilder text;
              text.appendChar(sigma);
              text.appendChar(c);
              Str *s = text.finish();
              Str *lower = krt_str_lower(s);
              release(s);
              return lower;
            }));
}

TEST(TextUnicode, DecimalValues) {
  int64_t count = 0;
  for (uint32_t c = 0; c <= MaxCodePoint; ++c) {
    EXPECT_EQ(decimalValue(c) >= 0, hasFlag(c, CF_Decimal)) << c;
    count += decimalValue(c) >= 0;
  }
  EXPECT_EQ(760, count);
  EXPECT_EQ(3, decimalValue(0x663));
  EXPECT_EQ(9, decimalValue(0x1D7FF));
  EXPECT_EQ(-1, decimalValue(0xB2));
}

TEST(TextUnicode, ReprOfEachCharacter) {
  EXPECT_EQ(0x257c3edb, crcOfAll([](uint32_t c) {
              Str *s = krt_str_from_codepoint(c);
              Str *repr = krt_str_repr(s);
              release(s);
              return repr;
            }));
}

} // namespace
