//===- FloatTest.cpp - Floats ---------------------------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "runtime/core/FloatDigits.h"
#include "runtime/core/Format.h"
#include "runtime/core/Hash.h"
#include "test/runtime/NumberTesting.h"
#include <cmath>
#include <cstdlib>

using namespace krt;
using namespace krt::testing;

namespace {

std::string format(double value, const char *spec) {
  Text text(spec);
  return take(krt_float_format(value, text));
}

std::string formatInteger(int64_t value, const char *spec) {
  Text text(spec);
  return take(krt_int_format(smallWord(value), text));
}

std::string parse(const char *text) {
  Text str(text);
  return take(krt_float_from_str(str));
}

TEST(Float, Repr) {
  EXPECT_EQ(take(0.1), "0.1");
  EXPECT_EQ(take(1e16), "1e+16");
  EXPECT_EQ(take(9999999999999998.0), "9999999999999998.0");
  EXPECT_EQ(take(1e-5), "1e-05");
  EXPECT_EQ(take(0.0001), "0.0001");
  EXPECT_EQ(take(-0.0), "-0.0");
  EXPECT_EQ(take(5e-324), "5e-324");
  EXPECT_EQ(take(2e23), "2e+23");
  EXPECT_EQ(take(1.7976931348623157e308), "1.7976931348623157e+308");
  EXPECT_EQ(take(__builtin_inf()), "inf");
  EXPECT_EQ(take(-__builtin_nan("")), "nan");
}

/// A pseudo-random bit pattern for each index.
uint64_t bitsOf(uint64_t index) {
  uint64_t z = (index + 1) * 0x9E3779B97F4A7C15;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  return z ^ z >> 31;
}

TEST(Float, ShortestDigitsReadBack) {
  for (uint64_t i = 0; i < 200000; ++i) {
    uint64_t bits = bitsOf(i) & ~(uint64_t(1) << 63);
    if (i % 3 == 1) // near a power of two, where the interval is lopsided
      bits &= ~((uint64_t(1) << 52) - 1);
    auto value = __builtin_bit_cast(double, bits);
    if (!std::isfinite(value) || value == 0)
      continue;
    Decimal shortest;
    shortestDigits(value, shortest);
    int64_t count = shortest.digits.length();
    ASSERT_EQ(
        nearestToDecimal(shortest.digits.data(), count, shortest.point - count),
        value);
    // No shorter text does.
    if (count > 1) {
      Decimal fewer;
      significantDigits(value, count - 1, fewer);
      int64_t left = fewer.digits.length();
      ASSERT_NE(nearestToDecimal(fewer.digits.data(), left, fewer.point - left),
                value);
    }
  }
}

TEST(Float, DigitsAgreeWithTheCLibrary) {
  char expected[1200];
  for (uint64_t i = 0; i < 20000; ++i) {
    auto value = __builtin_bit_cast(double, bitsOf(i) & ~(uint64_t(1) << 63));
    if (!std::isfinite(value))
      continue;
    int precision = int(i % 40);
    AsciiBuffer text;
    floatToAscii(value, 'e', precision, false, text);
    snprintf(expected, sizeof expected, "%.*e", precision, value);
    ASSERT_EQ(std::string(text.data(), size_t(text.length())), expected);
    AsciiBuffer fixed;
    floatToAscii(value, 'f', precision, false, fixed);
    snprintf(expected, sizeof expected, "%.*f", precision, value);
    ASSERT_EQ(std::string(fixed.data(), size_t(fixed.length())), expected);
  }
}

TEST(Float, ParseAgreesWithTheCLibrary) {
  for (uint64_t i = 0; i < 100000; ++i) {
    char text[64];
    snprintf(text, sizeof text, "%llu%llue%d",
             (unsigned long long)(bitsOf(i) >> (i % 60)),
             (unsigned long long)(bitsOf(i + 7) >> (i % 64)),
             int(bitsOf(i + 3) % 700) - 370);
    size_t count = strcspn(text, "e");
    double got = nearestToDecimal(text, int64_t(count), atoi(text + count + 1));
    ASSERT_EQ(got, strtod(text, nullptr)) << text;
  }
}

TEST(Float, Parse) {
  EXPECT_EQ(parse(" 1_000.5e-1_0 "), "1.0005e-07");
  EXPECT_EQ(parse("-Infinity"), "-inf");
  EXPECT_EQ(parse("1e400"), "inf");
  EXPECT_EQ(parse("2.4703282292062327e-324"), "0.0");
  EXPECT_EQ(parse("2.4703282292062328e-324"), "5e-324");
  EXPECT_EQ(parse("\xd9\xa3.\xd9\xa1"), "3.1");
  EXPECT_EQ(parse("1__0"),
            "ValueError: could not convert string to float: '1__0'");
  EXPECT_EQ(parse(""), "ValueError: could not convert string to float: ''");
  // 1 + 2^-53 is a tie; any digit beyond it decides.
  std::string tie = "1.00000000000000011102230246251565404236316680908203125";
  EXPECT_EQ(parse(tie.c_str()), "1.0");
  EXPECT_EQ(parse((tie + std::string(800, '0') + "1").c_str()),
            "1.0000000000000002");
}

TEST(Float, DivisionAndRemainder) {
  EXPECT_EQ(take(krt_float_mod(-1.0, 3.0)), "2.0");
  EXPECT_EQ(take(krt_float_mod(-0.0, 3.0)), "0.0");
  EXPECT_EQ(take(krt_float_mod(3.0, -3.0)), "-0.0");
  EXPECT_EQ(take(krt_float_floordiv(-1.0, 3.0)), "-1.0");
  EXPECT_EQ(take(krt_float_floordiv(1e300, 1e-300)), "inf");
  EXPECT_EQ(take(krt_float_floordiv(1.0, 0.0)),
            "ZeroDivisionError: division by zero");
}

TEST(Float, Power) {
  EXPECT_EQ(take(krt_float_pow(-8.0, 3.0)), "-512.0");
  EXPECT_EQ(take(krt_float_pow(-1.0, __builtin_inf())), "1.0");
  EXPECT_EQ(take(krt_float_pow(-0.0, 3.0)), "-0.0");
  EXPECT_EQ(take(krt_float_pow(0.0, -1.0)),
            "ZeroDivisionError: zero to a negative power");
  EXPECT_EQ(take(krt_float_pow(1e300, 2.0)),
            "OverflowError: (34, 'Numerical result out of range')");
}

TEST(Float, Round) {
  EXPECT_EQ(take(krt_float_round(2.675, smallWord(2))), "2.67");
  EXPECT_EQ(take(krt_float_round(2.5, smallWord(0))), "2.0");
  EXPECT_EQ(take(krt_float_round(-0.4, smallWord(0))), "-0.0");
  EXPECT_EQ(take(krt_float_round(15.0, smallWord(-1))), "20.0");
  EXPECT_EQ(take(krt_float_round(1.7976931348623157e308, smallWord(-308))),
            "OverflowError: rounded value too large to represent");
  EXPECT_EQ(take(krt_float_round_int(2.5)), "2");
  EXPECT_EQ(take(krt_float_round_int(1e30)), "1000000000000000019884624838656");
  EXPECT_EQ(take(krt_float_round_int(__builtin_inf())),
            "OverflowError: cannot convert float infinity to integer");
}

TEST(Float, HashOfEqualNumbers) {
  for (int64_t i : {0, 1, -1, -2, 1000}) {
    EXPECT_EQ(krt_float_hash(double(i)), krt_int_hash(smallWord(i)));
  }
  Value big = krt_int_lshift(smallWord(3), smallWord(200)).value;
  EXPECT_EQ(krt_float_hash(3 * 0x1p200), krt_int_hash(big));
  EXPECT_EQ(krt_float_hash(0.5), int64_t(1) << 60);
  EXPECT_EQ(krt_float_hash(__builtin_inf()), 314159);
  EXPECT_EQ(krt_float_hash(-__builtin_inf()), -314159);
}

TEST(Format, Float) {
  EXPECT_EQ(format(12345.678, "020,"), "0,000,000,012,345.678");
  EXPECT_EQ(format(123456.123456789, ",.5_f"), "123,456.123_46");
  EXPECT_EQ(format(-0.0001, "+z.1f"), "+0.0");
  EXPECT_EQ(format(1e10, "#.3"), "1.00e+10");
  EXPECT_EQ(format(__builtin_inf(), "010"), "0000000inf");
  EXPECT_EQ(format(0.5, "^+12.1%"), "   +50.0%   ");
  EXPECT_EQ(format(1.0, "d"),
            "ValueError: Unknown format code 'd' for object of type 'float'");
  EXPECT_EQ(format(1.0, ".3000000000f"), "ValueError: precision too big");
}

TEST(Format, Int) {
  EXPECT_EQ(formatInteger(-255, "#010x"), "-0x00000ff");
  EXPECT_EQ(formatInteger(12345678, "020_x"), "0_0000_0000_00bc_614e");
  EXPECT_EQ(formatInteger(1234567, ",d"), "1,234,567");
  EXPECT_EQ(formatInteger(65, "*^5c"), "**A**");
  EXPECT_EQ(formatInteger(5, ".2"),
            "ValueError: Precision not allowed in integer format specifier");
  EXPECT_EQ(formatInteger(5, ",_d"),
            "ValueError: Cannot specify both ',' and '_'.");
  EXPECT_EQ(formatInteger(5, "10 d"),
            "ValueError: Invalid format specifier '10 d' for object of type "
            "'int'");
}

} // namespace
