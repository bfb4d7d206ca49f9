//===- FloatParse.cpp - Decimal and hexadecimal text to double ------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Decimal to double in three steps, each exact or undecided: one machine
// operation for short numbers (Clinger, "How to read floating point numbers
// accurately", 1990); bounds from a 128-bit power of ten; the exact quotient
// of two integers.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/Bytes.h"
#include "runtime/core/Float.h"
#include "runtime/core/FloatDigits.h"
#include "runtime/core/IntText.h"
#include <cmath>

using namespace krt;

using U128 = unsigned __int128;

//===----------------------------------------------------------------------===//
// Digits to double
//===----------------------------------------------------------------------===//

namespace {

constexpr double ExactPowers[] = {
    1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Rounds the 192-bit number high:middle:low * 2^exponent.
double roundProduct(uint64_t high, uint64_t middle, uint64_t low, bool sticky,
                    int64_t exponent) {
  if (high >> 63 == 0) {
    high = high << 1 | middle >> 63;
    middle <<= 1;
    --exponent;
  }
  return roundToDouble(high, sticky || (middle | low) != 0, exponent + 128);
}

/// Bounds of number * 10^power: the doubles nearest to a number not above and
/// to one not below it.
struct Bounds {
  double lower, upper;
};

Bounds boundProduct(uint64_t number, const PowerOfTen &power) {
  int zeros = __builtin_clzll(number);
  uint64_t w = number << zeros;
  int64_t exponent = power.exponent - zeros;
  U128 lowProduct = U128(power.low) * w;
  U128 highProduct = U128(power.high) * w + uint64_t(lowProduct >> 64);
  uint64_t low = uint64_t(lowProduct);
  double lower =
      roundProduct(uint64_t(highProduct >> 64), uint64_t(highProduct), low,
                   !power.exact, exponent);
  if (power.exact)
    return {lower, lower};
  // The cut-off fraction of the power is below 1, times w.
  uint64_t above = low + w;
  highProduct += above < low;
  double upper = roundProduct(uint64_t(highProduct >> 64),
                              uint64_t(highProduct), above, false, exponent);
  return {lower, upper};
}

/// Exact for any number of digits.
double exactFromDecimal(const char *digits, int64_t count, int64_t exponent) {
  Mpz number, power(uint64_t(10));
  AsciiBuffer text;
  text.append(digits, count);
  text.append('\0');
  mpz_set_str(number, text.data(), 10);
  mpz_pow_ui(power, power, uint64_t(exponent < 0 ? -exponent : exponent));
  if (exponent >= 0) {
    mpz_mul(number, number, power);
    mpz_set_ui(power, 1);
  }
  Word numerator = intFromMpz(number), denominator = intFromMpz(power);
  double result = nearestQuotient(IntView(numerator), IntView(denominator));
  release(numerator);
  release(denominator);
  return result;
}

} // namespace

double krt::nearestToDecimal(const char *digits, int64_t count,
                             int64_t exponent) {
  while (count > 0 && digits[0] == '0') {
    ++digits;
    --count;
  }
  if (count == 0 || count + exponent < -323)
    return 0.0;
  if (count + exponent > 310)
    return __builtin_inf();
  int64_t used = count < 19 ? count : 19;
  uint64_t number = 0;
  for (int64_t i = 0; i < used; ++i)
    number = number * 10 + uint64_t(digits[i] - '0');
  bool cut = used != count;
  int64_t power = exponent + count - used;
  if (!cut && number <= uint64_t(1) << 53) {
    if (power >= 0 && power <= 22)
      return double(number) * ExactPowers[power];
    if (power < 0 && power >= -22)
      return double(number) / ExactPowers[-power];
  }
  PowerOfTen ten = powerOfTen(int(power));
  Bounds bounds = boundProduct(number, ten);
  if (cut)
    bounds.upper = boundProduct(number + 1, ten).upper;
  if (bounds.lower == bounds.upper)
    return bounds.lower;
  return exactFromDecimal(digits, count, exponent);
}

//===----------------------------------------------------------------------===//
// Decimal text
//===----------------------------------------------------------------------===//

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// True when the text from `at` begins with `word` (lower case letters), in any
/// case; moves `at` behind it.
bool acceptWord(const char *&at, const char *end, const char *word) {
  const char *p = at;
  for (; *word; ++word, ++p)
    if (p == end || char(*p | 0x20) != *word)
      return false;
  at = p;
  return true;
}

/// Reads `inf`, `infinity` and `nan`.
bool acceptSpecial(const char *&at, const char *end, double &value) {
  if (acceptWord(at, end, "inf")) {
    acceptWord(at, end, "inity");
    value = __builtin_inf();
    return true;
  }
  if (acceptWord(at, end, "nan")) {
    value = __builtin_nan("");
    return true;
  }
  return false;
}

/// Reads a float as float() accepts it.
class FloatParser {
public:
  explicit FloatParser(const NumberText &text)
      : at(text.begin()), end(text.end()) {
    while (at != end && isAsciiSpace(*at))
      ++at;
    while (at != end && isAsciiSpace(end[-1]))
      --end;
  }
  /// False when the text is no float.
  bool parse(double &result);

private:
  bool readDigits(bool afterPoint);
  bool readExponent();

