//===- TextStorageTest.cpp - Storage, building, search and hash of text --===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What CPython's behaviour does not show: shared objects, the smallest kind, in
// place concatenation, the builder, the search algorithms against a naive one.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Alloc.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Codec.h"
#include "runtime/core/StrMethods.h"
#include "runtime/core/TextSearch.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace krt;

namespace {

/// Counts objects for the length of a test: each must free what it made.
class TextStorage : public testing::Test {
protected:
  TextStorage() {
    countObjects();
    before = liveObjects();
  }
  void TearDown() override { EXPECT_EQ(liveObjects(), before); }
  int64_t before;
};

Str *utf8(const char *text) {
  return krt_str_from_utf8(text, int64_t(strlen(text)));
}

void expectCanonical(Str *s) {
  uint32_t largest = 0;
  for (int64_t i = 0; i < s->length; ++i)
    largest = std::max(largest, charAt(s, i));
  EXPECT_EQ(s->kind, kindFor(largest));
  EXPECT_EQ(isAscii(s), largest < 0x80);
  EXPECT_EQ(charAt(s, s->length), 0u) << "closing zero";
}

TEST_F(TextStorage, ShortStringsAreShared) {
  EXPECT_EQ(krt_str_from_ascii(""), emptyStr());
  EXPECT_EQ(krt_str_from_codepoint('x'), latinStr('x'));
  EXPECT_EQ(utf8("\xC3\xA9"), latinStr(0xE9));
  Str *s = utf8("a\xC3\xA9\xE2\x82\xAC");
  EXPECT_EQ(s->kind, 2);
  EXPECT_EQ(substring(s, 1, 2), latinStr(0xE9));
  EXPECT_EQ(substring(s, 2, 2), emptyStr());
  Str *narrow = substring(s, 0, 2);
  expectCanonical(narrow);
  EXPECT_EQ(substring(s, 0, 3), s);
  release(s);
  release(s);
  release(narrow);
}

TEST_F(TextStorage, ConcatInPlaceKeepsTheBlockWhenItMay) {
  Str *s = krt_str_from_ascii("start");
  Str *piece = krt_str_from_ascii("-piece");
  std::string expected = "start";
  [[maybe_unused]] int64_t moves = 0;
  for (int i = 0; i < 20000; ++i) {
    Str *old = s;
    s = krt_str_concat_consume(s, piece);
    moves += s != old;
    expected += "-piece";
  }
  EXPECT_EQ(int64_t(expected.size()), s->length);
  EXPECT_EQ(0, memcmp(expected.data(), s->data, expected.size()));
  expectCanonical(s);
#if !__has_feature(address_sanitizer) // whose realloc always moves
  EXPECT_LT(moves, 2000);
#endif
  release(s);
  release(piece);
}

TEST_F(TextStorage, ConcatInPlaceLeavesSharedStringsAlone) {
  Str *a = krt_str_from_ascii("abc");
  Str *b = utf8("\xE2\x82\xAC");
  Str *same = retained(a);
  Str *joined = krt_str_concat_consume(a, b);
  EXPECT_NE(joined, same);
  EXPECT_TRUE(equalsAscii(same, "abc"));
  expectCanonical(joined);
  EXPECT_EQ(krt_str_concat_consume(retained(emptyStr()), same), same);
  release(same);
  Str *twice = krt_str_concat_consume(retained(same), same);
  EXPECT_TRUE(equalsAscii(twice, "abcabc"));
  release(twice);
  release(joined);
  release(b);
  release(same);
}

TEST_F(TextStorage, BuilderWidensAndShrinks) {
  std::mt19937 random(7);
  const uint32_t samples[] = {'a',    'z',    0x80,   0xE9,    0xFF,    0x100,
                              0x20AC, 0xD800, 0xFFFF, 0x10000, 0x10FFFF};
  for (int round = 0; round < 400; ++round) {
    StrBuilder out;
    std::vector<uint32_t> expected;
    size_t widest = 1 + random() % 11;
    for (int64_t n = random() % 600; n > 0; --n) {
      uint32_t c = samples[random() % widest];
      int64_t times = random() % 8 == 0 ? random() % 70 : 1;
      out.appendFill(c, times);
      expected.insert(expected.end(), size_t(times), c);
    }
    if (random() % 3 == 0 && !expected.empty()) {
      expected.resize(random() % expected.size());
      out.truncate(int64_t(expected.size()));
    }
    Str *s = out.finish();
    ASSERT_EQ(s->length, int64_t(expected.size()));
    for (size_t i = 0; i < expected.size(); ++i)
      ASSERT_EQ(charAt(s, int64_t(i)), expected[i]);
    expectCanonical(s);
    release(s);
  }
}

TEST_F(TextStorage, BuilderReservesNoMoreThanThereIs) {
  StrBuilder out;
  EXPECT_FALSE(out.reserve(INT64_MAX));
  EXPECT_FALSE(out.reserve(INT64_MAX / 4, 0x10FFFF));
  out.appendAscii("still here");
  Str *s = out.finish();
  EXPECT_TRUE(equalsAscii(s, "still here"));
  release(s);
}

TEST_F(TextStorage, SizesThatDoNotFitRaiseMemoryError) {
  Str *s = krt_str_from_ascii("ab");
  Result<Str *> result = krt_str_repeat(s, smallWord(SmallMax / 2));
  ASSERT_NE(result.error, nullptr);
  EXPECT_EQ(result.error->type, &krt_type_MemoryError);
  release(result.error);
  Str *fill = latinStr(' ');
  result = krt_str_center(s, smallWord(SmallMax), fill);
  ASSERT_NE(result.error, nullptr);
  EXPECT_EQ(result.error->type, &krt_type_MemoryError);
  release(result.error);
  release(s);
}

//===----------------------------------------------------------------------===//
// Search
//===----------------------------------------------------------------------===//

template <class Char> using Text = std::vector<Char>;

template <class Char>
int64_t naiveFind(const Text<Char> &text, int64_t from,
                  const Text<Char> &part) {
  for (int64_t i = from; i + int64_t(part.size()) <= int64_t(text.size()); ++i)
    if (std::equal(part.begin(), part.end(), text.begin() + i))
      return i;
  return -1;
}

template <class Char>
int64_t naiveFindLast(const Text<Char> &text, const Text<Char> &part) {
  for (int64_t i = int64_t(text.size()) - int64_t(part.size()); i >= 0; --i)
    if (std::equal(part.begin(), part.end(), text.begin() + i))
      return i;
  return -1;
}

template <class Char> void searchLikeNaive(Char base) {
  std::mt19937 random(11);
  for (int round = 0; round < 4000; ++round) {
    uint32_t letters = 1 + random() % 3;
    auto make = [&](size_t length) {
      Text<Char> text(length);
      for (Char &c : text)
        c = Char(base + random() % letters);
      return text;
    };
    Text<Char> text = make(random() % 200);
    Text<Char> part = make(1 + random() % (round % 5 ? 6 : 40));
    auto length = int64_t(text.size()), partLength = int64_t(part.size());
    int64_t from = length ? int64_t(random() % size_t(length)) : 0;
    ASSERT_EQ(naiveFind(text, from, part),
              findText(text.data(), from, length, part.data(), partLength));
    ASSERT_EQ(naiveFindLast(text, part),
              findLastText(text.data(), 0, length, part.data(), partLength));
    if (partLength > 1) {
      ASSERT_EQ(naiveFind(text, from, part),
                TwoWaySearch<Char>(part.data(), partLength)
                    .find(text.data(), from, length));
    }
    int64_t count = 0;
    for (int64_t at = 0; (at = naiveFind(text, at, part)) >= 0;
         at += partLength)
      ++count;
    ASSERT_EQ(count, countText(text.data(), 0, length, part.data(), partLength,
                               INT64_MAX));
  }
}

TEST_F(TextStorage, SearchFindsWhatANaiveOneFinds) {
  searchLikeNaive<uint8_t>('a');
  searchLikeNaive<uint16_t>(0x20AC);
  searchLikeNaive<uint32_t>(0x1F600);
}

TEST_F(TextStorage, SearchIsLinear) {
  // "aaaa...b" in "aaaa...": each start fails only at the end.
  std::string text(1 << 20, 'a'), part(1 << 12, 'a');
  part += 'b';
  auto *data = reinterpret_cast<const uint8_t *>(text.data());
  auto *pattern = reinterpret_cast<const uint8_t *>(part.data());
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(-1, findText(data, 0, int64_t(text.size()), pattern,
                           int64_t(part.size())));
}

//===----------------------------------------------------------------------===//
// Hash
//===----------------------------------------------------------------------===//

int64_t hashOf(const char *text) {
  Str *s = utf8(text);
  s->hash = s->length ? -1 : 0;
  int64_t hash = krt_str_hash(s);
  s->hash = s->length ? -1 : 0; // the key changes between tests
  release(s);
  return hash;
}

void expectHashes(const char *seed, std::vector<int64_t> expected) {
  setenv("PYTHONHASHSEED", seed, 1);
  ASSERT_TRUE(krt_hash_init());
  const char *texts[] = {"a", "hello world", "\xC3\xA9", "\xE2\x82\xACuro",
                         "\xF0\x9F\x98\x80x"};
  for (size_t i = 0; i < expected.size(); ++i)
    EXPECT_EQ(expected[i], hashOf(texts[i])) << seed << ' ' << texts[i];
  EXPECT_EQ(0, hashOf(""));
}

TEST_F(TextStorage, HashesAreThoseOfCPythonForASeed) {
  expectHashes("1",
               {-3012895188637184397, 4697380503286254714, 8133168473585362875,
                -8458760685275807288, 8904275969526274476});
  expectHashes("12345",
               {-8961251314296359281, 3184199782645080147, 6247654839523334371,
                5395950866319336650, -5581016787913457232});
  expectHashes("4294967295",
               {-5989683813037840249, 6208778848576073069, -5741392403324874290,
                3860009611542885751, 461681878319395138});
  expectHashes("0",
               {4644417185603328019, -5642461784034726774, 6047309291227476195,
                7542247858446192590, -8926728262118538918});
  EXPECT_EQ(-4594863902769663758, hashBytes("abc", 3));
}

TEST_F(TextStorage, BadHashSeedsAreRefused) {
  for (const char *seed : {"x", "-1", "4294967296", "1x"}) {
    setenv("PYTHONHASHSEED", seed, 1);
    EXPECT_FALSE(krt_hash_init()) << seed;
  }
  setenv("PYTHONHASHSEED", "0", 1);
  EXPECT_TRUE(krt_hash_init());
}

//===----------------------------------------------------------------------===//
// Text of the operating system, decoding in parts
//===----------------------------------------------------------------------===//

TEST_F(TextStorage, SystemTextSurvivesUnchanged) {
  const char *samples[] = {"",
                           "plain",
                           "\xFF",
                           "a\xC3",
                           "\xED\xA0\x80",
                           "\xF0\x9F\x98\x80",
                           "\xE2\x82\xACx\x80\x80"};
  for (const char *sample : samples) {
    Str *s = utf8(sample);
    AsciiBuffer out;
    utf8ForSystem(s, out);
    EXPECT_EQ(std::string(sample),
              std::string(out.data(), size_t(out.length())));
    release(s);
  }
}

TEST_F(TextStorage, DecodingInPartsGivesTheWhole) {
  const char *encodings[] = {"utf-8", "utf-16-le", "utf-32-be"};
  KRT_STATIC_STR(strict, "strict");
  Str *text = utf8("a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z");
  for (const char *encoding : encodings) {
    Str *name = krt_str_from_ascii(encoding);
    Codec codec = findCodec(name).value;
    Bytes *bytes = encodeText(text, codec, strict.get()).value;
    StrBuilder out;
    int64_t start = 0;
    for (int64_t end = 1; end <= bytes->length; ++end) {
      int64_t consumed = -1;
      Result<Str *> part = decodePrefix({bytes->data + start, end - start},
                                        codec, strict.get(), &consumed);
      ASSERT_EQ(part.error, nullptr);
      out.append(part.value);
      release(part.value);
      start += consumed;
    }
    EXPECT_EQ(start, bytes->length);
    Str *whole = out.finish();
    EXPECT_TRUE(krt_str_eq(whole, text)) << encoding;
    release(whole);
    release(bytes);
    release(name);
  }
  release(text);
}

} // namespace
