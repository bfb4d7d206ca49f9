//===- IntText.cpp - Integers to text and back ----------------------------===//
//
// Part of the krait project, under the Apache License v2.0 with LLVM
// Exceptions. SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// GMP converts long numbers in subquadratic time; numbers of up to 18 digits
// do not reach it. The limit on decimal digits (sys.set_int_max_str_digits) is
// part of the semantics and its messages are CPython 3.14's.
//
//===----------------------------------------------------------------------===//

#include "runtime/core/IntText.h"
#include "runtime/core/Bytes.h"
#include "runtime/core/Unicode.h"

using namespace krt;

//===----------------------------------------------------------------------===//
// The digit limit
//===----------------------------------------------------------------------===//

/// Largest number of digits in decimal text; 0: no limit.
static int64_t maxDigits = 4300;
/// The smallest limit that a program may set.
static constexpr int64_t LimitThreshold = 640;

static Object *tooManyDigits() {
  return raise(krt_type_ValueError,
               "Exceeds the limit (%lld digits) for integer string conversion; "
               "use sys.set_int_max_str_digits() to increase the limit",
               (long long)maxDigits);
}

Word krt_int_get_max_str_digits() { return smallWord(maxDigits); }

Object *krt_int_set_max_str_digits(Word limit) {
  int64_t value = krt_int_clamp_i64(limit);
  if (value != int32_t(value))
    return raise(krt_type_OverflowError,
                 "Python int too large to convert to C int");
  if (value != 0 && value < LimitThreshold)
    return raise(krt_type_ValueError,
                 "maxdigits must be >= %lld or 0 for unlimited",
                 (long long)LimitThreshold);
  maxDigits = value;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// To text
//===----------------------------------------------------------------------===//

/// Room for the digits of `bits` bits in `base`, and one more for GMP.
static int64_t digitBound(int64_t bits, int base) {
  int perDigit = 3;
  if (base == 2)
    perDigit = 1;
  else if (base == 16)
    perDigit = 4;
  return bits / perDigit + 2;
}

/// Appends the digits 0-9a-z of a magnitude of at least one limb.
static void appendLimbs(const IntView &value, int base, char letter,
                        AsciiBuffer &out) {
  // mpn_get_str destroys its input unless the base is a power of two.
  auto *limbs = static_cast<mp_limb_t *>(allocate(size_t(value.size + 1) * 8));
  mpn_copyi(limbs, value.limbs, value.size);
  int64_t start = out.length();
  out.reserve(start + digitBound(value.bitLength(), base));
  auto *digits = reinterpret_cast<unsigned char *>(out.data()) + start;
  int64_t count = int64_t(mpn_get_str(digits, base, limbs, value.size));
  deallocate(limbs);
  int64_t zeros = 0;
  while (zeros < count - 1 && digits[zeros] == 0)
    ++zeros;
  for (int64_t i = zeros; i < count; ++i) {
    unsigned char digit = digits[i];
    digits[i - zeros] = static_cast<unsigned char>(
        digit < 10 ? '0' + digit : letter + digit - 10);
  }
  out.setLength(start + count - zeros);
}

Object *krt::appendDecimal(Word value, AsciiBuffer &out) {
  if (KRT_LIKELY(isSmall(value))) {
    out.appendInt(smallValue(value));
    return nullptr;
  }
  IntView view(value);
  // A number of b bits has more than (b - 1) * log10(2) digits.
  if (maxDigits != 0 && (view.bitLength() - 1) / 4 * 301 / 250 > maxDigits)
    return tooManyDigits();
  if (view.negative)
    out.append('-');
  int64_t start = out.length();
  appendLimbs(view, 10, 'a', out);
  if (maxDigits != 0 && out.length() - start > maxDigits)
    return tooManyDigits();
  return nullptr;
}

void krt::appendRadix(const IntView &value, int base, bool upper,
                      AsciiBuffer &out) {
  if (value.size == 0)
    out.append('0');
  else
    appendLimbs(value, base, upper ? 'A' : 'a', out);
}

Result<Str *> krt_int_repr(Word value) {
  if (KRT_LIKELY(isSmall(value))) {
    char digits[24];
    int64_t number = smallValue(value);
    char *begin = AsciiBuffer::writeDecimal(
        number < 0 ? 0 - uint64_t(number) : uint64_t(number), digits + 24);
    if (number < 0)
      *--begin = '-';
    return ok(AsciiBuffer::makeStr(begin, digits + 24 - begin));
  }
  AsciiBuffer out;
  if (Object *error = appendDecimal(value, out))
    return fail(error);
  return ok(out.toStr());
}

static Str *prefixedText(Word value, int base, const char *prefix) {
  IntView view(value);
  AsciiBuffer out;
  if (view.negative)
    out.append('-');
  out.append(prefix);
  appendRadix(view, base, false, out);
  return out.toStr();
}

Str *krt_int_hex(Word value) { return prefixedText(value, 16, "0x"); }
Str *krt_int_oct(Word value) { return prefixedText(value, 8, "0o"); }
Str *krt_int_bin(Word value) { return prefixedText(value, 2, "0b"); }

//===----------------------------------------------------------------------===//
// From text
//===----------------------------------------------------------------------===//

NumberText::NumberText(const Str *s) {
  if (isAscii(s)) {
    text = reinterpret_cast<const char *>(s->data);
    size = s->length;
    return;
  }
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = charAt(s, i);
    int digit = decimalValue(c);
    if (c < 127)
      buffer.append(char(c));
    else if (isSpace(c))
      buffer.append(' ');
    else
      buffer.append(digit < 0 ? '?' : char('0' + digit));
  }
  text = buffer.data();
  size = buffer.length();
}