  const char *at;
  const char *end;
  AsciiBuffer digits; ///< without leading zeros
  int64_t exponent = 0;
};

/// Reads digits with single underscores between them. False for a misplaced
/// underscore; no digits at all are fine.
bool FloatParser::readDigits(bool afterPoint) {
  for (; at != end; ++at) {
    if (*at == '_') {
      if (!isDigit(at[-1]) || at + 1 == end || !isDigit(at[1]))
        return false;
      continue;
    }
    if (!isDigit(*at))
      break;
    if (*at != '0' || digits.length() != 0)
      digits.append(*at);
    exponent -= afterPoint;
  }
  return true;
}

bool FloatParser::readExponent() {
  ++at;
  bool negative = false;
  if (at != end && (*at == '+' || *at == '-'))
    negative = *at++ == '-';
  if (at == end || !isDigit(*at))
    return false;
  int64_t value = 0;
  constexpr int64_t huge = int64_t(1) << 50;
  for (; at != end; ++at) {
    if (*at == '_') {
      if (at + 1 == end || !isDigit(at[1]))
        return false;
      continue;
    }
    if (!isDigit(*at))
      break;
    if (value < huge)
      value = value * 10 + (*at - '0');
  }
  exponent += negative ? -value : value;
  return true;
}

bool FloatParser::parse(double &result) {
  bool negative = false;
  if (at != end && (*at == '+' || *at == '-'))
    negative = *at++ == '-';
  double value;
  if (!acceptSpecial(at, end, value)) {
    const char *begin = at;
    if (at != end && *at == '_')
      return false;
    if (!readDigits(false))
      return false;
    bool any = at != begin;
    if (at != end && *at == '.') {
      ++at;
      begin = at;
      if (!readDigits(true))
        return false;
      any |= at != begin;
    }
    if (!any)
      return false;
    if (at != end && (*at | 0x20) == 'e' && !readExponent())
      return false;
    value = nearestToDecimal(digits.data(), digits.length(), exponent);
  }
  result = negative ? -value : value;
  return at == end;
}

Object *cannotConvert(Str *repr) {
  Object *error =
      raise(krt_type_ValueError, "could not convert string to float: %S", repr);
  release(repr);
  return error;
}

Result<double> parseBytes(const uint8_t *data, int64_t length) {
  double value;
  NumberText text(reinterpret_cast<const char *>(data), length);
  if (FloatParser(text).parse(value))
    return ok(value);
  Bytes *bytes = bytesFrom(data, length);
  Str *repr = krt_bytes_repr(bytes);
  release(bytes);
  return fail(cannotConvert(repr));
}

} // namespace

Result<double> krt_float_from_str(Str *text) {
  double value;
  NumberText ascii(text);
  if (FloatParser(ascii).parse(value))
    return ok(value);
  return fail(cannotConvert(krt_str_repr(text)));
}

Result<double> krt_float_from_bytes_text(Bytes *text) {
  return parseBytes(text->data, text->length);
}

Result<double> krt_float_from_bytearray_text(ByteArray *text) {
  return parseBytes(text->data, text->length);
}

//===----------------------------------------------------------------------===//
// Hexadecimal text
//===----------------------------------------------------------------------===//

namespace {

int hexValue(char c) {
  if (isDigit(c))
    return c - '0';
  char lower = char(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Mantissa of a hexadecimal float: its first 16 digits, and whether any digit
/// after them is not 0.
struct HexMantissa {
  uint64_t bits = 0;
  bool sticky = false;
  bool any = false;
  int64_t exponent = 0; ///< of two

  /// Reads digits up to the first other character.
  const char *read(const char *at, const char *end, bool afterPoint) {
    for (; at != end && hexValue(*at) >= 0; ++at) {
      any = true;
      bool room = bits >> 60 == 0;
      if (room)
        bits = bits << 4 | uint64_t(hexValue(*at));
      else
        sticky |= *at != '0';
      exponent += 4 * (int64_t(!room) - int64_t(afterPoint));
    }
    return at;
  }
};

/// Reads the number after the sign; false when it is not well formed.
bool parseHex(const char *&at, const char *end, double &value) {
  if (acceptSpecial(at, end, value))
    return true;
  if (end - at >= 2 && *at == '0' && (at[1] | 0x20) == 'x')
    at += 2;
  HexMantissa mantissa;
  at = mantissa.read(at, end, false);
  if (at != end && *at == '.')
    at = mantissa.read(at + 1, end, true);
  if (!mantissa.any)
    return false;
  int64_t exponent = 0;
  if (at != end && (*at | 0x20) == 'p') {
    ++at;
    bool negative = false;
    if (at != end && (*at == '+' || *at == '-'))
      negative = *at++ == '-';
    if (at == end || !isDigit(*at))
      return false;
    constexpr int64_t huge = int64_t(1) << 55;
    for (; at != end && isDigit(*at); ++at)
      if (exponent < huge)
        exponent = exponent * 10 + (*at - '0');
    exponent = negative ? -exponent : exponent;
  }
  value = roundToDouble(mantissa.bits, mantissa.sticky,
                        mantissa.exponent + exponent);
  return true;
}

} // namespace

Result<double> krt_float_fromhex(Str *text) {
  NumberText ascii(text);
  const char *at = ascii.begin(), *end = ascii.end();
  while (at != end && isAsciiSpace(*at))
    ++at;
  bool negative = false;
  if (at != end && (*at == '+' || *at == '-'))
    negative = *at++ == '-';
  bool isWord = at != end && (*at | 0x20) >= 'g';
  double value;
  bool valid = isAscii(text) && parseHex(at, end, value);
  while (at != end && isAsciiSpace(*at))
    ++at;
  if (!valid || at != end)
    return fail(raise(krt_type_ValueError,
                      "invalid hexadecimal floating-point string"));
  if (!isWord && std::isinf(value))
    return fail(raise(krt_type_OverflowError,
                      "hexadecimal value too large to represent as a float"));
  return ok(negative ? -value : value);
}