Str *krt::quoteForMessage(Str *text) {
  Str *repr = krt_str_repr(text);
  if (repr->length <= 200)
    return repr;
  Str *begin = substring(repr, 0, 200);
  release(repr);
  return begin;
}

namespace {

int digitValue(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  char lower = char(c | 0x20);
  if (lower >= 'a' && lower <= 'z')
    return lower - 'a' + 10;
  return 36;
}

/// Reads an int literal as int() accepts it.
class IntParser {
public:
  IntParser(const NumberText &text, int base)
      : at(text.begin()), end(text.end()), base(base) {}

  /// False when the text is no int. `error` is set for too many digits.
  bool parse(Word &result, Object *&error);

private:
  char peek(int64_t ahead = 0) const {
    return end - at > ahead ? at[ahead] : '\0';
  }
  void skipSpaces() {
    while (at != end && isAsciiSpace(*at))
      ++at;
  }
  void readPrefix();
  bool readDigits();
  Word value() const;

  const char *at;
  const char *end;
  int base;
  bool negative = false;
  bool onlyZero = false;  ///< base 0 and a leading 0: only zero may follow
  AsciiBuffer digits;     ///< values 0..35, without leading zeros
  int64_t digitCount = 0; ///< leading zeros included
};

/// Base that a letter after a leading 0 names; 0 for none.
int baseOfLetter(char letter) {
  switch (letter | 0x20) {
  case 'x':
    return 16;
  case 'o':
    return 8;
  case 'b':
    return 2;
  default:
    return 0;
  }
}

void IntParser::readPrefix() {
  int named = peek() == '0' ? baseOfLetter(peek(1)) : 0;
  if (base == 0) {
    onlyZero = named == 0 && peek() == '0';
    base = named != 0 ? named : 10;
  }
  if (named == base) {
    at += 2;
    if (peek() == '_')
      ++at;
  }
}

bool IntParser::readDigits() {
  bool afterDigit = false;
  for (; at != end; ++at) {
    if (*at == '_') {
      if (!afterDigit)
        return false;
      afterDigit = false;
      continue;
    }
    int digit = digitValue(*at);
    if (digit >= base)
      break;
    afterDigit = true;
    ++digitCount;
    if (digit != 0 || digits.length() != 0)
      digits.append(char(digit));
  }
  return afterDigit;
}

Word IntParser::value() const {
  int64_t count = digits.length();
  // 12 digits of base 36 and 18 of base 10 are below 2^62.
  if (count <= 12 || (base <= 10 && count <= 18)) {
    int64_t number = 0;
    for (int64_t i = 0; i < count; ++i)
      number = number * base + digits[i];
    return krt_int_from_i64(negative ? -number : number);
  }
  BigInt *big = newBigInt(count * 6 / 64 + 2);
  int64_t limbs = int64_t(mpn_set_str(
      limbsOf(big), reinterpret_cast<const unsigned char *>(digits.data()),
      size_t(count), base));
  return finishInt(big, limbs, negative);
}

bool IntParser::parse(Word &result, Object *&error) {
  skipSpaces();
  if (peek() == '+' || peek() == '-')
    negative = *at++ == '-';
  readPrefix();
  if (!readDigits())
    return false;
  bool powerOfTwo = (base & (base - 1)) == 0;
  if (!powerOfTwo && maxDigits != 0 && digitCount > maxDigits) {
    error = raise(krt_type_ValueError,
                  "Exceeds the limit (%lld digits) for integer string "
                  "conversion: value has %lld digits; use "
                  "sys.set_int_max_str_digits() to increase the limit",
                  (long long)maxDigits, (long long)digitCount);
    return false;
  }
  if (onlyZero && digits.length() != 0)
    return false;
  skipSpaces();
  if (at != end)
    return false;
  result = value();
  return true;
}

/// int(text, base). `quoted` makes the repr of the argument for the message.
template <class Quote>
Result<Word> parseInt(const NumberText &text, Word baseWord, Quote quoted) {
  int64_t base = krt_int_clamp_i64(baseWord);
  if (base != 0 && (base < 2 || base > 36))
    return fail(
        raise(krt_type_ValueError, "int() base must be >= 2 and <= 36, or 0"));
  Word result;
  Object *error = nullptr;
  if (IntParser(text, int(base)).parse(result, error))
    return ok(result);
  if (!error) {
    Str *quote = quoted();
    error =
        raise(krt_type_ValueError, "invalid literal for int() with base %d: %S",
              int(base), quote);
    release(quote);
  }
  return fail(error);
}

/// repr of bytes, cut as quoteForMessage does.
Str *quoteBytes(const uint8_t *data, int64_t length) {
  Bytes *bytes = bytesFrom(data, length);
  Str *repr = krt_bytes_repr(bytes);
  release(bytes);
  if (repr->length <= 200)
    return repr;
  Str *begin = substring(repr, 0, 200);
  release(repr);
  return begin;
}

Result<Word> parseIntBytes(const uint8_t *data, int64_t length, Word base) {
  NumberText text(reinterpret_cast<const char *>(data), length);
  return parseInt(text, base, [&] { return quoteBytes(data, length); });
}

} // namespace

Result<Word> krt_int_from_str(Str *text, Word base) {
  return parseInt(NumberText(text), base,
                  [&] { return quoteForMessage(text); });
}

Result<Word> krt_int_from_bytes_text(Bytes *text, Word base) {
  return parseIntBytes(text->data, text->length, base);
}

Result<Word> krt_int_from_bytearray_text(ByteArray *text, Word base) {
  return parseIntBytes(text->data, text->length, base);
}
